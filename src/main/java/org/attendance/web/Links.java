package org.attendance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Query strings of links. */
public final class Links {
    private Links() {
    }

    /**
     * A URL-encoded query string without its question mark.
     * @param nameValuePairs name and value in turn; a null or empty value is left out
     */
    public static String query(Object... nameValuePairs) {
        StringJoiner query = new StringJoiner("&");
        for (int i = 0; i < nameValuePairs.length; i += 2) {
            Object value = nameValuePairs[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                query.add(nameValuePairs[i] + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
