package org.apache.ofbiz.security;

import org.apache.ofbiz.entity.GenericValue;

/** Answers what a login may do, from the security groups it is in now. */
public interface Security {
    boolean hasPermission(String permission, GenericValue userLogin);

    /** True for the permission entity + action, and for entity + "_ADMIN". */
    boolean hasEntityPermission(String entity, String action, GenericValue userLogin);
}
