package org.attendance.host.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a place in a screen's context, named as layoutSettings.styleSheets[] or parameters.date. */
final class ContextPath {

    private ContextPath() {
    }

    /** Null where any step is missing. */
    static Object get(Map<String, Object> context, String path) {
        Object value = context;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Makes missing maps on the way; a last name ending in [] adds to a list. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> context, String path, Object value) {
        String[] names = path.split("\\.");
        Map<String, Object> map = context;
        for (int i = 0; i < names.length - 1; i++) {
            Object next = map.get(names[i]);
            if (!(next instanceof Map)) {
                next = new HashMap<String, Object>();
                map.put(names[i], next);
            }
            map = (Map<String, Object>) next;
        }
        String last = names[names.length - 1];
        if (!last.endsWith("[]")) {
            map.put(last, value);
            return;
        }
        String name = last.substring(0, last.length() - 2);
        List<Object> list = new ArrayList<>(map.get(name) instanceof List<?> before ? before : List.of());
        if (!list.contains(value)) {
            list.add(value);
        }
        map.put(name, list);
    }
}
