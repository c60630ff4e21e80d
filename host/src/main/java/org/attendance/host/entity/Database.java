package org.attendance.host.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/**
 * Runs statements. Within a transaction all share its connection, which ends with it; without one each statement commits by itself. The
 * isolation is READ COMMITTED, connections and prepared statements are pooled. A statement that fails marks the transaction for rollback.
 */
final class Database {
    /** Derby keeps this many pages of 4 KB in memory; its own 1,000 are fewer than a school's year of marks. */
    private static final String PAGES_KEPT = "16000";
    private static final String MODULE = Database.class.getName();
    private static final int STATEMENTS_PER_CONNECTION = 200;
    private static final int WAIT_FOR_CONNECTION_SECONDS = 30;

    private final BasicManagedDataSource pool = new BasicManagedDataSource();

    Database(JdbcConfig config) {
        System.getProperties().putIfAbsent("derby.storage.pageCacheSize", PAGES_KEPT);
        pool.setTransactionManager(Transactions.MANAGER);
        pool.setUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaxTotal(config.maxConnections());
        pool.setMaxIdle(config.maxConnections());
        pool.setMaxWait(Duration.ofSeconds(WAIT_FOR_CONNECTION_SECONDS));
        pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
    }

    DataSource dataSource() {
        return pool;
    }

    void close() {
        try {
            pool.close();
        } catch (SQLException e) {
            Debug.logWarning(e, "The connections could not all be closed", MODULE);
        }
    }

    /** Runs an INSERT, UPDATE or DELETE; answers the number of rows changed. */
    int update(Sql sql) throws GenericEntityException {
        SqlCounter.count(sql.text());
        try (Connection connection = pool.getConnection(); PreparedStatement statement = prepare(connection, sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a SELECT of one number. */
    long number(Sql sql) throws GenericEntityException {
        SqlCounter.count(sql.text());
        try (Connection connection = pool.getConnection(); PreparedStatement statement = prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a SELECT whose rows are read one by one and which must be closed. */
    Rows open(Delegator delegator, Entity entity, Select select, int fetchSize, int maxRows) throws GenericEntityException {
        SqlCounter.count(select.sql().text());
        Connection connection = null;
        Rows rows = null;
        try {
            connection = pool.getConnection();
            PreparedStatement statement = prepare(connection, select.sql());
            statement.setFetchSize(Math.max(fetchSize, 0));
            statement.setMaxRows(Math.max(maxRows, 0));
            rows = new Rows(delegator, entity, select.fields(), connection, statement);
            return rows;
        } catch (SQLException e) {
            throw failure(select.sql(), e);
        } finally {
            if (rows == null) {
                close(connection);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            Debug.logWarning(e, "A connection could not be given back", MODULE);
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        List<Object> values = sql.values();
        for (int i = 0; i < values.size(); i++) {
            FieldType.bind(statement, i + 1, sql.types().get(i), values.get(i));
        }
        return statement;
    }

    private static GenericEntityException failure(Sql sql, SQLException e) throws GenericEntityException {
        String message = "SQL Exception while executing the following: " + sql.text();
        TransactionUtil.setRollbackOnly(message, e);
        return new GenericEntityException(message, e);
    }
}
