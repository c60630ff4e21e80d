package org.attendance.host;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.host.entity.EntityEngine;
import org.attendance.host.entity.JdbcConfig;
import org.attendance.host.security.HostSecurity;
import org.attendance.host.service.HostDispatcher;
import org.attendance.host.service.StoredJobs;
import org.attendance.host.web.WebConfig;
import org.attendance.host.web.WebServer;

/** The embedded host with one component on one database: entities and services at once, pages when asked for. */
public final class Host implements AutoCloseable {
    private static final String SYSTEM = "system";
    private static final String DERBY_LOG = "derby.stream.error.file";

    private final List<Component> components;
    private final Locations locations;
    private final Scripts scripts;
    private final EntityEngine entities;
    private final HostDispatcher dispatcher;
    private WebServer web;

    private Host(List<Component> components, EntityEngine entities) {
        this.components = components;
        this.entities = entities;
        components.forEach(ConfigFiles::add);
        locations = new Locations(components);
        scripts = new Scripts(locations);
        dispatcher = new HostDispatcher(entities.delegator(), new HostSecurity(entities.delegator()),
                all(components, Component::serviceModels), scripts);
    }

    private static List<URL> all(List<Component> components, Function<Component, List<URL>> files) {
        return components.stream().flatMap(component -> files.apply(component).stream()).toList();
    }

    /**
     * Opens the component in a directory. An empty database gets its tables; its seed data comes by seed() or load(). Throws XmlException,
     * naming file and line, for anything in the component's files that the host does not understand.
     */
    public static Host open(Path component, JdbcConfig jdbc) throws GenericEntityException {
        return open(component, jdbc, models -> true);
    }

    /**
     * As above, completing the tables only where that is needed.
     *
     * @param mustComplete is given the component's and the host's models, as one text that changes when they do
     */
    public static Host open(Path component, JdbcConfig jdbc, Predicate<String> mustComplete) throws GenericEntityException {
        if (System.getProperty(DERBY_LOG) == null) {
            System.setProperty(DERBY_LOG, Path.of(System.getProperty("java.io.tmpdir"), "attendance-derby.log").toString());
        }
        List<Component> components = List.of(own("model"), own("common"), own("commonext"), Component.read(component));
        List<URL> models = all(components, Component::entityModels);
        EntityEngine entities = EntityEngine.open(models, jdbc, mustComplete.test(text(models)));
        try {
            return new Host(components, entities);
        } catch (RuntimeException e) {
            entities.close();
            throw e;
        }
    }

    private static String text(List<URL> files) {
        StringBuilder text = new StringBuilder();
        for (URL file : files) {
            try {
                text.append(Locations.text(file));
            } catch (IOException e) {
                throw new XmlException(file.toString(), "cannot be read", e);
            }
        }
        return text.toString();
    }

    /** A part of OFBiz as the host describes it. */
    private static Component own(String name) {
        return Component.read(Host.class.getResource("/ofbiz/" + name + "/ofbiz-component.xml"));
    }

    /** Loads the seed data unless they are there. */
    public void seed() throws GenericEntityException {
        if (userLogin(SYSTEM) == null) {
            load("seed");
        }
    }

    /** Loads data of these readers, as seed or demo, component by component; the number of rows. */
    public long load(String... readers) throws GenericEntityException {
        long rows = 0;
        for (URL file : all(components, component -> component.entityData(List.of(readers)))) {
            rows += entities.load(file);
        }
        return rows;
    }

    /** The stored login, null for none. */
    public GenericValue userLogin(String userLoginId) throws GenericEntityException {
        return entities.delegator().findOne("UserLogin", true, "userLoginId", userLoginId);
    }

    public Delegator delegator() {
        return entities.delegator();
    }

    public HostDispatcher dispatcher() {
        return dispatcher;
    }

    public EntityEngine entities() {
        return entities;
    }

    /** Runs the stored jobs that are due, one after the other; how many ran. */
    public int runDueJobs() throws GenericEntityException {
        return new StoredJobs(dispatcher).runDue();
    }

    /** Starts the web application. */
    public WebServer startWeb(WebConfig config) {
        web = new WebServer(config, components, locations, scripts, dispatcher);
        return web;
    }

    /** Stops the pages, waits for services in the background, lets the database go. */
    @Override
    public void close() {
        if (web != null) {
            web.close();
        }
        dispatcher.close();
        entities.close();
    }
}
