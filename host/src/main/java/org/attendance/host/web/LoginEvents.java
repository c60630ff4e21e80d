package org.attendance.host.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.attendance.host.security.Logins;

/** Login, logout, and the check before every request that needs a login. */
final class LoginEvents {
    private static final String MODULE = LoginEvents.class.getName();
    private static final String LABELS = "CommonUiLabels";

    private final Logins logins;
    private final String[] basePermissions;

    /** @param basePermission names parted by commas; each needs its _VIEW; NONE asks nothing */
    LoginEvents(Delegator delegator, String basePermission) {
        logins = new Logins(delegator);
        basePermissions = basePermission.split("\\s*,\\s*");
    }

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
            if (mayStay(userLogin, request)) {
                return "success";
            }
            session.invalidate();
        }
        if (request.getParameter("USERNAME") != null && request.getParameter("PASSWORD") != null
                && "success".equals(login(request))) {
            return "success";
        }
        request.removeAttribute("_LOGIN_PASSED_");
        HttpSession fresh = request.getSession();
        fresh.setAttribute("_PREVIOUS_REQUEST_", request.getPathInfo());
        fresh.setAttribute("_PREVIOUS_PARAM_MAP_URL_", Parameters.ofQuery(request));
        return "error";
    }

    private boolean mayStay(GenericValue userLogin, HttpServletRequest request) throws GenericEntityException {
        GenericValue stored = userLogin.getDelegator().findOne("UserLogin", true, "userLoginId", userLogin.get("userLoginId"));
        return stored != null && !"Y".equals(stored.getString("hasLoggedOut")) && !"N".equals(stored.getString("enabled"))
                && hasBasePermission(userLogin, request);
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
        if (name == null || name.isEmpty() || password == null || password.isEmpty()) {
            return refuse(request, "CommonLoginEmpty");
        }
        Logins.Result result = logins.login(name, password);
        if (result.refusal() != null) {
            Debug.logInfo("Login refused: " + result.refusal(), MODULE);
            return refuse(request, "CommonLogin_" + result.refusal());
        }
        if ("Y".equals(result.userLogin().getString("isSystem")) || !hasBasePermission(result.userLogin(), request)) {
            return refuse(request, "CommonLoginNotHere");
        }
        request.getSession().setAttribute("userLogin", result.userLogin());
        request.setAttribute("_LOGIN_PASSED_", "TRUE");
        return "success";
    }

    private static String refuse(HttpServletRequest request, String label) {
        request.setAttribute("_ERROR_MESSAGE_", UtilProperties.getMessage(LABELS, label, RequestContext.locale(request)));
        return "error";
    }

    private String logout(HttpServletRequest request) throws GenericEntityException {
        if (request.getSession().getAttribute("userLogin") instanceof GenericValue userLogin) {
            logins.logout(userLogin.getString("userLoginId"));
        }
        request.getSession().invalidate();
        return "success";
    }
}
