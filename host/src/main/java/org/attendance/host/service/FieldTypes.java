package org.attendance.host.service;

/** Types of service attributes made from entity fields. */
final class FieldTypes {

    private FieldTypes() {
    }

    /** @param fieldType as in entitymodel.xml: id, date-time, numeric ... */
    static String javaType(String fieldType) {
        return switch (fieldType) {
            case "date" -> "java.sql.Date";
            case "time" -> "java.sql.Time";
            case "date-time" -> "java.sql.Timestamp";
            case "numeric" -> "Long";
            case "floating-point" -> "Double";
            case "fixed-point", "currency-amount", "currency-precise" -> "java.math.BigDecimal";
            case "blob", "byte-array", "object" -> "java.nio.ByteBuffer";
            default -> "String";
        };
    }
}
