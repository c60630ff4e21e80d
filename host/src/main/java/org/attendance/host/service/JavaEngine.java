package org.attendance.host.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;

/** Calls public static Map method(DispatchContext, Map). */
final class JavaEngine implements ServiceEngine {

    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    @Override
    public Map<String, Object> run(DispatchContext dctx, ModelService model, Map<String, Object> context)
            throws GenericServiceException {
        Method method = methods.get(model.name);
        if (method == null) {
            method = find(dctx, model);
            methods.put(model.name, method);
        }
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> result = (Map<String, Object>) method.invoke(null, dctx, context);
            return result;
        } catch (InvocationTargetException e) {
            throw new GenericServiceException("Service [" + model.name + "] target threw an unexpected exception", e.getCause());
        } catch (IllegalAccessException e) {
            throw new GenericServiceException("Service [" + model.name + "]: method not accessible", e);
        }
    }

    private static Method find(DispatchContext dctx, ModelService model) throws GenericServiceException {
        String where = model.location + "." + model.invoke + " of service [" + model.name + "] (" + model.definitionLocation + ")";
        try {
            Class<?> type = Class.forName(model.location, true, dctx.getClassLoader());
            Method method = type.getMethod(model.invoke, DispatchContext.class, Map.class);
            if (!Modifier.isStatic(method.getModifiers()) || !Map.class.isAssignableFrom(method.getReturnType())) {
                throw new GenericServiceException("Not a static method that returns a Map: " + where);
            }
            return method;
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            throw new GenericServiceException("Cannot find " + where, e);
        }
    }
}
