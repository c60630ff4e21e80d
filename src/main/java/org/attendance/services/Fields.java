package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a row by name; unlike Map.of they may be null and keep their order. */
public final class Fields {
    private Fields() {
    }

    /** A changeable map of names and values, given in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
