package org.apache.ofbiz.base.util.collections;

import java.util.HashMap;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.ofbiz.base.util.UtilProperties;

/** Labels of one or more files as a map; a name that no file has is answered with itself. */
public class ResourceBundleMapWrapper extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private final Locale locale;

    public ResourceBundleMapWrapper(ResourceBundle bundle, Locale locale) {
        this.locale = locale;
        addBottomResourceBundle(bundle);
    }

    /** Adds labels whose names are not here yet. */
    public void addBottomResourceBundle(ResourceBundle bundle) {
        bundle.keySet().forEach(key -> putIfAbsent(key, bundle.getObject(key)));
    }

    public void addBottomResourceBundle(String resource) {
        addBottomResourceBundle(UtilProperties.getResourceBundle(resource, locale));
    }

    @Override
    public Object get(Object key) {
        Object value = super.get(key);
        return value == null ? key : value;
    }
}
