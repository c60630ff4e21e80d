package org.attendance.host;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ofbiz.service.engine.GroovyBaseScript;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.runtime.InvokerHelper;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;

/** Groovy scripts of the components, compiled when first used. */
public final class Scripts {
    private static final Object[] NO_ARGUMENTS = {};

    private final Locations locations;
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    private GroovyClassLoader loader;

    public Scripts(Locations locations) {
        this.locations = locations;
    }

    /**
     * Runs a script, or one of its methods without arguments when invoke is not empty. The script sees the context's entries as
     * variables, and the context itself as context.
     */
    public Object run(String location, String invoke, Map<String, Object> context) {
        Map<String, Object> variables = new HashMap<>(context);
        variables.put("context", context);
        Script script = InvokerHelper.createScript(classes.computeIfAbsent(location, this::compile), new Binding(variables));
        return invoke == null || invoke.isEmpty() ? script.run() : script.invokeMethod(invoke, NO_ARGUMENTS);
    }

    /** Compiles a script before it is needed. */
    public void prepare(String location) {
        classes.computeIfAbsent(location, this::compile);
    }

    private synchronized Class<?> compile(String location) {
        if (!location.endsWith(".groovy")) {
            throw new IllegalArgumentException("only Groovy scripts are understood: " + location);
        }
        if (loader == null) {
            CompilerConfiguration configuration = new CompilerConfiguration();
            configuration.setScriptBaseClass(GroovyBaseScript.class.getName());
            configuration.setSourceEncoding("UTF-8");
            loader = new GroovyClassLoader(Thread.currentThread().getContextClassLoader(), configuration);
            locations.groovyRoots().forEach(loader::addURL);
        }
        URL url = locations.resolve(location);
        return loader.parseClass(new GroovyCodeSource(url), false);
    }
}
