package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/** Lists of rows in memory. */
public final class EntityUtil {
    private EntityUtil() { }

    public static GenericValue getFirst(List<GenericValue> values) {
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The only row, null for none; throws IllegalArgumentException for more. */
    public static GenericValue getOnly(List<GenericValue> values) {
        if (values != null && values.size() > 1) {
            throw new IllegalArgumentException("Passed List had more than one value.");
        }
        return getFirst(values);
    }

    public static EntityCondition getFilterByDateExpr() {
        return getFilterByDateExpr(new Timestamp(System.currentTimeMillis()));
    }

    public static EntityCondition getFilterByDateExpr(Timestamp moment) {
        return getFilterByDateExpr(moment, "fromDate", "thruDate");
    }

    /** from empty or not after the moment, thru empty or after it: thru is the first moment at which the row no longer holds. */
    public static EntityCondition getFilterByDateExpr(Timestamp moment, String fromDateName, String thruDateName) {
        return EntityCondition.makeCondition(
                EntityCondition.makeCondition(EntityCondition.makeCondition(thruDateName, EntityOperator.EQUALS, null), EntityOperator.OR,
                        EntityCondition.makeCondition(thruDateName, EntityOperator.GREATER_THAN, moment)),
                EntityOperator.AND,
                EntityCondition.makeCondition(EntityCondition.makeCondition(fromDateName, EntityOperator.EQUALS, null), EntityOperator.OR,
                        EntityCondition.makeCondition(fromDateName, EntityOperator.LESS_THAN_EQUAL_TO, moment)));
    }

    public static <T extends GenericEntity> List<T> filterByDate(List<T> datedValues) {
        return filterByDate(datedValues, new Timestamp(System.currentTimeMillis()));
    }

    public static <T extends GenericEntity> List<T> filterByDate(List<T> datedValues, Timestamp moment) {
        return filterByCondition(datedValues, getFilterByDateExpr(moment));
    }

    public static <T extends GenericEntity> List<T> filterByCondition(List<T> values, EntityCondition condition) {
        return values == null ? null : new ArrayList<>(values.stream().filter(condition::entityMatches).toList());
    }

    /** Orders by field names, a minus before a name downwards; empty values last. */
    public static <T extends GenericEntity> List<T> orderBy(Collection<T> values, List<String> orderBy) {
        List<T> ordered = new ArrayList<>(values);
        Comparator<T> order = (a, b) -> 0;
        for (String item : orderBy) {
            String field = item.startsWith("-") ? item.substring(1) : item;
            Comparator<T> next = Comparator.comparing(value -> UtilGenerics.<Comparable<Object>>cast(value.get(field)),
                    Comparator.nullsLast(Comparator.naturalOrder()));
            order = order.thenComparing(item.startsWith("-") ? next.reversed() : next);
        }
        ordered.sort(order);
        return ordered;
    }
}
