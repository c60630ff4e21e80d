package org.attendance.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Reads the rows of many keys, a few hundred keys in a query. */
public final class Keyed {
    private static final int KEYS_IN_A_QUERY = 500;

    private Keyed() {
    }

    /**
     * Rows whose field has one of the values.
     * @param condition further condition, null for none
     * @param order fields to order by within a query
     */
    public static List<GenericValue> rows(Delegator delegator, String entityName, String field, Collection<String> values,
            EntityCondition condition, String... order) throws GenericEntityException {
        List<String> keys = new ArrayList<>(new TreeSet<>(values));
        List<GenericValue> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_IN_A_QUERY) {
            List<String> part = keys.subList(from, Math.min(keys.size(), from + KEYS_IN_A_QUERY));
            List<EntityCondition> conditions = new ArrayList<>();
            conditions.add(EntityCondition.makeCondition(field, EntityOperator.IN, part));
            if (condition != null) {
                conditions.add(condition);
            }
            rows.addAll(EntityQuery.use(delegator).from(entityName).where(conditions).orderBy(order).queryList());
        }
        return rows;
    }
}
