package org.attendance.services;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.base.util.UtilProperties;
import org.attendance.texts.LabelFile;

/**
 * The texts of services in one language. Keys that begin with {@code AttendanceImport} are in AttendanceImportUiLabels, those of a
 * part of the component in its file ({@link LabelFile}), all others in AttendanceErrorUiLabels.
 */
public final class Messages {
    private static final String ERRORS = "AttendanceErrorUiLabels";
    private static final String IMPORTS = "AttendanceImportUiLabels";
    private static final String IMPORT_PREFIX = "AttendanceImport";

    private final Locale locale;

    /** @param locale language of the texts; English when null */
    public Messages(Locale locale) {
        this.locale = locale == null ? Locale.ENGLISH : locale;
    }

    /**
     * The text of a label.
     * @param key key of the label
     * @param nameValuePairs name and value in turn, for the {@code ${name}} of the label; values are put in as they are
     * @throws IllegalArgumentException if the pairs are odd in number
     */
    public String get(String key, Object... nameValuePairs) {
        if (nameValuePairs.length % 2 != 0) {
            throw new IllegalArgumentException("A name without a value for label " + key);
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < nameValuePairs.length; i += 2) {
            values.put(String.valueOf(nameValuePairs[i]), Objects.toString(nameValuePairs[i + 1], ""));
        }
        return get(key, values);
    }

    /**
     * The text of a label.
     * @param key key of the label
     * @param values values for the {@code ${name}} of the label
     */
    public String get(String key, Map<String, ?> values) {
        String resource = LabelFile.of(key, key.startsWith(IMPORT_PREFIX) ? IMPORTS : ERRORS);
        return UtilProperties.getMessage(resource, key, values, locale);
    }
}
