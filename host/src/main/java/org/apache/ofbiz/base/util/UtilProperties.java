package org.apache.ofbiz.base.util;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.ConfigFiles;

/** Labels and properties of the config directories of the components, with or without the ending of the file's name. */
public final class UtilProperties {
    private static final String MODULE = UtilProperties.class.getName();

    private UtilProperties() { }

    /** The value of a property, trimmed; empty when there is none. */
    public static String getPropertyValue(String resource, String name) {
        return getPropertyValue(resource, name, "");
    }

    public static String getPropertyValue(String resource, String name, String defaultValue) {
        String value = ConfigFiles.texts(resource, Locale.ROOT).getOrDefault(name, "").trim();
        return value.isEmpty() ? defaultValue : value;
    }

    /** The text of a label, the label's name itself where no file has it. */
    public static String getMessage(String resource, String name, Locale locale) {
        if (UtilValidate.isEmpty(resource) || UtilValidate.isEmpty(name)) {
            return "";
        }
        String value = ConfigFiles.texts(resource, locale).get(name);
        if (value == null) {
            Debug.logInfo(name + " misses in " + resource + " for locale " + locale, MODULE);
            return name;
        }
        return value.trim();
    }

    /** As without the map, ${name} in the text being replaced by the values of the map. */
    public static String getMessage(String resource, String name, Map<String, ? extends Object> context, Locale locale) {
        String value = getMessage(resource, name, locale);
        return UtilValidate.isEmpty(context) ? value : FlexibleStringExpander.expandString(value, context, locale);
    }

    /** All labels of a file; throws IllegalArgumentException when no component has the file. */
    public static ResourceBundle getResourceBundle(String resource, Locale locale) {
        Map<String, String> texts = ConfigFiles.texts(resource, locale);
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return texts.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.keySet());
            }
        };
    }

    public static ResourceBundleMapWrapper getResourceBundleMap(String resource, Locale locale) {
        return new ResourceBundleMapWrapper(getResourceBundle(resource, locale), locale);
    }
}
