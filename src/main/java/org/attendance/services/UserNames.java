package org.attendance.services;

import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Names of users by their login; each is looked up once. */
public final class UserNames {
    private final Delegator delegator;
    private final Map<String, String> names = new HashMap<>();

    public UserNames(Delegator delegator) {
        this.delegator = delegator;
    }

    /** Name of the person of a login; the login itself where it has no person; null for null. */
    public String of(String userLoginId) throws GenericEntityException {
        if (userLoginId == null) {
            return null;
        }
        String name = names.get(userLoginId);
        if (name == null) {
            name = lookUp(userLoginId);
            names.put(userLoginId, name);
        }
        return name;
    }

    private String lookUp(String userLoginId) throws GenericEntityException {
        GenericValue login = EntityQuery.use(delegator).from("UserLogin").where("userLoginId", userLoginId).cache().queryOne();
        String partyId = login == null ? null : login.getString("partyId");
        GenericValue person = partyId == null ? null
                : EntityQuery.use(delegator).from("Person").where("partyId", partyId).cache().queryOne();
        if (person == null) {
            return userLoginId;
        }
        String first = person.getString("firstName");
        String last = person.getString("lastName");
        String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return name.isEmpty() ? userLoginId : name;
    }
}
