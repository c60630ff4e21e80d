package org.attendance.services;

import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;

/** The permission service of all attendance services. */
public final class PermissionServices {
    private static final String MODULE = PermissionServices.class.getName();
    private static final String COMPONENT = "ATTENDANCE";
    private static final String SEPARATOR = "_";

    private PermissionServices() {
    }

    /**
     * Whether the user holds the permission that the service asks for in its resource-description, as _REGISTER;
     * ATTENDANCE_ADMIN holds every one. Which school and which rows are open is decided by the service itself.
     */
    public static Map<String, Object> checkPermission(DispatchContext dctx, Map<String, ? extends Object> context) {
        String permission = permissionOf(dctx, (String) context.get("resourceDescription"));
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        boolean granted = permission != null && userLogin != null
                && dctx.getSecurity().hasEntityPermission(COMPONENT, permission, userLogin);
        Map<String, Object> result = ServiceUtil.returnSuccess();
        result.put("hasPermission", granted);
        if (!granted) {
            Messages messages = new Messages((Locale) context.get("locale"));
            result.put("failMessage", messages.get("AttendanceImportNoPermission", "permission", COMPONENT + permission));
        }
        return result;
    }

    /** OFBiz 18.12 hands over the service's name in place of its resource-description, which is then read from its model. */
    private static String permissionOf(DispatchContext dctx, String description) {
        if (description == null || description.startsWith(SEPARATOR)) {
            return description;
        }
        try {
            Object model = dctx.getModelService(description);
            Object named = model instanceof Map<?, ?> ? ((Map<?, ?>) model).get("permissionResourceDesc") : null;
            return named instanceof String && ((String) named).startsWith(SEPARATOR) ? (String) named : null;
        } catch (GenericServiceException e) {
            Debug.logError(e, MODULE);
            return null;
        }
    }
}
