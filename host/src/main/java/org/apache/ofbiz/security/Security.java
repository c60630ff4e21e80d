package org.apache.ofbiz.security;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;

/** Answers what a login may do, from the security groups it is in now. */
public interface Security {

    Delegator getDelegator();

    boolean hasPermission(String permission, GenericValue userLogin);

    /** True for the permission entity + action, and for entity + "_ADMIN". */
    boolean hasEntityPermission(String entity, String action, GenericValue userLogin);

    boolean securityGroupPermissionExists(String groupId, String permission);

    /** Forgets what was cached about the login. */
    void clearUserData(GenericValue userLogin);
}
