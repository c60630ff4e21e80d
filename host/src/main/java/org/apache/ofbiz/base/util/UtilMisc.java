package org.apache.ofbiz.base.util;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Small makers of maps and locales. */
public final class UtilMisc {
    private UtilMisc() { }

    /** A modifiable map of alternating keys and values; throws IllegalArgumentException for an odd number of arguments. */
    public static <K, V> Map<K, V> toMap(Object... kvs) {
        if (kvs.length == 1 && kvs[0] instanceof Map) {
            return UtilGenerics.cast(kvs[0]);
        }
        if (kvs.length % 2 == 1) {
            throw new IllegalArgumentException("You must pass an even sized array to the toMap method (size = " + kvs.length + ")");
        }
        Map<K, V> map = new HashMap<>();
        for (int i = 0; i < kvs.length; i += 2) {
            map.put(UtilGenerics.<K>cast(kvs[i]), UtilGenerics.<V>cast(kvs[i + 1]));
        }
        return map;
    }

    /** The object itself, its text (en, en_GB or en-GB) as a locale, or the default locale. */
    public static Locale ensureLocale(Object localeObject) {
        if (localeObject instanceof Locale locale) {
            return locale;
        }
        Locale locale = Locale.forLanguageTag(localeObject instanceof String text ? text.replace('_', '-') : "");
        return locale.getLanguage().isEmpty() ? Locale.getDefault() : locale;
    }
}
