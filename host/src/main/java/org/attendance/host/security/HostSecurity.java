package org.attendance.host.security;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;

/** Permissions through UserLoginSecurityGroup and SecurityGroupPermission as valid now; rows are cached. */
public record HostSecurity(Delegator delegator) implements Security {
    private static final String MODULE = HostSecurity.class.getName();

    @Override
    public boolean hasPermission(String permission, GenericValue userLogin) {
        try {
            if (userLogin != null) {
                for (GenericValue membership : EntityQuery.use(delegator).from("UserLoginSecurityGroup")
                        .where("userLoginId", userLogin.get("userLoginId")).filterByDate().cache().queryList()) {
                    if (EntityQuery.use(delegator).from("SecurityGroupPermission").where("groupId", membership.get("groupId"),
                            "permissionId", permission).filterByDate().cache().queryFirst() != null) {
                        return true;
                    }
                }
            }
        } catch (GenericEntityException e) {
            Debug.logError(e, "Cannot look up the permissions of a login", MODULE);
        }
        return false;
    }

    @Override
    public boolean hasEntityPermission(String entity, String action, GenericValue userLogin) {
        return hasPermission(entity + "_ADMIN", userLogin) || hasPermission(entity + action, userLogin);
    }
}
