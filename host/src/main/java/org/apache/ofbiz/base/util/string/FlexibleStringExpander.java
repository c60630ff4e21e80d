package org.apache.ofbiz.base.util.string;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Replaces ${name} and ${map.key} in a text by values of a map; what is not there becomes empty. Scripts in ${} are not understood. */
public final class FlexibleStringExpander {
    private FlexibleStringExpander() { }

    public static String expandString(String expression, Map<String, ? extends Object> context) {
        return expandString(expression, context, null);
    }

    /** Numbers are written in the manner of the locale; throws IllegalArgumentException for a script or an unclosed ${. */
    public static String expandString(String expression, Map<String, ? extends Object> context, Locale locale) {
        if (expression == null || context == null || !expression.contains("${")) {
            return expression == null ? "" : expression;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = expression.indexOf("${"); open >= 0; open = expression.indexOf("${", from)) {
            int close = expression.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("${ without } in: " + expression);
            }
            out.append(expression, from, open).append(text(value(expression.substring(open + 2, close), context), locale));
            from = close + 1;
        }
        return out.append(expression.substring(from)).toString();
    }

    /** For the host: what stands at a path as map.key, null where any step is missing. */
    public static Object value(String path, Map<String, ? extends Object> context) {
        if (!path.matches("[A-Za-z_][\\w.]*")) {
            throw new IllegalArgumentException("only names and dots are understood, not " + path);
        }
        Object value = context;
        for (String name : path.split("\\.")) {
            value = value instanceof Map ? ((Map<?, ?>) value).get(name) : null;
        }
        return value;
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Number && locale != null) {
            return NumberFormat.getNumberInstance(locale).format(value);
        }
        return value == null ? "" : value.toString();
    }
}
