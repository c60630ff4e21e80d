package org.attendance.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.base.util.UtilProperties;
import org.attendance.texts.LabelFile;

/** The texts of pages. */
public final class Labels {
    private static final String PAGES = "AttendanceUiLabels";
    private static final String UPLOADS = "AttendanceUploadUiLabels";
    private static final String SCRIPTS = "AttendanceScriptUiLabels";

    private Labels() {
    }

    /**
     * The text of a label: of AttendanceUploadUiLabels for keys that begin with AttendanceImport or AttendanceUpload, of the file of its
     * part ({@link LabelFile}), otherwise of AttendanceUiLabels.
     * @param nameValuePairs name and value in turn, for the {@code ${name}} of the label
     */
    public static String get(Locale locale, String key, Object... nameValuePairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < nameValuePairs.length; i += 2) {
            values.put(String.valueOf(nameValuePairs[i]), Objects.toString(nameValuePairs[i + 1], ""));
        }
        boolean upload = key.startsWith("AttendanceImport") || key.startsWith("AttendanceUpload");
        return UtilProperties.getMessage(LabelFile.of(key, upload ? UPLOADS : PAGES), key, values, locale);
    }

    /** Texts of AttendanceScriptUiLabels, or of the file of a part, for a script of the browser, by key; scripts fill in what stands in {braces}. */
    public static Map<String, String> forScript(Locale locale, Collection<String> keys) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.forEach(key -> texts.put(key, UtilProperties.getMessage(LabelFile.of(key, SCRIPTS), key, locale)));
        return texts;
    }

    /** The singular label for one, otherwise the plural, each with {@code ${count}}. */
    public static String count(Locale locale, String singularKey, String pluralKey, long count) {
        return get(locale, count == 1 ? singularKey : pluralKey, "count", count);
    }
}
