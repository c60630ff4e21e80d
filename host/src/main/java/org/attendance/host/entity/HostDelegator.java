package org.attendance.host.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.GenericPK;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelFieldType;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** The delegator of the host. */
final class HostDelegator implements Delegator {
    private static final String MODULE = HostDelegator.class.getName();

    private final String name;
    private final Model model;
    private final Database database;
    private final QueryCache cache = new QueryCache();
    private final Reader reader;
    private final Writer writer;
    private final Sequences sequences;

    HostDelegator(String name, Model model, Database database) {
        this.name = name;
        this.model = model;
        this.database = database;
        this.reader = new Reader(this, database, cache);
        this.writer = new Writer(database, cache);
        this.sequences = new Sequences(model, database);
    }

    @Override
    public String getDelegatorName() {
        return name;
    }

    @Override
    public ModelEntity getModelEntity(String entityName) {
        ModelEntity entity = model.find(entityName);
        if (entity == null) {
            throw new IllegalArgumentException("Could not find definition for entity name " + entityName);
        }
        return entity;
    }

    private ModelEntity entity(String entityName) throws GenericModelException {
        ModelEntity entity = model.find(entityName);
        if (entity == null) {
            throw new GenericModelException("Could not find definition for entity name " + entityName);
        }
        return entity;
    }

    @Override
    public ModelFieldType getEntityFieldType(ModelEntity entity, String type) throws GenericEntityException {
        return database.types().get(type);
    }

    @Override
    public GenericValue makeValue(String entityName) {
        return makeValue(entityName, Map.of());
    }

    @Override
    public GenericValue makeValue(String entityName, Map<String, ? extends Object> fields) {
        return GenericValue.create(this, getModelEntity(entityName), fields);
    }

    @Override
    public GenericValue makeValue(String entityName, Object... fields) {
        return makeValue(entityName, UtilMisc.<String, Object>toMap(fields));
    }

