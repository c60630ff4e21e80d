package org.apache.ofbiz.service;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** What a service is given beside its context: the engines, and the models of all services. */
public class DispatchContext {
    private final LocalDispatcher dispatcher;
    private final Map<String, ? extends ModelService> services;

    /** For the host. */
    public DispatchContext(LocalDispatcher dispatcher, Map<String, ? extends ModelService> services) {
        this.dispatcher = dispatcher;
        this.services = services;
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
}
