package org.attendance.services.cases;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Rows;

/** The newest rows about the pupil of a chronology, in one query. */
public final class Newest {
    private Newest() {
    }

    /** Rows whose date lies within the days asked for; of one day those with the higher keys first, as a chronology shows them. */
    public static List<GenericValue> byDay(ChronologyQuery query, String entity, String dateField, String key, EntityCondition... more)
            throws GenericEntityException {
        return read(query, entity, Rows.between(dateField, query.from(), query.thru()), dateField, key, more);
    }

    /** Rows whose date-time lies within the days asked for; of one moment those with the higher keys first. */
    public static List<GenericValue> byMoment(ChronologyQuery query, String entity, String momentField, String key, EntityCondition... more)
            throws GenericEntityException {
        return read(query, entity, within(query, momentField), momentField, key, more);
    }

    /** A date-time field lies within the days asked for. */
    static EntityCondition within(ChronologyQuery query, String momentField) {
        return EntityCondition.makeCondition(
                EntityCondition.makeCondition(momentField, EntityOperator.GREATER_THAN_EQUAL_TO, Timestamp.valueOf(query.from().atStartOfDay())),
                EntityOperator.AND, EntityCondition.makeCondition(momentField, EntityOperator.LESS_THAN,
                        Timestamp.valueOf(query.thru().plusDays(1).atStartOfDay())));
    }

    /** The pupil at the school. */
    static EntityCondition about(ChronologyQuery query) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition("pupilId", query.pupilId()), EntityOperator.AND,
                EntityCondition.makeCondition("schoolId", query.schoolId()));
    }

    private static List<GenericValue> read(ChronologyQuery query, String entity, EntityCondition within, String field, String key,
            EntityCondition... more) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(List.of(more));
        conditions.add(about(query));
        conditions.add(within);
        return EntityQuery.use(query.call().delegator()).from(entity).where(conditions).orderBy("-" + field, "-" + key).maxRows(query.most())
                .queryList();
    }
}
