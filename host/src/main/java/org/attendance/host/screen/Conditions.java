package org.attendance.host.screen;

import java.util.Map;

import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.attendance.host.XmlElement;

/** Conditions of sections and menu items. */
final class Conditions {

    private Conditions() {
    }

    static boolean holds(XmlElement condition, Map<String, Object> context) {
        return switch (condition.name()) {
            case "and" -> condition.children().stream().allMatch(e -> holds(e, context));
            case "or" -> condition.children().stream().anyMatch(e -> holds(e, context));
            case "not" -> condition.children().stream().noneMatch(e -> holds(e, context));
            case "if-empty" -> UtilValidate.isEmpty(ContextPath.get(context, condition.required("field")));
            default -> hasPermission(condition, context);
        };
    }

    private static boolean hasPermission(XmlElement condition, Map<String, Object> context) {
        Security security = (Security) context.get("security");
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        String permission = condition.required("permission");
        String action = condition.attribute("action", "");
        if (userLogin == null) {
            return false;
        }
        return action.isEmpty() ? security.hasPermission(permission, userLogin)
                : security.hasEntityPermission(permission, action, userLogin);
    }
}
