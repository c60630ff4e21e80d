package org.apache.ofbiz.service;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** What a service is given beside its context: the engines, and the models of all services. */
public class DispatchContext {

    private final String name;
    private final ClassLoader loader;
    private final LocalDispatcher dispatcher;
    private final Map<String, ModelService> services;

    public DispatchContext(String name, ClassLoader loader, LocalDispatcher dispatcher, Map<String, ModelService> services) {
        this.name = name;
        this.loader = loader;
        this.dispatcher = dispatcher;
        this.services = services;
    }

    public ClassLoader getClassLoader() {
        return loader;
    }

    public String getName() {
        return name;
    }

    public LocalDispatcher getDispatcher() {
        return dispatcher;
    }

    public Delegator getDelegator() {
        return dispatcher.getDelegator();
    }

    public Security getSecurity() {
        return dispatcher.getSecurity();
    }

    public ModelService getModelService(String serviceName) throws GenericServiceException {
        ModelService model = services.get(serviceName);
        if (model == null) {
            throw new GenericServiceException("Cannot locate service by name (" + serviceName + ")");
        }
        return model;
    }

    public Set<String> getAllServiceNames() {
        return new TreeSet<>(services.keySet());
    }

    /** Those entries of the context that the service takes (mode IN) or gives (mode OUT), converted where possible. */
    public Map<String, Object> makeValidContext(String serviceName, String mode, Map<String, ? extends Object> context)
            throws GenericServiceException {
        return makeValidContext(getModelService(serviceName), mode, context);
    }

    public static Map<String, Object> makeValidContext(ModelService model, String mode, Map<String, ? extends Object> context)
            throws GenericServiceException {
        if (model == null) {
            throw new GenericServiceException("Model service is null! Should never happen.");
        }
        String wanted = mode.toUpperCase(java.util.Locale.ROOT);
        if (!ModelService.IN_PARAM.equals(wanted) && !ModelService.OUT_PARAM.equals(wanted)) {
            throw new GenericServiceException("Invalid mode, should be either IN or OUT");
        }
        return model.makeValid(context, wanted, true, null);
    }
}
