package org.attendance.host.entity;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/** The entity side of the host: a model, a database that follows it, and the delegator on top. Close it to let the database go. */
public final class EntityEngine implements AutoCloseable {
    private final Database database;
    private final Delegator delegator;

    private EntityEngine(Database database, Delegator delegator) {
        this.database = database;
        this.delegator = delegator;
    }

    /**
     * Reads the models and makes or completes tables, keys and indexes. Throws XmlException, naming file and line, for anything in a model that
     * is not understood or not allowed.
     *
     * @param complete false where the caller knows that the database has the tables of just these models
     */
    public static EntityEngine open(List<URL> models, JdbcConfig config, boolean complete) throws GenericEntityException {
        Map<String, Entity> model = ModelLoader.load(models, config.dialect());
        Database database = new Database(config);
        if (complete) {
            try (Connection connection = database.dataSource().getConnection()) {
                Schema.update(connection, config.dialect(), model.values());
            } catch (SQLException e) {
                database.close();
                throw new GenericEntityException("The tables could not be made: " + e.getMessage(), e);
            }
        }
        return new EntityEngine(database, new HostDelegator(model, database));
    }

    public Delegator delegator() {
        return delegator;
    }

    /** Direct access to the database, for benchmarks and tests; within a transaction it shares its connection. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Loads one file of entity-engine-xml, all of it or nothing; answers the number of rows read. */
    public long load(URL file) throws GenericEntityException {
        return DataLoader.load(file, delegator);
    }

    /** Closes all connections; a Derby database in memory stays until the process ends. */
    @Override
    public void close() {
        database.close();
    }
}
