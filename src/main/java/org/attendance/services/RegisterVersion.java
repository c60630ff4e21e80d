package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The version of a register, which every change of one of its marks puts up by one. */
final class RegisterVersion {
    private RegisterVersion() {
    }

    /**
     * Puts the version up where the register has a row.
     * @return false if another writer put it up at the same moment
     */
    static boolean bump(Delegator delegator, RegisterKey key) throws GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).from("AttendanceRegister").where(key.fields()).queryOne();
        if (row == null) {
            return true;
        }
        Long version = row.getLong("registerVersion");
        return compareAndSet(delegator, key, version, Map.of("registerVersion", version + 1));
    }

    /** Sets values of a register if it has the version still; answers whether it had. */
    static boolean compareAndSet(Delegator delegator, RegisterKey key, long version, Map<String, Object> values)
            throws GenericEntityException {
        return 1 == delegator.storeByCondition("AttendanceRegister", values, EntityCondition.makeCondition(
                EntityCondition.makeCondition(key.fields()), EntityOperator.AND,
                EntityCondition.makeCondition("registerVersion", version)));
    }
}
