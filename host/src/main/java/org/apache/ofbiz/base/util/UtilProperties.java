package org.apache.ofbiz.base.util;

import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.attendance.host.ConfigFiles;

/** Labels and properties of the config directories of the components, with or without the ending of the file's name. */
public final class UtilProperties {
    private static final String MODULE = UtilProperties.class.getName();

    private UtilProperties() { }

    /** The value of a property, trimmed; the default when there is none. */
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
}
