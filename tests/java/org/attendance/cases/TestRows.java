package org.attendance.cases;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.TestHost;

/** Stored rows, counted. */
final class TestRows {
    private TestRows() {
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
