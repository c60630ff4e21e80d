package org.attendance.host.security;

import java.util.List;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;

/** Permissions through UserLoginSecurityGroup and SecurityGroupPermission as valid now; rows are cached. */
public final class HostSecurity implements Security {

    private static final String MODULE = HostSecurity.class.getName();

    private final Delegator delegator;

    public HostSecurity(Delegator delegator) {
        this.delegator = delegator;
    }

    @Override
    public Delegator getDelegator() {
        return delegator;
    }

    @Override
    public boolean hasPermission(String permission, GenericValue userLogin) {
        if (userLogin == null) {
            return false;
        }
        try {
            for (GenericValue membership : groups(userLogin)) {
                if (securityGroupPermissionExists(membership.getString("groupId"), permission)) {
                    return true;
                }
            }
            return false;
        } catch (GenericEntityException e) {
            Debug.logError(e, "Cannot look up the security groups of a login", MODULE);
            return false;
        }
    }

    @Override
    public boolean hasEntityPermission(String entity, String action, GenericValue userLogin) {
        return hasPermission(entity + "_ADMIN", userLogin) || hasPermission(entity + action, userLogin);
    }

    @Override
    public boolean securityGroupPermissionExists(String groupId, String permission) {
        try {
            return EntityQuery.use(delegator).from("SecurityGroupPermission").where("groupId", groupId, "permissionId", permission)
                    .filterByDate().cache().queryFirst() != null;
        } catch (GenericEntityException e) {
            Debug.logError(e, "Cannot look up a permission of group " + groupId, MODULE);
            return false;
        }
    }

    @Override
    public void clearUserData(GenericValue userLogin) {
        Debug.logVerbose("Nothing is kept per login", MODULE);
    }

    private List<GenericValue> groups(GenericValue userLogin) throws GenericEntityException {
        return EntityQuery.use(delegator).from("UserLoginSecurityGroup").where("userLoginId", userLogin.get("userLoginId"))
                .filterByDate().cache().queryList();
    }
}
