package org.attendance.host.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericDataSourceException;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelFieldType;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** Reads rows. A read that fails marks the transaction it runs in for rollback. */
final class Reader {
    private final Delegator delegator;
    private final Database database;
    private final QueryCache cache;

    Reader(Delegator delegator, Database database, QueryCache cache) {
        this.delegator = delegator;
        this.database = database;
        this.cache = cache;
    }

    List<GenericValue> list(ModelEntity entity, EntityCondition where, Set<String> fields, List<String> orderBy, EntityFindOptions options,
            boolean useCache) throws GenericEntityException {
        EntityFindOptions how = options == null ? new EntityFindOptions() : options;
        Select select = Select.rows(entity, fields, where, null, orderBy, how.getDistinct());
        if (!useCache) {
            return guarded(() -> rows(entity, select, how));
        }
        List<Object> key = Arrays.asList(entity.getEntityName(), select.sql(), List.copyOf(select.params().stream().map(Param::value)
                .map(String::valueOf).toList()), how.getMaxRows());
        return cache.get(entity, key, () -> guarded(() -> rows(entity, select, how)));
    }

    private List<GenericValue> rows(ModelEntity entity, Select select, EntityFindOptions options) throws GenericEntityException {
        List<GenericValue> values = new ArrayList<>();
        ModelFieldType[] types = database.types(select.fields());
        database.query(select.sql(), select.params(), options, rows -> values.add(value(entity, select.fields(), types, rows)));
        return values;
    }

    private GenericValue value(ModelEntity entity, List<ModelField> fields, ModelFieldType[] types, ResultSet rows) throws SQLException {
        GenericValue value = GenericValue.create(delegator, entity, null);
        for (int i = 0; i < types.length; i++) {
            value.dangerousSetNoCheckButFast(fields.get(i), database.value(rows, i + 1, types[i]));
        }
        return value;
    }

    EntityListIterator iterator(ModelEntity entity, EntityCondition where, EntityCondition having, Set<String> fields, List<String> orderBy,
            EntityFindOptions options) throws GenericEntityException {
        EntityFindOptions how = options == null ? new EntityFindOptions() : options;
        Select select = Select.rows(entity, fields, where, having, orderBy, how.getDistinct());
        ModelFieldType[] types = database.types(select.fields());
        Database.Cursor cursor = guarded(() -> database.open(select.sql(), select.params(), how));
        return new EntityListIterator(new EntityListIterator.Rows() {
            @Override
            public GenericValue next() throws GenericEntityException {
                try {
                    return cursor.next() ? value(entity, select.fields(), types, cursor.rows()) : null;
                } catch (SQLException e) {
                    throw new GenericDataSourceException("Row of " + entity.getEntityName() + " could not be read", e);
                }
            }

            @Override
            public void close() throws GenericEntityException {
                cursor.close();
            }
        });
    }

    long count(ModelEntity entity, EntityCondition where, Set<String> fields, EntityCondition having, boolean distinct)
            throws GenericEntityException {
        Select select = Select.count(entity, fields, where, having, distinct);
        long[] count = new long[1];
        return guarded(() -> {
            database.query(select.sql(), select.params(), null, rows -> count[0] = rows.getLong(1));
            return count[0];
        });
    }

    private interface Work<T> {
        T run() throws GenericEntityException;
    }

    private static <T> T guarded(Work<T> work) throws GenericEntityException {
        try {
            return work.run();
        } catch (GenericEntityException e) {
            TransactionUtil.setRollbackOnly("A read failed: " + e.getMessage(), e);
            throw e;
        }
    }
}
