package org.attendance.host.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;

/** Decides whether the login in a context may run a service, by the service's permission service. */
final class ServiceAuthorization {

    private static final int PERMISSION_SECONDS = 300;

    private final DispatchContext dctx;

    ServiceAuthorization(DispatchContext dctx) {
        this.dctx = dctx;
    }

    /**
     * The context with values converted to the attributes' types; what is unknown stays in it, for validation to refuse.
     * A login that is not, or no longer, stored with that password counts as none.
     *
     * @throws ServiceAuthException with the permission service's failMessage
     */
    Map<String, Object> check(ModelService model, Map<String, Object> context) throws GenericServiceException {
        Map<String, Object> unknown = new HashMap<>(context);
        unknown.keySet().removeIf(name -> model.getParam(name) != null && model.getParam(name).isIn());
        if (context.get("userLogin") instanceof GenericValue userLogin && !isStored(userLogin)) {
            context.remove("userLogin");
        }
        if (model.permissionServiceName != null) {
            context.putAll(permission(model, context));
        }
        if (model.auth && context.get("userLogin") == null) {
            throw new ServiceAuthException("User authorization is required for this service: " + model.name);
        }
        Map<String, Object> input = model.makeValid(context, ModelService.IN_PARAM);
        input.putAll(unknown);
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

    private Map<String, Object> permission(ModelService model, Map<String, Object> context) throws GenericServiceException {
        ModelService permission = dctx.getModelService(model.permissionServiceName);
        Map<String, Object> input = new HashMap<>(permission.makeValid(context, ModelService.IN_PARAM));
        if (model.permissionMainAction != null) {
            input.put("mainAction", model.permissionMainAction);
        }
        input.put("resourceDescription", model.permissionResourceDesc == null ? model.name : model.permissionResourceDesc);
        Map<String, Object> result = dctx.getDispatcher().runSync(permission.name, input, PERMISSION_SECONDS, true);
        if (ServiceUtil.isSuccess(result) && Boolean.TRUE.equals(result.get("hasPermission"))) {
            return result;
        }
        String message = (String) result.get("failMessage");
        if (message == null || message.isEmpty()) {
            message = ServiceUtil.getErrorMessage(result);
        }
        throw new ServiceAuthException(message.isEmpty()
                ? "You do not have permission to invoke the service [" + model.name + "]" : message);
    }
}