    @Override
    public GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields) {
        GenericValue value = makeValue(entityName);
        value.setPKFields(fields, true);
        value.setNonPKFields(fields, true);
        return value;
    }

    @Override
    public GenericValue makeValidValue(String entityName, Object... fields) {
        return makeValidValue(entityName, UtilMisc.<String, Object>toMap(fields));
    }

    @Override
    public GenericPK makePK(String entityName, Map<String, ? extends Object> fields) {
        return GenericPK.create(this, getModelEntity(entityName), fields);
    }

    @Override
    public GenericValue create(GenericValue value) throws GenericEntityException {
        return writer.insert(value);
    }

    @Override
    public GenericValue create(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException {
        return create(makeValue(entityName, fields));
    }

    @Override
    public GenericValue create(String entityName, Object... fields) throws GenericEntityException {
        return create(makeValue(entityName, fields));
    }

    @Override
    public GenericValue createOrStore(GenericValue value) throws GenericEntityException {
        return writer.inTransaction("createOrStore", value.getModelEntity(), () -> {
            if (findOne(value.getEntityName(), value.getPrimaryKey(), false) == null) {
                return create(value);
            }
            store(value);
            return value;
        });
    }

    @Override
    public GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException {
        value.set(value.getModelEntity().getOnlyPk().getName(), getNextSeqId(value.getEntityName()));
        return create(value);
    }

    @Override
    public int store(GenericValue value) throws GenericEntityException {
        return writer.update(value);
    }

    @Override
    public int storeAll(List<GenericValue> values) throws GenericEntityException {
        return values.isEmpty() ? 0 : writer.inTransaction("storeAll", values.get(0).getModelEntity(), () -> {
            int changed = 0;
            for (GenericValue value : values) {
                GenericValue existing = findOne(value.getEntityName(), value.getPrimaryKey(), false);
                if (existing == null) {
                    create(value);
                    changed++;
                } else {
                    GenericValue difference = Writer.difference(value, existing);
                    changed += difference == null ? 0 : store(difference);
                }
            }
            return changed;
        });
    }

    @Override
    public int storeByCondition(String entityName, Map<String, ? extends Object> fieldsToSet, EntityCondition condition)
            throws GenericEntityException {
        return writer.updateByCondition(entity(entityName), fieldsToSet, condition);
    }

    @Override
    public int removeValue(GenericValue value) throws GenericEntityException {
        return writer.delete(value);
    }

    @Override
    public int removeByAnd(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException {
        return removeByCondition(entityName, EntityCondition.makeCondition(fields));
    }

    @Override
    public int removeByAnd(String entityName, Object... fields) throws GenericEntityException {
        return removeByAnd(entityName, UtilMisc.<String, Object>toMap(fields));
    }

    @Override
    public int removeByCondition(String entityName, EntityCondition condition) throws GenericEntityException {
        return writer.deleteByCondition(entity(entityName), condition);
    }

    @Override
    public void refresh(GenericValue value) throws GenericEntityException {
        GenericValue stored = findOne(value.getEntityName(), value.getPrimaryKey(), false);
        if (stored == null) {
            throw new GenericEntityException("Could not refresh value, new value not found for: " + value.getPrimaryKey());
        }
        value.clear();
        stored.getAllFields().forEach(value::set);
    }

    @Override
    public GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException {
        GenericPK key = makePK(entityName, fields);
        if (!key.isPrimaryKey()) {
            throw new GenericModelException("Passed primary key is not a valid primary key: " + key);
        }
        List<GenericValue> rows = findList(entityName, EntityCondition.makeCondition(key), null, null, null, useCache);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public GenericValue findOne(String entityName, boolean useCache, Object... fields) throws GenericEntityException {
        return findOne(entityName, UtilMisc.<String, Object>toMap(fields), useCache);
    }

    @Override
    public List<GenericValue> findByAnd(String entityName, Map<String, ? extends Object> fields, List<String> orderBy, boolean useCache)
            throws GenericEntityException {
        return findList(entityName, fields == null ? null : EntityCondition.makeCondition(fields), null, orderBy, null, useCache);
    }

    @Override
    public List<GenericValue> findList(String entityName, EntityCondition entityCondition, Set<String> fieldsToSelect, List<String> orderBy,
            EntityFindOptions findOptions, boolean useCache) throws GenericEntityException {
        return reader.list(entity(entityName), entityCondition, fieldsToSelect, orderBy, findOptions, useCache);
    }

    @Override
    public EntityListIterator find(String entityName, EntityCondition whereEntityCondition, EntityCondition havingEntityCondition,
            Set<String> fieldsToSelect, List<String> orderBy, EntityFindOptions findOptions) throws GenericEntityException {
        return reader.iterator(entity(entityName), whereEntityCondition, havingEntityCondition, fieldsToSelect, orderBy, findOptions);
    }

    @Override
    public long findCountByCondition(String entityName, EntityCondition whereEntityCondition, Set<String> fieldsToSelect,
            EntityCondition havingEntityCondition, EntityFindOptions findOptions) throws GenericEntityException {
        return reader.count(entity(entityName), whereEntityCondition, fieldsToSelect, havingEntityCondition,
                findOptions != null && findOptions.getDistinct());
    }

    private static ModelRelation relation(String relationName, GenericValue value) throws GenericModelException {
        ModelRelation relation = value.getModelEntity().getRelation(relationName);
        if (relation == null) {
            throw new GenericModelException("Could not find relation for relationName: " + relationName + " of " + value.getEntityName());
        }
        return relation;
    }

    private static Map<String, Object> keys(ModelRelation relation, GenericValue value) {
        Map<String, Object> keys = new HashMap<>();
        for (ModelKeyMap map : relation.getKeyMaps()) {
            keys.put(map.getRelFieldName(), value.get(map.getFieldName()));
        }
        return keys;
    }

    @Override
    public List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy,
            GenericValue value, boolean useCache) throws GenericEntityException {
        ModelRelation relation = relation(relationName, value);
        Map<String, Object> fields = new HashMap<>(byAndFields == null ? Map.of() : byAndFields);
        fields.putAll(keys(relation, value));
        return findByAnd(relation.getRelEntityName(), fields, orderBy, useCache);
    }

    @Override
    public GenericValue getRelatedOne(String relationName, GenericValue value, boolean useCache) throws GenericEntityException {
        ModelRelation relation = relation(relationName, value);
        if ("many".equals(relation.getType())) {
            throw new GenericModelException("Relation is not a 'one' or a 'one-nofk' relation: " + relationName + " of entity "
                    + value.getEntityName());
        }
        return findOne(relation.getRelEntityName(), keys(relation, value), useCache);
    }

    /** Throws IllegalStateException when the database fails (OFBiz answers null). */
    @Override
    public String getNextSeqId(String seqName) {
        try {
            return Long.toString(sequences.next(seqName));
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Failure in getNextSeqId operation for seqName [" + seqName + "]", e);
        }
    }

    @Override
    public void setNextSubSeqId(GenericValue value, String seqFieldName, int numericPadding, int incrementBy) {
        if (UtilValidate.isNotEmpty(value.getString(seqFieldName))) {
            return;
        }
        value.remove(seqFieldName);
        GenericPK others = makePK(value.getEntityName(), Map.of());
        others.setPKFields(value);
        try {
            long highest = findByAnd(value.getEntityName(), others.getAllFields(), null, false).stream()
                    .map(row -> row.getString(seqFieldName)).filter(text -> text.matches("\\d+")).mapToLong(Long::parseLong).max()
                    .orElse(1L - incrementBy);
            value.set(seqFieldName, String.format("%0" + Math.max(numericPadding, 1) + "d", highest + incrementBy));
        } catch (GenericEntityException e) {
            Debug.logError(e, "Failure in setNextSubSeqId operation for entity [" + value.getEntityName() + "]", MODULE);
        }
    }
}
