package org.attendance.host.web;

import java.sql.Timestamp;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.attendance.host.security.Passwords;

/** Login, logout, and the check before every request that needs a login. As OFBiz: three wrong passwords in a row close a login for a while. */
final class LoginEvents {
    private static final String MODULE = LoginEvents.class.getName();
    private static final long MAX_FAILED = 3;
    private static final long CLOSED_MILLIS = 5 * 60_000L;

    private final Delegator delegator;
    private final String[] basePermissions;

    /** @param basePermission names parted by commas; each needs its _VIEW; NONE asks nothing */
    LoginEvents(Delegator delegator, String basePermission) {
        this.delegator = delegator;
        basePermissions = basePermission.split("\\s*,\\s*");
    }

    /** Runs the event of that name; answers success or error. */
    String run(String name, HttpServletRequest request) {
        try {
            return switch (name) {
                case "checkLogin" -> checkLogin(request);
                case "login" -> login(request);
                case "logout" -> logout(request);
                default -> throw new RequestException("Unknown event " + name);
            };
        } catch (GenericEntityException e) {
            throw new RequestException("Cannot look up the login", e);
        }
    }

    private String checkLogin(HttpServletRequest request) throws GenericEntityException {
        HttpSession session = request.getSession();
        if (session.getAttribute("userLogin") instanceof GenericValue userLogin) {
            GenericValue stored = delegator.findOne("UserLogin", true, "userLoginId", userLogin.get("userLoginId"));
            if (stored != null && !"Y".equals(stored.getString("hasLoggedOut")) && !"N".equals(stored.getString("enabled"))
                    && hasBasePermission(userLogin, request)) {
                return "success";
            }
            session.invalidate();
        }
        if (request.getParameter("USERNAME") != null && request.getParameter("PASSWORD") != null && "success".equals(login(request))) {
            return "success";
        }
        request.removeAttribute("_LOGIN_PASSED_");
        HttpSession fresh = request.getSession();
        fresh.setAttribute("_PREVIOUS_REQUEST_", request.getPathInfo());
        fresh.setAttribute("_PREVIOUS_PARAM_MAP_URL_", Parameters.ofQuery(request));
        return "error";
    }

    private boolean hasBasePermission(GenericValue userLogin, HttpServletRequest request) {
        Security security = (Security) request.getAttribute("security");
        for (String permission : basePermissions) {
            if (!"NONE".equals(permission) && !security.hasEntityPermission(permission, "_VIEW", userLogin)) {
                return false;
            }
        }
        return true;
    }

    private String login(HttpServletRequest request) throws GenericEntityException {
        if (!request.getSession().isNew()) {
            request.changeSessionId();
        }
        String name = request.getParameter("USERNAME");
        String password = request.getParameter("PASSWORD");
        if (UtilValidate.isEmpty(name) || UtilValidate.isEmpty(password)) {
            return refuse(request, "CommonLoginEmpty");
        }
        GenericValue userLogin = find(name);
        String refusal = userLogin == null ? "CommonLogin_WRONG" : check(name, password);
        if (refusal != null) {
            Debug.logInfo("Login refused: " + refusal, MODULE);
            return refuse(request, refusal);
        }
        if ("Y".equals(userLogin.getString("isSystem")) || !hasBasePermission(userLogin, request)) {
            return refuse(request, "CommonLoginNotHere");
        }
        request.getSession().setAttribute("userLogin", find(name));
        request.setAttribute("_LOGIN_PASSED_", "TRUE");
        return "success";
    }

    private GenericValue find(String name) throws GenericEntityException {
        return EntityQuery.use(delegator).from("UserLogin").where("userLoginId", name).queryOne();
    }

    /** Checks a password and keeps count of wrong ones, one at a time; answers the label of a refusal, null for none. */
    private synchronized String check(String name, String password) throws GenericEntityException {
        GenericValue userLogin = find(name);
        Timestamp closedAt = userLogin.getTimestamp("disabledDateTime");
        boolean over = closedAt != null && System.currentTimeMillis() > closedAt.getTime() + CLOSED_MILLIS;
        if ("N".equals(userLogin.getString("enabled")) && !over || userLogin.getString("disabledBy") != null) {
            return closedAt == null ? "CommonLogin_DISABLED" : "CommonLogin_CLOSED";
        }
        boolean right = Passwords.matches(userLogin.getString("currentPassword"), password);
        Long before = userLogin.getLong("successiveFailedLogins");
        long failed = right ? 0 : before == null ? 1 : before + 1;
        userLogin.set("successiveFailedLogins", failed);
        if (right) {
            userLogin.set("enabled", "Y");
            userLogin.set("disabledDateTime", null);
            userLogin.set("hasLoggedOut", "N");
        } else if (failed >= MAX_FAILED) {
            userLogin.set("enabled", "N");
            userLogin.set("disabledDateTime", UtilDateTime.nowTimestamp());
        }
        userLogin.store();
        return right ? null : "CommonLogin_WRONG";
    }

    private static String refuse(HttpServletRequest request, String label) {
        request.setAttribute("_ERROR_MESSAGE_", UtilProperties.getMessage("CommonUiLabels", label, RequestContext.locale(request)));
        return "error";
    }

    /** Notes that the user has left; other sessions of that login end too. */
    private String logout(HttpServletRequest request) throws GenericEntityException {
        GenericValue stored = request.getSession().getAttribute("userLogin") instanceof GenericValue userLogin
                ? find(userLogin.getString("userLoginId")) : null;
        if (stored != null) {
            stored.set("hasLoggedOut", "Y");
            stored.store();
        }
        request.getSession().invalidate();
        return "success";
    }
}
