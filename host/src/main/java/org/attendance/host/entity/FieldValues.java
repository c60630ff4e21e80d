package org.attendance.host.entity;

import java.math.BigDecimal;

/** Java types of fields: does a value fit, and how is it read from text. */
public final class FieldValues {
    private FieldValues() { }

    /** True when the value is of the Java type of a field. */
    public static boolean isOfType(Object value, String javaType) {
        switch (javaType) {
        case "String":
            return value instanceof String;
        case "Long":
            return value instanceof Long;
        case "Double":
            return value instanceof Double;
        case "byte[]":
        case "java.sql.Blob":
            return value instanceof byte[];
        case "java.math.BigDecimal":
            return value instanceof BigDecimal;
        case "java.sql.Timestamp":
            return value instanceof java.sql.Timestamp;
        case "java.sql.Date":
            return value instanceof java.sql.Date;
        case "java.sql.Time":
            return value instanceof java.sql.Time;
        default:
            throw new IllegalArgumentException("Type " + javaType + " is not understood");
        }
    }

    /** Throws IllegalArgumentException when the text is not of that type; "null" is null except for text. */
    public static Object parse(String value, String javaType) {
        if (value == null || "String".equals(javaType)) {
            return value;
        }
        if ("null".equals(value)) {
            return null;
        }
        switch (javaType) {
        case "Long":
            return Long.valueOf(value);
        case "Double":
            return Double.valueOf(value);
        case "java.math.BigDecimal":
            return new BigDecimal(value);
        case "java.sql.Timestamp":
            return java.sql.Timestamp.valueOf(value);
        case "java.sql.Date":
            return java.sql.Date.valueOf(value);
        case "java.sql.Time":
            return java.sql.Time.valueOf(value);
        default:
            throw new IllegalArgumentException("A field of type " + javaType + " cannot be set from text");
        }
    }
}
