package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * Whose rows are read: those of every pupil of a school, in one scan; or those of a few pupils, a few hundred keys in a statement.
 * @param pupilIds the pupils; null for all of the school
 */
record PupilScope(Delegator delegator, String schoolId, List<String> pupilIds) {
    private static final int KEYS_IN_A_QUERY = 500;
    /** Rows a database that is not embedded sends at once; without it some send all of them before the first is read. */
    private static final int ROWS_AT_ONCE = 1000;

    /** All pupils of a school. */
    static PupilScope all(Delegator delegator, String schoolId) {
        return new PupilScope(delegator, schoolId, null);
    }

    /** These pupils of a school; whoever is more than a quarter of them is read with all the others. */
    static PupilScope of(Delegator delegator, String schoolId, List<String> pupilIds, long pupilsOfSchool) {
        boolean few = pupilIds.size() * 4L <= pupilsOfSchool || pupilIds.size() == 1;
        return new PupilScope(delegator, schoolId, few ? List.copyOf(new TreeSet<>(pupilIds)) : null);
    }

    /** Rows of an entity with schoolId and pupilId that meet further conditions. */
    List<GenericValue> rows(String entityName, List<EntityCondition> more, String... select) throws GenericEntityException {
        List<GenericValue> rows = new ArrayList<>();
        for (List<EntityCondition> where : conditions(more)) {
            EntityQuery query = EntityQuery.use(delegator).from(entityName).where(where);
            rows.addAll((select.length == 0 ? query : query.select(select)).queryList());
        }
        return rows;
    }

    /** Reads rows as {@link #rows}, one after the other, in any order. */
    void scan(String entityName, List<EntityCondition> more, Consumer<GenericValue> reader, String... select)
            throws GenericEntityException {
        for (List<EntityCondition> where : conditions(more)) {
            try (EntityListIterator rows = EntityQuery.use(delegator).from(entityName).select(select).where(where).cursorForwardOnly()
                    .fetchSize(ROWS_AT_ONCE).queryIterator()) {
                for (GenericValue row = rows.next(); row != null; row = rows.next()) {
                    reader.accept(row);
                }
            }
        }
    }

    private List<List<EntityCondition>> conditions(List<EntityCondition> more) {
        List<List<EntityCondition>> parts = new ArrayList<>();
        int keys = pupilIds == null ? 1 : pupilIds.size();
        for (int from = 0; from < keys; from += KEYS_IN_A_QUERY) {
            List<EntityCondition> where = new ArrayList<>(more);
            where.add(EntityCondition.makeCondition("schoolId", schoolId));
            if (pupilIds != null) {
                where.add(EntityCondition.makeCondition("pupilId", EntityOperator.IN,
                        pupilIds.subList(from, Math.min(keys, from + KEYS_IN_A_QUERY))));
            }
            parts.add(where);
        }
        return parts;
    }
}
