package org.apache.ofbiz.base.util;

import java.util.Collection;
import java.util.Map;

/** Is something empty; are two things equal. */
public final class UtilValidate {
    private UtilValidate() { }

    public static boolean isEmpty(Object value) {
        if (value instanceof CharSequence) {
            return ((CharSequence) value).length() == 0;
        }
        if (value instanceof Collection) {
            return ((Collection<?>) value).isEmpty();
        }
        if (value instanceof Map) {
            return ((Map<?, ?>) value).isEmpty();
        }
        return value == null;
    }

    public static boolean isNotEmpty(Object value) {
        return !isEmpty(value);
    }

    public static <E> boolean isEmpty(Collection<E> c) {
        return c == null || c.isEmpty();
    }

    public static <K, E> boolean isEmpty(Map<K, E> m) {
        return m == null || m.isEmpty();
    }

    public static boolean isEmpty(CharSequence c) {
        return c == null || c.length() == 0;
    }

    public static <E> boolean isNotEmpty(Collection<E> c) {
        return !isEmpty(c);
    }

    public static boolean isNotEmpty(CharSequence c) {
        return !isEmpty(c);
    }
}
