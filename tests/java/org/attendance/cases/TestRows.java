package org.attendance.cases;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.TestHost;

/** Stored rows, counted. */
final class TestRows {
    private TestRows() {
    }

    /** The one row that an entity has with these values, name and value in turn. */
    static GenericValue one(String entity, Object... where) {
        try {
            return EntityQuery.use(TestHost.delegator()).from(entity).where(where).queryFirst();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows an entity has with these values, name and value in turn. */
    static long count(String entity, Object... where) {
        try {
            return EntityQuery.use(TestHost.delegator()).from(entity).where(where).queryCount();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
