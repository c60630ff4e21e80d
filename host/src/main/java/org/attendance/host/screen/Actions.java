package org.attendance.host.screen;

import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.Scripts;
import org.attendance.host.XmlElement;

/** Runs the actions of a section. */
final class Actions {

    private final Scripts scripts;
    private final Map<String, Object> context;

    Actions(Scripts scripts, Map<String, Object> context) {
        this.scripts = scripts;
        this.context = context;
    }

    void run(XmlElement actions) {
        for (XmlElement action : actions.children()) {
            switch (action.name()) {
                case "set" -> set(action);
                case "property-map" -> propertyMap(action);
                default -> scripts.run(action.required("location"), null, context);
            }
        }
    }

    private void set(XmlElement action) {
        Object value = action.attribute("from-field") == null ? expand(action.attribute("value", ""))
                : ContextPath.get(context, action.attribute("from-field"));
        if (UtilValidate.isEmpty(value) && action.attribute("default-value") != null) {
            value = expand(action.attribute("default-value"));
        }
        put(action, action.required("field"), value);
    }

    private void propertyMap(XmlElement action) {
        String name = action.required("map-name");
        String resource = action.required("resource");
        Locale locale = (Locale) context.get("locale");
        if (context.get(name) instanceof ResourceBundleMapWrapper labels) {
            labels.addBottomResourceBundle(resource);
        } else {
            put(action, name, UtilProperties.getResourceBundleMap(resource, locale));
        }
    }

    @SuppressWarnings("unchecked")
    private void put(XmlElement action, String field, Object value) {
        if (action.flag("global", false)) {
            ContextPath.put((Map<String, Object>) context.get("globalContext"), field, value);
        }
        ContextPath.put(context, field, value);
    }

    private String expand(String text) {
        return FlexibleStringExpander.expandString(text, context);
    }
}
