package org.attendance.host.web;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.servlet.Filter;
import javax.servlet.Servlet;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.attendance.host.Component;
import org.attendance.host.Locations;
import org.attendance.host.Scripts;
import org.attendance.host.screen.Screens;

/** Serves the web applications of the components. */
public final class WebServer implements AutoCloseable {
    private static final int SESSION_MINUTES = 60;
    private static final int WORKERS = 60;
    private static final String FRAME = "common";

    private final Tomcat tomcat = new Tomcat();
    private final WebConfig config;
    private final List<Runnable> preparations = new ArrayList<>();

    /** Starts at once. */
    public WebServer(WebConfig config, List<Component> components, Locations locations, Scripts scripts, LocalDispatcher dispatcher) {
        this.config = config;
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setConnector(connector());
        if (config.proxied()) {
            RemoteIpValve forwarded = new RemoteIpValve();
            forwarded.setProtocolHeader("X-Forwarded-Proto");
            tomcat.getEngine().getPipeline().addValve(forwarded);
        }
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(PlainErrors.class.getName());
        Screens screens = new Screens(locations, scripts);
        for (Component component : components) {
            if (FRAME.equals(component.name())) {
                deployFrame(component);
            }
            component.webapps().forEach(webapp -> deploy(component, webapp, locations, scripts, screens, dispatcher));
        }
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server cannot start: " + e.getMessage(), e);
        }
        if (tomcat.getConnector().getLocalPort() < 0) {
            close();
            throw new IllegalStateException("Port " + config.port() + " on " + config.bind() + " is in use");
        }
    }

    private Connector connector() {
        Connector connector = new Connector();
        connector.setPort(config.port());
        connector.setProperty("address", config.bind());
        connector.setProperty("maxThreads", Integer.toString(WORKERS));
        connector.setProperty("compression", "on");
        connector.setProperty("compressibleMimeType", "text/html,text/css,text/javascript,application/json,text/csv");
        if (config.isTls()) {
            connector.setScheme("https");
            connector.setSecure(true);
            SSLHostConfig tls = new SSLHostConfig();
            SSLHostConfigCertificate certificate = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
            certificate.setCertificateKeystoreFile(new File(config.keystore()).getAbsolutePath());
            certificate.setCertificateKeystorePassword(config.keystorePassword());
            tls.addCertificate(certificate);
            connector.addSslHostConfig(tls);
            ((Http11NioProtocol) connector.getProtocolHandler()).setSSLEnabled(true);
        }
        return connector;
    }

    private void deploy(Component component, Component.Webapp webapp, Locations locations, Scripts scripts, Screens screens,
            LocalDispatcher dispatcher) {
        WebXml webXml = WebXml.read(component.resolve(webapp.location() + "/WEB-INF/web.xml"));
        Context context = context(webapp.mountPoint());
        webXml.contextParams().forEach(context::addParameter);
        Controller controller = new Controller(locations, "component://" + component.name() + "/" + webapp.location() + "/WEB-INF/controller.xml");
        preparations.add(() -> {
            controller.pages().forEach(screens::prepare);
            controller.scripts().forEach(scripts::prepare);
        });
        LoginEvents logins = new LoginEvents(dispatcher.getDelegator(), webapp.basePermission());
        add(context, "ControlServlet", new ControlServlet(controller, logins, scripts, screens, dispatcher), "/control/*");
        add(context, "StaticFiles", new StaticFiles(component, webapp.location()), "/");
        add(context, new SecurityFilter(config, webXml.allowedPaths(), webXml.redirectPath()));
    }

    /** The style sheet of the host's own page frame. */
    private void deployFrame(Component common) {
        Context context = context("/" + FRAME);
        add(context, "StaticFiles", new StaticFiles(common, "webapp/" + FRAME), "/");
        add(context, new SecurityFilter(config, Set.of("/css"), "/css"));
    }

    private Context context(String path) {
        Context context = tomcat.addContext(path, null);
        context.setParentClassLoader(Thread.currentThread().getContextClassLoader());
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("strict");
        context.setCookieProcessor(cookies);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        return context;
    }

    private static void add(Context context, String name, Servlet servlet, String pattern) {
        Tomcat.addServlet(context, name, servlet);
        context.addServletMappingDecoded(pattern, name);
    }

    private static void add(Context context, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("SecurityFilter");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("SecurityFilter");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    /** Reads all screens and compiles all scripts; pages are served meanwhile. */
    public void prepare() {
        preparations.forEach(Runnable::run);
    }

    /** The port it listens on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Where a browser finds it, as http://127.0.0.1:8080. */
    public String address() {
        return (config.isTls() ? "https://" : "http://") + config.bind() + ":" + port();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server does not stop: " + e.getMessage(), e);
        }
    }
}
