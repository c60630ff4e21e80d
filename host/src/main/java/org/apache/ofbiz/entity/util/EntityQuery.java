package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.host.entity.HostDelegator;
import org.attendance.host.entity.Query;

/** A query put together step by step. */
public class EntityQuery {
    private static final String MODULE = EntityQuery.class.getName();
    private final HostDelegator delegator;
    private String entityName;
    private boolean useCache;
    private EntityCondition whereEntityCondition;
    private Map<String, Object> fieldMap;
    private EntityCondition havingEntityCondition;
    private List<String> orderBy = List.of();
    private Collection<String> fieldsToSelect = List.of();
    private boolean distinct;
    private int fetchSize;
    private int maxRows;
    private Timestamp validAt;

    public EntityQuery(Delegator delegator) {
        this.delegator = (HostDelegator) delegator;
    }

    public static EntityQuery use(Delegator delegator) {
        return new EntityQuery(delegator);
    }

    public EntityQuery select(Set<String> fields) {
        this.fieldsToSelect = fields;
        return this;
    }

    public EntityQuery select(String... fields) {
        this.fieldsToSelect = Arrays.asList(fields);
        return this;
    }

    public EntityQuery from(String name) {
        this.entityName = name;
        return this;
    }

    public EntityQuery where(EntityCondition entityCondition) {
        this.whereEntityCondition = entityCondition;
        return this;
    }

    public EntityQuery where(Map<String, Object> fields) {
        this.fieldMap = fields;
        return this;
    }

    public EntityQuery where(Object... fields) {
        return where(UtilMisc.<String, Object>toMap(fields));
    }

    public EntityQuery where(EntityCondition... entityCondition) {
        return where(Arrays.asList(entityCondition));
    }

    public <T extends EntityCondition> EntityQuery where(List<T> andConditions) {
        return where(EntityCondition.makeCondition(andConditions));
    }

    public EntityQuery having(EntityCondition entityCondition) {
        this.havingEntityCondition = entityCondition;
        return this;
    }

    public EntityQuery orderBy(List<String> fields) {
        this.orderBy = fields == null ? List.of() : fields;
        return this;
    }

    /** Field names; a minus before a name orders downwards. */
    public EntityQuery orderBy(String... fields) {
        return orderBy(Arrays.asList(fields));
    }

    /** Reads forwards only, which is what the host always does. */
    public EntityQuery cursorForwardOnly() {
        return this;
    }

    public EntityQuery fetchSize(int rows) {
        this.fetchSize = rows;
        return this;
    }

    public EntityQuery maxRows(int rows) {
        this.maxRows = rows;
        return this;
    }

    public EntityQuery distinct() {
        this.distinct = true;
        return this;
    }

    public EntityQuery cache() {
        return cache(true);
    }

    public EntityQuery cache(boolean cached) {
        this.useCache = cached;
        return this;
    }

    /** Rows that hold now, by fromDate and thruDate. */
    public EntityQuery filterByDate() {
        return filterByDate(new Timestamp(System.currentTimeMillis()));
    }

    public EntityQuery filterByDate(Timestamp moment) {
        this.validAt = moment;
        return this;
    }

    public List<GenericValue> queryList() throws GenericEntityException {
        return list(whereEntityCondition, fieldMap);
    }

    /** Rows read as they are asked for; must be closed. Never from the cache. */
    public EntityListIterator queryIterator() throws GenericEntityException {
        if (useCache) {
            Debug.logWarning("Call to iterator() with cache, ignoring cache", MODULE);
        }
        return delegator.iterator(query(withDate(condition(whereEntityCondition, fieldMap))));
    }

    public GenericValue queryFirst() throws GenericEntityException {
        if (!useCache && validAt == null) {
            maxRows = 1;
        }
        List<GenericValue> rows = queryList();
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The row of the full primary key in the fields of where (others are left out of account), or the only row of a condition. */
    public GenericValue queryOne() throws GenericEntityException {
        List<GenericValue> rows = list(whereEntityCondition, fieldMap == null ? null : delegator.primaryKey(entityName, fieldMap));
        if (rows.size() > 1) {
            throw new IllegalArgumentException("Passed List had more than one value.");
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    public long queryCount() throws GenericEntityException {
        return delegator.count(query(withDate(condition(whereEntityCondition, fieldMap))));
    }

    /** The values of one field that are not null, without doubles when distinct. */
    public <T> List<T> getFieldList(String fieldName) throws GenericEntityException {
        List<T> values = new ArrayList<>();
        try (EntityListIterator rows = select(fieldName).cache(false).queryIterator()) {
            for (GenericValue row = rows.next(); row != null; row = rows.next()) {
                if (row.get(fieldName) != null) {
                    values.add(UtilGenerics.<T>cast(row.get(fieldName)));
                }
            }
        }
        return distinct ? new ArrayList<>(new LinkedHashSet<>(values)) : values;
    }

    /** What comes from the cache is filtered by date afterwards, so that the moment is no part of what is kept. */
    private List<GenericValue> list(EntityCondition where, Map<String, Object> fields) throws GenericEntityException {
        EntityCondition condition = condition(where, fields);
        if (!useCache || havingEntityCondition != null) {
            return delegator.list(query(withDate(condition)), false);
        }
        List<GenericValue> rows = delegator.list(query(condition), true);
        rows.removeIf(row -> validAt != null && !isValid(row));
        return rows;
    }

    private static EntityCondition condition(EntityCondition where, Map<String, Object> fields) {
        return where != null || fields == null ? where : EntityCondition.makeCondition(fields);
    }

    private Query query(EntityCondition where) {
        return new Query(entityName, fieldsToSelect, where, havingEntityCondition, orderBy, distinct, fetchSize, maxRows);
    }

    /** thruDate is the first moment at which a row no longer holds. */
    private boolean isValid(GenericValue row) {
        return (row.get("fromDate") == null || !row.getTimestamp("fromDate").after(validAt))
                && (row.get("thruDate") == null || row.getTimestamp("thruDate").after(validAt));
    }

    private EntityCondition withDate(EntityCondition where) {
        if (validAt == null) {
            return where;
        }
        EntityCondition begun = EntityCondition.makeCondition(EntityCondition.makeCondition("fromDate", null), EntityOperator.OR,
                EntityCondition.makeCondition("fromDate", EntityOperator.LESS_THAN_EQUAL_TO, validAt));
        EntityCondition notOver = EntityCondition.makeCondition(EntityCondition.makeCondition("thruDate", null), EntityOperator.OR,
                EntityCondition.makeCondition("thruDate", EntityOperator.GREATER_THAN, validAt));
        return where == null ? EntityCondition.makeCondition(begun, notOver) : EntityCondition.makeCondition(where, begun, notOver);
    }
}
