package org.attendance.host.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.ConfigFiles;
import org.attendance.host.Scripts;
import org.attendance.host.XmlElement;

/** Runs the actions of a section. */
record Actions(Scripts scripts, Map<String, Object> context) {
    /** Labels of one or more files; a name that no file has is answered with itself. */
    private static final class Labels extends HashMap<String, Object> {
        @Override
        public Object get(Object key) {
            return getOrDefault(key, key);
        }
    }

    void run(XmlElement actions) {
        for (XmlElement action : actions.children()) {
            switch (action.name()) {
                case "set" -> set(action);
                case "property-map" -> propertyMap(action);
                default -> scripts.run(action.attribute("location"), null, context);
            }
        }
    }

    private void set(XmlElement action) {
        String value = FlexibleStringExpander.expandString(action.attribute("value", ""), context);
        Object found = action.attribute("from-field") == null ? value : FlexibleStringExpander.value(action.attribute("from-field"), context);
        put(action, action.attribute("field"), !UtilValidate.isEmpty(found) || action.attribute("default-value") == null ? found
                : FlexibleStringExpander.expandString(action.attribute("default-value"), context));
    }

    /** Labels of a further file do not replace those that are here already. */
    private void propertyMap(XmlElement action) {
        Map<String, String> texts = ConfigFiles.texts(action.attribute("resource"), (Locale) context.get("locale"));
        String name = action.attribute("map-name");
        Labels labels = context.get(name) instanceof Labels before ? before : new Labels();
        texts.forEach(labels::putIfAbsent);
        put(action, name, labels);
    }

    private void put(XmlElement action, String path, Object value) {
        if (action.flag("global", false)) {
            put(UtilGenerics.<Map<String, Object>>cast(context.get("globalContext")), path, value);
        }
        put(context, path, value);
    }

    /** Makes missing maps on the way of a path as layoutSettings.styleSheets[]; a last name ending in [] adds to a list. */
    private static void put(Map<String, Object> target, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String name = path.substring(0, dot);
            Map<String, Object> map = target.get(name) instanceof Map<?, ?> there ? UtilGenerics.cast(there) : new HashMap<>();
            target.put(name, map);
            put(map, path.substring(dot + 1), value);
        } else if (path.endsWith("[]")) {
            String name = path.substring(0, path.length() - 2);
            List<Object> list = new ArrayList<>(target.get(name) instanceof List<?> before ? before : List.of());
            if (!list.contains(value)) {
                list.add(value);
            }
            target.put(name, list);
        } else {
            target.put(path, value);
        }
    }
}
