package org.attendance.host.entity;

import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.host.Component;
import org.attendance.host.ConfigFiles;

/** The entity side of the host: a model, a database that follows it, and the delegator on top. Close it to let the database go. */
public final class EntityEngine implements AutoCloseable {
    private static final String OWN_MODEL = "/ofbiz/model/ofbiz-component.xml";
    private static final Map<String, Delegator> DELEGATORS = new ConcurrentHashMap<>();

    private final List<Component> components;
    private final Database database;
    private final HostDelegator delegator;

    private EntityEngine(List<Component> components, Database database, HostDelegator delegator) {
        this.components = components;
        this.database = database;
        this.delegator = delegator;
    }

    /**
     * Reads the models of the host and of the components in their order, makes or completes tables, keys and indexes, and registers the
     * delegator as "default". Throws XmlException, naming file and line, for anything in a model that is not understood or not allowed.
     */
    public static EntityEngine create(List<Component> components, JdbcConfig config) throws GenericEntityException {
        return create(components, config, true);
    }

    /** As above; without completing, the caller knows that the database has the tables of just these models. */
    public static EntityEngine create(List<Component> components, JdbcConfig config, boolean complete) throws GenericEntityException {
        List<Component> all = new ArrayList<>();
        all.add(ownModel());
        all.addAll(components);
        all.forEach(ConfigFiles::add);
        Model model = ModelLoader.load(all, config.dialect());
        Database database = new Database(config);
        try {
            if (complete) {
                new Schema(model, config.dialect()).update(database.dataSource());
            }
        } catch (SQLException e) {
            database.close();
            throw new GenericEntityException("The tables could not be made: " + e.getMessage(), e);
        }
        HostDelegator delegator = new HostDelegator("default", model, database);
        DELEGATORS.put(delegator.getDelegatorName(), delegator);
        return new EntityEngine(all, database, delegator);
    }

    /** The host's description of the OFBiz entities that components build on. */
    public static Component ownModel() {
        return Component.read(EntityEngine.class.getResource(OWN_MODEL));
    }

    /** The delegator registered under a name, null when none is. */
    public static Delegator delegator(String name) {
        return DELEGATORS.get(name);
    }

    public Delegator delegator() {
        return delegator;
    }

    /** Direct access to the database, for benchmarks and tests; within a transaction it shares its connection. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Loads the data files of these readers (seed, demo ...), component by component; answers the number of rows read. */
    public long load(String... readers) throws GenericEntityException {
        long rows = 0;
        for (Component component : components) {
            for (Component.EntityData data : component.entityData()) {
                if (Arrays.asList(readers).contains(data.reader())) {
                    rows += load(component.resolve(data.location()));
                }
            }
        }
        return rows;
    }

    /** Loads one file of entity-engine-xml, all of it or nothing; answers the number of rows read. */
    public long load(URL file) throws GenericEntityException {
        return new DataLoader(delegator).load(file);
    }

    /** Closes all connections; a Derby database in memory stays until the process ends. */
    @Override
    public void close() {
        DELEGATORS.remove(delegator.getDelegatorName(), delegator);
        database.close();
    }
}
