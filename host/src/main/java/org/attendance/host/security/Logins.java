package org.attendance.host.security;

import java.sql.Timestamp;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Signs a user in. As OFBiz: three wrong passwords in a row close the login for five minutes. */
public final class Logins {

    private static final long MAX_FAILED = 3;
    private static final long CLOSED_MILLIS = 5 * 60_000L;

    /** Why a login did not succeed. */
    public enum Refusal {
        /** No such user, or another password; the two are not told apart. */
        WRONG,
        /** Closed for a while after wrong passwords. */
        CLOSED,
        /** Closed until someone opens it. */
        DISABLED
    }

    /** The login, or why there is none. */
    public record Result(GenericValue userLogin, Refusal refusal) {
    }

    private final Delegator delegator;

    public Logins(Delegator delegator) {
        this.delegator = delegator;
    }

    /** The stored login, null if there is none. */
    public GenericValue find(String userLoginId) throws GenericEntityException {
        return EntityQuery.use(delegator).from("UserLogin").where("userLoginId", userLoginId).queryOne();
    }

    /** Checks a password and keeps count of wrong ones; the row of the login is locked meanwhile by its own update. */
    public synchronized Result login(String userLoginId, String password) throws GenericEntityException {
        GenericValue userLogin = find(userLoginId);
        if (userLogin == null) {
            return new Result(null, Refusal.WRONG);
        }
        Timestamp closedAt = userLogin.getTimestamp("disabledDateTime");
        boolean closed = "N".equals(userLogin.getString("enabled"));
        boolean over = closedAt != null && System.currentTimeMillis() > closedAt.getTime() + CLOSED_MILLIS;
        if (closed && !over || userLogin.getString("disabledBy") != null) {
            return new Result(null, closedAt == null ? Refusal.DISABLED : Refusal.CLOSED);
        }
        if (!Passwords.matches(userLogin.getString("currentPassword"), password)) {
            countFailure(userLogin);
            return new Result(null, Refusal.WRONG);
        }
        userLogin.set("enabled", "Y");
        userLogin.set("disabledDateTime", null);
        userLogin.set("successiveFailedLogins", 0L);
        userLogin.set("hasLoggedOut", "N");
        userLogin.store();
        return new Result(userLogin, null);
    }

    private static void countFailure(GenericValue userLogin) throws GenericEntityException {
        Long before = userLogin.getLong("successiveFailedLogins");
        long failed = before == null ? 1 : before + 1;
        userLogin.set("successiveFailedLogins", failed);
        if (failed >= MAX_FAILED) {
            userLogin.set("enabled", "N");
            userLogin.set("disabledDateTime", UtilDateTime.nowTimestamp());
        }
        userLogin.store();
    }

    /** Notes that the user has left; other sessions of that login end too. */
    public void logout(String userLoginId) throws GenericEntityException {
        GenericValue userLogin = find(userLoginId);
        if (userLogin != null) {
            userLogin.set("hasLoggedOut", "Y");
            userLogin.store();
        }
    }
}
