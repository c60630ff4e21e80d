package org.attendance.host.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;
import org.attendance.host.Scripts;

/** What happens within the transaction of a service: who may run it, its input, the call, its output. */
final class ServiceRun {
    private static final int PERMISSION_SECONDS = 300;

    private final DispatchContext dctx;
    private final Scripts scripts;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    ServiceRun(DispatchContext dctx, Scripts scripts) {
        this.dctx = dctx;
        this.scripts = scripts;
    }

    /** The result of a service. */
    Map<String, Object> run(Service service, Map<String, Object> context) throws GenericServiceException {
        Map<String, Object> output = call(service, checked(service, context));
        Map<String, Object> result = new HashMap<>(output == null ? Map.of() : output);
        try {
            ServiceValidation.output(service, result);
        } catch (ServiceValidationException e) {
            throw new GenericServiceException("Outgoing result (in runSync : " + service.name() + ") does not match expected requirements", e);
        }
        return result;
    }

    /**
     * The input, in the attributes' types. A login that is not, or no longer, stored with that password counts as none. Throws
     * ServiceAuthException with the permission service's failMessage, ServiceValidationException for what the service does not take.
     */
    Map<String, Object> checked(Service service, Map<String, Object> context) throws GenericServiceException {
        if (context.get("userLogin") instanceof GenericValue userLogin && !isStored(userLogin)) {
            context.remove("userLogin");
        }
        Map<String, Object> input = new HashMap<>(context);
        if (service.permission != null) {
            Map<String, Object> granted = permission(service, context);
            granted.keySet().removeIf(name -> !service.takes(name));
            input.putAll(granted);
        }
        if (service.auth && context.get("userLogin") == null) {
            throw new ServiceAuthException("User authorization is required for this service: " + service.name());
        }
        input.putAll(service.input(input));
        ServiceValidation.input(service, input);
        return input;
    }

    private boolean isStored(GenericValue userLogin) throws GenericServiceException {
        try {
            GenericValue stored = dctx.getDelegator().findOne("UserLogin", true, "userLoginId", userLogin.get("userLoginId"));
            return stored != null && (stored.get("currentPassword") == null
                    || Objects.equals(stored.get("currentPassword"), userLogin.get("currentPassword")));
        } catch (GenericEntityException e) {
            throw new GenericServiceException("Cannot look up the login", e);
        }
    }

    private Map<String, Object> permission(Service service, Map<String, Object> context) throws GenericServiceException {
        String name = service.permission.attribute("service-name");
        Map<String, Object> input = ((Service) dctx.getModelService(name)).input(context);
        if (service.permission.attribute("main-action") != null) {
            input.put("mainAction", service.permission.attribute("main-action"));
        }
        input.put("resourceDescription", service.permission.attribute("resource-description", service.name()));
        Map<String, Object> result = dctx.getDispatcher().runSync(name, input, PERMISSION_SECONDS, true);
        if (ServiceUtil.isSuccess(result) && Boolean.TRUE.equals(result.get("hasPermission"))) {
            return result;
        }
        String message = Objects.toString(result.get("failMessage"), "");
        message = message.isEmpty() ? ServiceUtil.getErrorMessage(result) : message;
        throw new ServiceAuthException(message.isEmpty() ? "You do not have permission to invoke the service [" + service.name() + "]" : message);
    }

    private Map<String, Object> call(Service service, Map<String, Object> input) throws GenericServiceException {
        return switch (service.engine()) {
            case "java" -> java(service, input);
            case "groovy" -> groovy(service, input);
            default -> throw new GenericServiceException("Service [" + service.name() + "] is an interface and cannot be run");
        };
    }

    private Map<String, Object> java(Service service, Map<String, Object> input) throws GenericServiceException {
        Method method = methods.get(service.name());
        if (method == null) {
            method = find(service);
            methods.put(service.name(), method);
        }
        try {
            return UtilGenerics.cast(method.invoke(null, dctx, input));
        } catch (InvocationTargetException e) {
            throw new GenericServiceException("Service [" + service.name() + "] target threw an unexpected exception", e.getCause());
        } catch (IllegalAccessException e) {
            throw new GenericServiceException("Service [" + service.name() + "]: method not accessible", e);
        }
    }

    private static Method find(Service service) throws GenericServiceException {
        String where = service.location() + "." + service.invoke() + " of service [" + service.name() + "] (" + service.where() + ")";
        try {
            Class<?> type = Class.forName(service.location(), true, Thread.currentThread().getContextClassLoader());
            Method method = type.getMethod(service.invoke(), DispatchContext.class, Map.class);
            if (!Modifier.isStatic(method.getModifiers()) || !Map.class.isAssignableFrom(method.getReturnType())) {
                throw new GenericServiceException("Not a static method that returns a Map: " + where);
            }
            return method;
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            throw new GenericServiceException("Cannot find " + where, e);
        }
    }

    private Map<String, Object> groovy(Service service, Map<String, Object> input) throws GenericServiceException {
        Map<String, Object> variables = new HashMap<>(input);
        variables.put("parameters", new HashMap<>(input));
        variables.put("dctx", dctx);
        variables.put("security", dctx.getSecurity());
        variables.put("dispatcher", dctx.getDispatcher());
        variables.put("delegator", dctx.getDelegator());
        try {
            Object result = scripts.run(service.location(), service.invoke(), variables);
            return result instanceof Map ? UtilGenerics.cast(result) : ServiceUtil.returnSuccess();
        } catch (RuntimeException e) {
            throw new GenericServiceException("Error running Groovy method [" + service.invoke() + "] in Groovy file [" + service.location()
                    + "]: ", e);
        }
    }
}
