package org.apache.ofbiz.service.engine;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.ServiceUtil;

import groovy.lang.Script;

/** What every Groovy service, event and screen script can call. */
public abstract class GroovyBaseScript extends Script {
    public GenericValue makeValue(String entityName) {
        return delegator().makeValue(entityName);
    }

    public GenericValue makeValue(String entityName, Map<String, Object> fields) {
        return delegator().makeValidValue(entityName, fields);
    }

    public EntityQuery from(String entityName) {
        return EntityQuery.use(delegator()).from(entityName);
    }

    public Map<String, Object> success(String message) {
        return ServiceUtil.returnSuccess(message);
    }

    public Map<String, Object> failure(String message) {
        return ServiceUtil.returnFailure(message);
    }

    public Map<String, Object> error(String message) {
        return ServiceUtil.returnError(message);
    }

    private Delegator delegator() {
        return (Delegator) getBinding().getVariable("delegator");
    }
}
