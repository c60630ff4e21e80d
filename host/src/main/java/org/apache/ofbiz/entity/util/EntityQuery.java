package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.GenericPK;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;

/** A query put together step by step. */
public class EntityQuery {
    private static final String MODULE = EntityQuery.class.getName();
    private final Delegator delegator;
    private final EntityFindOptions options = new EntityFindOptions();
    private String entityName;
    private boolean useCache;
    private EntityCondition whereEntityCondition;
    private Map<String, Object> fieldMap;
    private EntityCondition havingEntityCondition;
    private List<String> orderBy;
    private Set<String> fieldsToSelect;
    private boolean filterByDate;
    private Timestamp filterByDateMoment;
    private List<String> filterByFieldNames;
    private boolean searchPkOnly;

    public EntityQuery(Delegator delegator) {
        this.delegator = delegator;
    }

    public static EntityQuery use(Delegator delegator) {
        return new EntityQuery(delegator);
    }

    public EntityQuery select(Set<String> fields) {
        this.fieldsToSelect = fields;
        return this;
    }

    public EntityQuery select(String... fields) {
        this.fieldsToSelect = UtilMisc.toSet(fields);
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
        this.fieldMap = UtilMisc.toMap(fields);
        return this;
    }

    public EntityQuery where(EntityCondition... entityCondition) {
        this.whereEntityCondition = EntityCondition.makeCondition(Arrays.asList(entityCondition));
        return this;
    }

    public <T extends EntityCondition> EntityQuery where(List<T> andConditions) {
        this.whereEntityCondition = EntityCondition.makeCondition(andConditions);
        return this;
    }

    public EntityQuery having(EntityCondition entityCondition) {
        this.havingEntityCondition = entityCondition;
        return this;
    }

    public EntityQuery orderBy(List<String> fields) {
        this.orderBy = fields;
        return this;
    }

    /** Field names; a minus before a name orders downwards. */
    public EntityQuery orderBy(String... fields) {
        this.orderBy = Arrays.asList(fields);
        return this;
    }

    /** Reads forwards only, which is what the host always does. */
    public EntityQuery cursorForwardOnly() {
        return this;
    }

    public EntityQuery fetchSize(int fetchSize) {
        options.setFetchSize(fetchSize);
        return this;
    }

    public EntityQuery maxRows(int maxRows) {
        options.setMaxRows(maxRows);
        return this;
    }

    public EntityQuery distinct() {
        return distinct(true);
    }

    public EntityQuery distinct(boolean distinct) {
        options.setDistinct(distinct);
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
        return filterByDate((Timestamp) null, "fromDate", "thruDate");
    }

    public EntityQuery filterByDate(Timestamp moment) {
        return filterByDate(moment, "fromDate", "thruDate");
    }

    public EntityQuery filterByDate(Date moment) {
        return filterByDate(new Timestamp(moment.getTime()));
    }

    public EntityQuery filterByDate(String... filterByFieldName) {
        return filterByDate((Timestamp) null, filterByFieldName);
    }

    public EntityQuery filterByDate(Timestamp moment, String... filterByFieldName) {
        if (filterByFieldName.length % 2 != 0) {
            throw new IllegalArgumentException("You must pass an even sized array to this method, each pair should represent a from"
                    + " date field name and a thru date field name");
        }
        this.filterByDate = true;
        this.filterByDateMoment = moment;
        this.filterByFieldNames = Arrays.asList(filterByFieldName);
        return this;
    }

    public List<GenericValue> queryList() throws GenericEntityException {
        return query(useCache);
    }

    /** Rows read as they are asked for; must be closed. Never from the cache. */
    public EntityListIterator queryIterator() throws GenericEntityException {
        if (useCache) {
            Debug.logWarning("Call to iterator() with cache, ignoring cache", MODULE);
        }
        return delegator.find(entityName, makeWhereCondition(false), havingEntityCondition, fieldsToSelect, orderBy, options);
    }

    public GenericValue queryFirst() throws GenericEntityException {
        if (!useCache && !filterByDate) {
            options.setMaxRows(1);
        }
        return EntityUtil.getFirst(query(useCache));
    }

    /** The row of the full primary key in the fields of where (others are left out of account), or the only row of a condition. */
    public GenericValue queryOne() throws GenericEntityException {
        searchPkOnly = true;
        return EntityUtil.getOnly(query(useCache));
    }

    public long queryCount() throws GenericEntityException {
        return delegator.findCountByCondition(entityName, makeWhereCondition(false), fieldsToSelect, havingEntityCondition, options);
    }

    /** The values of one field that are not null, without doubles when distinct. */
    public <T> List<T> getFieldList(String fieldName) throws GenericEntityException {
        select(fieldName);
        cache(false);
        List<T> values = new ArrayList<>();
        try (EntityListIterator rows = queryIterator()) {
            for (GenericValue row = rows.next(); row != null; row = rows.next()) {
                T value = UtilGenerics.cast(row.get(fieldName));
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return options.getDistinct() ? new ArrayList<>(new LinkedHashSet<>(values)) : values;
    }

    private List<GenericValue> query(boolean cached) throws GenericEntityException {
        if (havingEntityCondition != null) {
            try (EntityListIterator rows = queryIterator()) {
                return rows.getCompleteList();
            }
        }
        List<GenericValue> result = delegator.findList(entityName, makeWhereCondition(cached), fieldsToSelect, orderBy, options, cached);
        return filterByDate && cached ? EntityUtil.filterByCondition(result, makeDateCondition()) : result;
    }

    private EntityCondition makeWhereCondition(boolean cached) throws GenericEntityException {
        EntityCondition where = whereEntityCondition;
        if (where == null && fieldMap != null) {
            where = EntityCondition.makeCondition(searchPkOnly ? primaryKey() : fieldMap);
        }
        if (filterByDate && !cached) {
            return where == null ? makeDateCondition() : EntityCondition.makeCondition(where, makeDateCondition());
        }
        return where;
    }

    private GenericPK primaryKey() throws GenericModelException {
        GenericPK pk = delegator.makePK(entityName, Map.of());
        pk.setPKFields(fieldMap);
        if (!pk.isPrimaryKey()) {
            throw new GenericModelException("queryOne needs the full primary key " + pk.getModelEntity().getPkFieldNames() + " of "
                    + entityName + ", got " + fieldMap.keySet());
        }
        return pk;
    }

    private EntityCondition makeDateCondition() {
        Timestamp moment = filterByDateMoment == null ? new Timestamp(System.currentTimeMillis()) : filterByDateMoment;
        List<EntityCondition> conditions = new ArrayList<>();
        for (int i = 0; i < filterByFieldNames.size(); i += 2) {
            conditions.add(EntityUtil.getFilterByDateExpr(moment, filterByFieldNames.get(i), filterByFieldNames.get(i + 1)));
        }
        return EntityCondition.makeCondition(conditions);
    }
}
