package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** The delegator of the host. Each write runs in the transaction in place or in one of its own. */
public final class HostDelegator implements Delegator {
    private static final String MODULE = HostDelegator.class.getName();

    private final Map<String, Entity> model;
    private final Database database;
    private final QueryCache cache = new QueryCache();
    private final Sequences sequences;

    HostDelegator(Map<String, Entity> model, Database database) {
        this.model = model;
        this.database = database;
        this.sequences = new Sequences(model, database);
    }

    @Override
    public GenericValue makeValue(String entityName) {
        if (!model.containsKey(entityName)) {
            throw new IllegalArgumentException("Could not find definition for entity name " + entityName);
        }
        return new GenericValue(this, model.get(entityName), new HashMap<>());
    }

    @Override
    public GenericValue makeValue(String entityName, Map<String, ? extends Object> fields) {
        GenericValue value = makeValue(entityName);
        fields.forEach(value::set);
        return value;
    }

    @Override
    public GenericValue makeValue(String entityName, Object... fields) {
        return makeValue(entityName, UtilMisc.<String, Object>toMap(fields));
    }

    @Override
    public GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields) {
        GenericValue value = makeValue(entityName);
        value.setPKFields(fields);
        value.setNonPKFields(fields);
        return value;
    }

    @Override
    public GenericValue create(GenericValue value) throws GenericEntityException {
        Entity entity = value.entity();
        return write("create", entity.name(), () -> {
            stamp(value, true);
            Sql sql = new Sql(entity, "INSERT INTO " + entity.table
                    + entity.fields().stream().map(Field::column).collect(Collectors.joining(", ", " (", ") VALUES")));
            list(sql, " (?", ", ?", entity.fields(), value).append(")");
            database.update(sql);
            return value;
        });
    }

    /** A text with a ? for each field. */
    private static Sql list(Sql sql, String first, String more, Collection<Field> fields, GenericValue value) {
        String text = first;
        for (Field field : fields) {
            sql.append(text.replace("$", field.column()), field, value.get(field.name()));
            text = more;
        }
        return sql;
    }

    private static Sql byKey(Sql sql, GenericValue value) {
        return list(sql, " WHERE $=?", " AND $=?", value.entity().keys(), value);
    }

    @Override
    public GenericValue create(String entityName, Object... fields) throws GenericEntityException {
        return create(makeValue(entityName, fields));
    }

    @Override
    public GenericValue createOrStore(GenericValue value) throws GenericEntityException {
        return write("createOrStore", value.getEntityName(), () -> {
            if (stored(value) == null) {
                return create(value);
            }
            store(value);
            return value;
        });
    }

    @Override
    public GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException {
        value.set(value.entity().onlyKey().name(), getNextSeqId(value.getEntityName()));
        return create(value);
    }

    @Override
    public int store(GenericValue value) throws GenericEntityException {
        Entity entity = value.entity();
        return write("store", entity.name(), () -> {
            if (changes(value).isEmpty()) {
                return 1;
            }
            stamp(value, false);
            int rows = database.update(byKey(list(new Sql(entity, "UPDATE " + entity.table), " SET $=?", ", $=?", changes(value), value), value));
            if (rows == 0) {
                throw new GenericEntityException("Tried to update an entity that does not exist, entity: " + key(value));
            }
            return rows;
        });
    }

    private static List<Field> changes(GenericValue value) {
        return value.entity().fields().stream().filter(field -> !field.isKey() && value.containsKey(field.name())).toList();
    }

    private static void stamp(GenericValue value, boolean isNew) {
        if (value.entity().stamped) {
            value.set(Entity.UPDATED_TX, Transactions.startStamp());
            value.set(Entity.UPDATED, Transactions.uniqueNow());
            if (isNew) {
                value.set(Entity.CREATED_TX, value.get(Entity.UPDATED_TX));
                value.set(Entity.CREATED, value.get(Entity.UPDATED));
            }
        }
    }

    @Override
    public int storeAll(List<GenericValue> values) throws GenericEntityException {
        return values.isEmpty() ? 0 : write("storeAll", values.get(0).getEntityName(), () -> {
            int changed = 0;
            for (GenericValue value : values) {
                GenericValue before = stored(value);
                GenericValue difference = before == null ? create(value) : makeValue(value.getEntityName(), key(value));
                if (before != null) {
                    changes(value).stream().map(Field::name).filter(name -> !Objects.equals(value.get(name), before.get(name)))
                            .forEach(name -> difference.set(name, value.get(name)));
                }
                changed += before == null ? 1 : changes(difference).isEmpty() ? 0 : store(difference);
            }
            return changed;
        });
    }

    @Override
    public int storeByCondition(String entityName, Map<String, ? extends Object> fieldsToSet, EntityCondition condition)
            throws GenericEntityException {
        return write("storeByCondition", entityName, () -> {
            Entity entity = entity(entityName);
            Sql sql = new Sql(entity, "UPDATE " + entity.table);
            String word = " SET ";
            for (Map.Entry<String, ? extends Object> change : fieldsToSet.entrySet()) {
                Field field = entity.field(change.getKey());
                if (field == null) {
                    throw new GenericEntityException("Field " + change.getKey() + " to set is not a field of " + entityName);
                }
                sql.append(word + field.column() + "=?", field, change.getValue());
                word = ", ";
            }
            return database.update(sql.clause(" WHERE ", condition));
        });
    }

    @Override
    public int removeValue(GenericValue value) throws GenericEntityException {
        return write("remove", value.getEntityName(), () -> {
            int rows = database.update(byKey(new Sql(value.entity(), "DELETE FROM " + value.entity().table), value));
            value.setImmutable();
            return rows;
        });
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
        return write("removeByCondition", entityName,
                () -> database.update(new Sql(entity(entityName), "DELETE FROM " + entity(entityName).table).clause(" WHERE ", condition)));
    }

    @Override
    public void refresh(GenericValue value) throws GenericEntityException {
        GenericValue stored = stored(value);
        if (stored == null) {
            throw new GenericEntityException("Could not refresh value, new value not found for: " + key(value));
        }
        value.clear();
        stored.forEach(value::set);
    }

    /** Some writing; answers a result. */
    private interface Work<T> {
        T run() throws GenericEntityException;
    }

    private <T> T write(String what, String entityName, Work<T> work) throws GenericEntityException {
        boolean began = TransactionUtil.begin();
        try {
            if (entity(entityName).isView) {
                throw new GenericEntityException("Rows of view-entity " + entityName + " cannot be written");
            }
            cache.written(entityName);
            T result = work.run();
            TransactionUtil.commit(began);
            return result;
        } catch (GenericEntityException | RuntimeException e) {
            String message = "Failure in " + what + " operation for entity [" + entityName + "]";
            Debug.logError(message + ", rolling back transaction: " + e.getClass().getSimpleName(), MODULE);
            TransactionUtil.rollback(began, message, e);
            throw e;
        }
    }

    private Entity entity(String name) throws GenericEntityException {
        if (!model.containsKey(name)) {
            throw new GenericEntityException("Could not find definition for entity name " + name);
        }
        return model.get(name);
    }

    @Override
    public GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException {
        EntityCondition key = EntityCondition.makeCondition(requireKey(makeValue(entityName, fields)));
        List<GenericValue> rows = list(new Query(entityName, List.of(), key, null, List.of(), false, 0, 0), useCache);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public GenericValue findOne(String entityName, boolean useCache, Object... fields) throws GenericEntityException {
        return findOne(entityName, UtilMisc.<String, Object>toMap(fields), useCache);
    }

    /** The row in the database with the key of a value, null when there is none. */
    private GenericValue stored(GenericValue value) throws GenericEntityException {
        return findOne(value.getEntityName(), key(value), false);
    }

    private static Map<String, Object> key(GenericValue value) {
        Map<String, Object> key = new HashMap<>();
        value.entity().keys().forEach(field -> key.put(field.name(), value.get(field.name())));
        return key;
    }

    /** Those of the fields that are of the primary key; throws GenericEntityException when one is missing. */
    public Map<String, Object> primaryKey(String entityName, Map<String, Object> fields) throws GenericEntityException {
        GenericValue key = makeValue(entityName);
        key.setPKFields(fields);
        return requireKey(key);
    }

    private static Map<String, Object> requireKey(GenericValue key) throws GenericEntityException {
        Set<String> names = key.entity().keys().stream().map(Field::name).collect(Collectors.toSet());
        if (!key.keySet().equals(names)) {
            throw new GenericEntityException("The full primary key " + names + " of " + key.getEntityName() + " is needed, and no more, got "
                    + key.keySet());
        }
        return key.getAllFields();
    }

    /** The rows asked for, a list of the caller's own; rows from the cache cannot be changed. */
    public List<GenericValue> list(Query query, boolean useCache) throws GenericEntityException {
        Select select = Select.rows(entity(query.entity()), query);
        if (!useCache) {
            return rows(query, select);
        }
        List<String> values = select.sql().values().stream().map(String::valueOf).toList();
        return cache.get(entity(query.entity()), List.of(select.sql().text(), values, query.maxRows()), () -> rows(query, select));
    }

    private List<GenericValue> rows(Query query, Select select) throws GenericEntityException {
        List<GenericValue> values = new ArrayList<>();
        try (Rows rows = database.open(this, entity(query.entity()), select, query.fetchSize(), query.maxRows())) {
            for (GenericValue value = rows.next(); value != null; value = rows.next()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The rows asked for, read one by one; it must be closed. */
    public EntityListIterator iterator(Query query) throws GenericEntityException {
        Select select = Select.rows(entity(query.entity()), query);
        return new EntityListIterator(database.open(this, entity(query.entity()), select, query.fetchSize(), query.maxRows()));
    }

    /** How many rows the query would answer. */
    public long count(Query query) throws GenericEntityException {
        return database.number(Select.count(entity(query.entity()), query));
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
}
