package org.apache.ofbiz.base.util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small makers of collections, and of locales. */
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

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> toList(T... data) {
        return data == null ? null : new LinkedList<>(Arrays.asList(data));
    }

    public static <T> List<T> toList(Collection<T> collection) {
        return collection == null ? null : new ArrayList<>(collection);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Set<T> toSet(T... data) {
        return data == null ? null : new LinkedHashSet<>(Arrays.asList(data));
    }

    public static <T> Set<T> toSet(Collection<T> collection) {
        return collection == null ? null : new LinkedHashSet<>(collection);
    }

    /** A locale of text such as en, en_GB or en-GB; null when there is none. */
    public static Locale parseLocale(String localeString) {
        if (localeString == null || localeString.isEmpty()) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(localeString.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale;
    }

    /** The object itself, its text as a locale, or the default locale. */
    public static Locale ensureLocale(Object localeObject) {
        if (localeObject instanceof Locale) {
            return (Locale) localeObject;
        }
        Locale locale = localeObject instanceof String ? parseLocale((String) localeObject) : null;
        return locale == null ? Locale.getDefault() : locale;
    }
}
