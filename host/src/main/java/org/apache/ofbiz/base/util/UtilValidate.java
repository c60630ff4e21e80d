package org.apache.ofbiz.base.util;

import java.util.Collection;
import java.util.Map;

/** Is something empty. */
public final class UtilValidate {
    private UtilValidate() { }

    public static boolean isEmpty(Object value) {
        return value == null || value instanceof CharSequence text && text.length() == 0
                || value instanceof Collection<?> items && items.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    public static boolean isNotEmpty(Object value) {
        return !isEmpty(value);
    }
}
