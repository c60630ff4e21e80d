package org.apache.ofbiz.service.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.ExecutionServiceException;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;

import groovy.lang.Script;

/** What every Groovy service, event and screen script can call. */
public abstract class GroovyBaseScript extends Script {

    private static final String MODULE = GroovyBaseScript.class.getName();

    /** Runs a service with the script's login and locale; throws when the service ends with an error. */
    public Map<String, Object> runService(String serviceName, Map<String, Object> inputMap)
            throws ExecutionServiceException, GenericServiceException {
        LocalDispatcher dispatcher = (LocalDispatcher) getBinding().getVariable("dispatcher");
        Map<String, Object> input = inputMap == null ? new HashMap<>() : inputMap;
        Map<?, ?> parameters = (Map<?, ?>) getBinding().getVariable("parameters");
        for (String name : Set.of("userLogin", "timeZone", "locale")) {
            if (input.get(name) == null && parameters.get(name) != null) {
                input.put(name, parameters.get(name));
            }
        }
        Map<String, Object> context = dispatcher.getDispatchContext().makeValidContext(serviceName, ModelService.IN_PARAM, input);
        Map<String, Object> result = dispatcher.runSync(serviceName, context);
        if (ServiceUtil.isError(result)) {
            throw new ExecutionServiceException(ServiceUtil.getErrorMessage(result));
        }
        return result;
    }

    /** run service: 'name', with: [key: value]. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> run(Map<String, Object> args) throws ExecutionServiceException, GenericServiceException {
        return runService((String) args.get("service"), (Map<String, Object>) args.get("with"));
    }

    public GenericValue makeValue(String entityName) {
        return delegator().makeValue(entityName);
    }

    public GenericValue makeValue(String entityName, Map<String, Object> fields) {
        return delegator().makeValidValue(entityName, fields);
    }

    public EntityQuery from(String entityName) {
        return EntityQuery.use(delegator()).from(entityName);
    }

    public EntityQuery select(String... fields) {
        return EntityQuery.use(delegator()).select(fields);
    }

    public EntityQuery select(Set<String> fields) {
        return EntityQuery.use(delegator()).select(fields);
    }

    public Object success() {
        return success(null);
    }

    /** In an event "success" with the message shown on the page, in a service a result map. */
    public Object success(String message) {
        if (isEvent()) {
            setRequestAttribute("_EVENT_MESSAGE_", message);
            return "success";
        }
        return message == null ? ServiceUtil.returnSuccess() : ServiceUtil.returnSuccess(message);
    }

    public Map<String, Object> failure(String message) {
        return message == null ? ServiceUtil.returnFailure() : ServiceUtil.returnFailure(message);
    }

    public Object error(String message) {
        if (isEvent()) {
            setRequestAttribute("_ERROR_MESSAGE_", message);
            return "error";
        }
        return ServiceUtil.returnError(message);
    }

    public void logInfo(String message) {
        Debug.logInfo(message, MODULE);
    }

    public void logWarning(String message) {
        Debug.logWarning(message, MODULE);
    }

    public void logError(String message) {
        Debug.logError(message, MODULE);
    }

    private boolean isEvent() {
        return getBinding().hasVariable("request");
    }

    private void setRequestAttribute(String name, String value) {
        if (value != null) {
            ((javax.servlet.ServletRequest) getBinding().getVariable("request")).setAttribute(name, value);
        }
    }

    private Delegator delegator() {
        return (Delegator) getBinding().getVariable("delegator");
    }
}
