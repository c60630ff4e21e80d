package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;

/** A row that counts its changes, so that nobody overwrites what somebody else has stored since it was read. */
public final class VersionedRow {
    private VersionedRow() {
    }

    /**
     * Changes a row that was read, and counts the change. The row then holds the new values.
     * @param key name of its key
     * @param counter name of the field that counts
     * @param values new values by field; the count is put among them
     * @return false if somebody else has changed the row since it was read; nothing is written then
     */
    public static boolean change(Delegator delegator, GenericValue row, String key, String counter, Map<String, Object> values)
            throws GenericEntityException {
        Long version = row.getLong(counter);
        values.put(counter, version + 1);
        boolean changed = 1 == delegator.storeByCondition(row.getEntityName(), values, EntityCondition.makeCondition(Fields.of(
                key, row.getString(key), counter, version)));
        if (changed) {
            values.forEach(row::set);
        }
        return changed;
    }
}
