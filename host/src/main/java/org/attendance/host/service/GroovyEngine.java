package org.attendance.host.service;

import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.host.Scripts;

/** Runs a Groovy script or one of its methods; the input is in parameters. */
final class GroovyEngine implements ServiceEngine {

    private final Scripts scripts;

    GroovyEngine(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> run(DispatchContext dctx, ModelService model, Map<String, Object> context)
            throws GenericServiceException {
        Map<String, Object> variables = new HashMap<>(context);
        variables.put("parameters", new HashMap<>(context));
        variables.put("dctx", dctx);
        variables.put("security", dctx.getSecurity());
        variables.put("dispatcher", dctx.getDispatcher());
        variables.put("delegator", dctx.getDelegator());
        try {
            Object result = scripts.run(model.location, model.invoke, variables);
            return result instanceof Map ? (Map<String, Object>) result : ServiceUtil.returnSuccess();
        } catch (RuntimeException e) {
            throw new GenericServiceException("Error running Groovy method [" + model.invoke + "] in Groovy file ["
                    + model.location + "]: ", e);
        }
    }
}
