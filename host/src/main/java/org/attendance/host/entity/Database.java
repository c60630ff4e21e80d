package org.attendance.host.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericDataSourceException;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelFieldType;
import org.apache.ofbiz.entity.util.EntityFindOptions;

/**
 * Runs statements. Within a transaction all share its connection, which ends with it; without one each statement commits by itself. The
 * isolation is READ COMMITTED, connections and prepared statements are pooled.
 */
final class Database {
    /** Derby keeps this many pages of 4 KB in memory; its own 1,000 are fewer than a school's year of marks. */
    private static final String PAGES_KEPT = "16000";
    private static final String MODULE = Database.class.getName();
    private static final int STATEMENTS_PER_CONNECTION = 200;
    private static final int WAIT_FOR_CONNECTION_MILLIS = 30_000;

    private final BasicManagedDataSource pool = new BasicManagedDataSource();
    private final Dialect types;

    Database(JdbcConfig config) {
        System.getProperties().putIfAbsent("derby.storage.pageCacheSize", PAGES_KEPT);
        types = config.dialect();
        pool.setTransactionManager(Transactions.MANAGER);
        pool.setUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaxTotal(config.maxConnections());
        pool.setMaxIdle(config.maxConnections());
        pool.setMaxWait(java.time.Duration.ofMillis(WAIT_FOR_CONNECTION_MILLIS));
        pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
    }

    DataSource dataSource() {
        return pool;
    }

    Dialect types() {
        return types;
    }

    void close() {
        try {
            pool.close();
        } catch (SQLException e) {
            Debug.logWarning(e, "The connections could not all be closed", MODULE);
        }
    }

    /** Runs an INSERT, UPDATE or DELETE; answers the number of rows changed. */
    int update(String sql, List<Param> params) throws GenericEntityException {
        SqlCounter.count(sql);
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, params);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a SELECT and hands each row to the reader. */
    void query(String sql, List<Param> params, EntityFindOptions options, RowReader reader) throws GenericEntityException {
        try (Cursor cursor = open(sql, params, options)) {
            while (cursor.next()) {
                reader.read(cursor.rows);
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a SELECT whose rows are read one by one; the cursor must be closed. */
    Cursor open(String sql, List<Param> params, EntityFindOptions options) throws GenericEntityException {
        SqlCounter.count(sql);
        Cursor cursor = new Cursor(sql);
        boolean done = false;
        try {
            cursor.connection = pool.getConnection();
            cursor.statement = cursor.connection.prepareStatement(sql);
            cursor.statement.setFetchSize(options == null ? 0 : Math.max(options.getFetchSize(), 0));
            cursor.statement.setMaxRows(options == null ? 0 : Math.max(options.getMaxRows(), 0));
            bind(cursor.statement, params);
            cursor.rows = cursor.statement.executeQuery();
            done = true;
            return cursor;
        } catch (SQLException e) {
            throw failure(sql, e);
        } finally {
            if (!done) {
                cursor.close();
            }
        }
    }

    private static GenericDataSourceException failure(String sql, SQLException e) {
        return new GenericDataSourceException("SQL Exception while executing the following: " + sql, e);
    }

    private void bind(PreparedStatement statement, List<Param> params) throws SQLException, GenericEntityException {
        int index = 1;
        for (Param param : params) {
            bind(statement, index++, param);
        }
    }

    private void bind(PreparedStatement statement, int index, Param param) throws SQLException, GenericEntityException {
        Object value = param.value();
        if (value == null) {
            statement.setNull(index, param.field() == null ? Types.VARCHAR : types.sqlType(types.get(param.field().getType())));
            return;
        }
        if (param.field() != null) {
            ModelFieldType type = types.get(param.field().getType());
            if (!FieldValues.isOfType(value, type.getJavaType())) {
                throw new IllegalArgumentException("In entity field [" + param.field().getModelEntity().getEntityName() + "."
                        + param.field().getName() + "] the value passed in [" + value.getClass().getName()
                        + "] is not compatible with the Java type of the field [" + type.getJavaType() + "]");
            }
        }
        if (value instanceof String) {
            statement.setString(index, (String) value);
        } else if (value instanceof Long) {
            statement.setLong(index, (Long) value);
        } else if (value instanceof byte[]) {
            statement.setBytes(index, (byte[]) value);
        } else {
            statement.setObject(index, value);
        }
    }

    /** Reads the columns of a row as values of fields. */
    Object value(ResultSet rows, int index, ModelFieldType type) throws SQLException {
        switch (type.getJavaType()) {
        case "String":
            return rows.getString(index);
        case "Long":
            long number = rows.getLong(index);
            return rows.wasNull() ? null : (Object) number;
        case "Double":
            double fraction = rows.getDouble(index);
            return rows.wasNull() ? null : (Object) fraction;
        case "java.sql.Date":
            return rows.getDate(index);
        case "java.sql.Timestamp":
            return rows.getTimestamp(index);
        case "java.sql.Time":
            return rows.getTime(index);
        case "java.math.BigDecimal":
            return rows.getBigDecimal(index);
        default:
            return rows.getBytes(index);
        }
    }

    ModelFieldType[] types(List<ModelField> fields) throws GenericEntityException {
        ModelFieldType[] array = new ModelFieldType[fields.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = types.get(fields.get(i).getType());
        }
        return array;
    }

    /** What is done with a row. */
    interface RowReader {
        void read(ResultSet rows) throws SQLException, GenericEntityException;
    }

    /** An open result. */
    static final class Cursor implements AutoCloseable {
        private final String sql;
        private Connection connection;
        private PreparedStatement statement;
        private ResultSet rows;

        private Cursor(String sql) {
            this.sql = sql;
        }

        boolean next() throws GenericEntityException {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw failure(sql, e);
            }
        }

        ResultSet rows() {
            return rows;
        }

        @Override
        public void close() throws GenericEntityException {
            try {
                if (statement != null) {
                    statement.close();
                }
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException e) {
                throw failure(sql, e);
            }
        }
    }
}
