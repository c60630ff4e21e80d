package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericEntityNotFoundException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Writes rows, each write in the transaction in place or in one of its own. A write that fails marks the former for rollback. */
final class Writer {
    private static final String MODULE = Writer.class.getName();

    private final Database database;
    private final QueryCache cache;
    private final Map<ModelEntity, String> inserts = new ConcurrentHashMap<>();

    Writer(Database database, QueryCache cache) {
        this.database = database;
        this.cache = cache;
    }

    /** Some writing; answers a result. */
    interface Work<T> {
        T run() throws GenericEntityException;
    }

    <T> T inTransaction(String what, ModelEntity entity, Work<T> work) throws GenericEntityException {
        boolean began = TransactionUtil.begin();
        try {
            if (entity instanceof ViewModel) {
                throw new GenericModelException("Rows of view-entity " + entity.getEntityName() + " cannot be written");
            }
            T result = work.run();
            TransactionUtil.commit(began);
            return result;
        } catch (GenericEntityException | RuntimeException e) {
            String message = "Failure in " + what + " operation for entity [" + entity.getEntityName() + "]";
            Debug.logError(message + ", rolling back transaction: " + e.getClass().getSimpleName(), MODULE);
            TransactionUtil.rollback(began, message, e);
            throw e;
        }
    }

    GenericValue insert(GenericValue value) throws GenericEntityException {
        ModelEntity entity = value.getModelEntity();
        return inTransaction("create", entity, () -> {
            stamp(value, true);
            cache.written(entity.getEntityName());
            database.update(inserts.computeIfAbsent(entity, Writer::insertSql), params(entity.getFieldsUnmodifiable(), value));
            return value;
        });
    }

    private static String insertSql(ModelEntity entity) {
        List<ModelField> fields = entity.getFieldsUnmodifiable();
        return "INSERT INTO " + entity.getPlainTableName() + " (" + columns(fields, ", ", "") + ") VALUES ("
                + fields.stream().map(field -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Writes the non-key fields in the value; nothing and 1 when there are none. */
    int update(GenericValue value) throws GenericEntityException {
        ModelEntity entity = value.getModelEntity();
        return inTransaction("store", entity, () -> {
            if (changedFields(value).isEmpty()) {
                return 1;
            }
            stamp(value, false);
            List<ModelField> fields = changedFields(value);
            List<Param> params = params(fields, value);
            params.addAll(params(entity.getPkFieldsUnmodifiable(), value));
            cache.written(entity.getEntityName());
            int rows = database.update("UPDATE " + entity.getPlainTableName() + " SET " + columns(fields, ", ", "=?") + byKey(entity),
                    params);
            if (rows == 0) {
                throw new GenericEntityNotFoundException("Tried to update an entity that does not exist, entity: " + value.getPrimaryKey());
            }
            return rows;
        });
    }

    int updateByCondition(ModelEntity entity, Map<String, ? extends Object> fieldsToSet, EntityCondition condition)
            throws GenericEntityException {
        return inTransaction("storeByCondition", entity, () -> {
            List<Param> params = new ArrayList<>();
            List<ModelField> fields = new ArrayList<>();
            for (Map.Entry<String, ? extends Object> entry : fieldsToSet.entrySet()) {
                ModelField field = entity.getField(entry.getKey());
                if (field == null) {
                    throw new GenericModelException("Field " + entry.getKey() + " to set is not a field of " + entity.getEntityName());
                }
                fields.add(field);
                params.add(new Param(field, entry.getValue()));
            }
            StringBuilder sql = new StringBuilder("UPDATE " + entity.getPlainTableName() + " SET " + columns(fields, ", ", "=?"));
            return conditional(entity, sql, params, condition);
        });
    }

    int deleteByCondition(ModelEntity entity, EntityCondition condition) throws GenericEntityException {
        return inTransaction("removeByCondition", entity,
                () -> conditional(entity, new StringBuilder("DELETE FROM " + entity.getPlainTableName()), new ArrayList<>(), condition));
    }

    private int conditional(ModelEntity entity, StringBuilder sql, List<Param> params, EntityCondition condition)
            throws GenericEntityException {
        if (condition != null && !condition.isEmpty()) {
            sql.append(" WHERE ");
            new ConditionSql(entity, sql, params).append(condition);
        }
        cache.written(entity.getEntityName());
        return database.update(sql.toString(), params);
    }

    int delete(GenericEntity value) throws GenericEntityException {
        ModelEntity entity = value.getModelEntity();
        return inTransaction("remove", entity, () -> {
            cache.written(entity.getEntityName());
            int rows = database.update("DELETE FROM " + entity.getPlainTableName() + byKey(entity),
                    params(entity.getPkFieldsUnmodifiable(), value));
            value.removedFromDatasource();
            return rows;
        });
    }

    /** The fields of the value that differ from the row in the database, with the key; null when none do. */
    static GenericValue difference(GenericValue value, GenericValue existing) {
        GenericValue changed = GenericValue.create(value.getDelegator(), value.getModelEntity(), value.getPrimaryKey());
        for (ModelField field : changedFields(value)) {
            if (!Objects.equals(value.get(field.getName()), existing.get(field.getName()))) {
                changed.set(field.getName(), value.get(field.getName()));
            }
        }
        return changed.isPrimaryKey() ? null : changed;
    }

    private static List<ModelField> changedFields(GenericValue value) {
        List<ModelField> fields = new ArrayList<>();
        value.getModelEntity().getNopksIterator().forEachRemaining(field -> {
            if (value.containsKey(field.getName())) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static void stamp(GenericValue value, boolean isNew) {
        ModelEntity entity = value.getModelEntity();
        if (entity.getNoAutoStamp()) {
            return;
        }
        value.set(ModelEntity.STAMP_TX_FIELD, TransactionUtil.getTransactionStartStamp());
        value.set(ModelEntity.STAMP_FIELD, TransactionUtil.getTransactionUniqueNowStamp());
        if (isNew) {
            value.set(ModelEntity.CREATE_STAMP_TX_FIELD, value.get(ModelEntity.STAMP_TX_FIELD));
            value.set(ModelEntity.CREATE_STAMP_FIELD, value.get(ModelEntity.STAMP_FIELD));
        }
    }

    private static String byKey(ModelEntity entity) {
        return " WHERE " + columns(entity.getPkFieldsUnmodifiable(), " AND ", "=?");
    }

    private static String columns(List<ModelField> fields, String separator, String ending) {
        return fields.stream().map(field -> field.getColName() + ending).collect(Collectors.joining(separator));
    }

    private static List<Param> params(List<ModelField> fields, GenericEntity value) {
        List<Param> params = new ArrayList<>();
        fields.forEach(field -> params.add(new Param(field, value.get(field.getName()))));
        return params;
    }
}
