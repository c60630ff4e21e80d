package org.attendance.host.entity;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;

/**
 * Type of a field.
 *
 * @param name as entity definitions have it
 * @param javaClass of its values
 * @param sql as it stands in CREATE TABLE
 * @param jdbcType of java.sql.Types, by which an empty value is bound
 */
public record FieldType(String name, Class<?> javaClass, String sql, int jdbcType) {
    /** The value of a text in the form of valueOf; throws IllegalArgumentException for another form. "null" is null except for text. */
    public Object parse(String text) {
        if (text == null || javaClass == String.class) {
            return text;
        }
        return "null".equals(text) ? null : switch (javaClass.getSimpleName()) {
            case "Long" -> Long.valueOf(text);
            case "Double" -> Double.valueOf(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Timestamp" -> Timestamp.valueOf(text);
            case "Date" -> Date.valueOf(text);
            default -> Time.valueOf(text);
        };
    }

    Object read(ResultSet rows, int index) throws SQLException {
        Object value = switch (javaClass.getSimpleName()) {
            case "String" -> rows.getString(index);
            case "Long" -> rows.getLong(index);
            case "Double" -> rows.getDouble(index);
            case "BigDecimal" -> rows.getBigDecimal(index);
            case "Timestamp" -> rows.getTimestamp(index);
            case "Date" -> rows.getDate(index);
            default -> rows.getTime(index);
        };
        return rows.wasNull() ? null : value;
    }

    static void bind(PreparedStatement statement, int index, Field field, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, field.type().jdbcType);
        } else {
            field.require(value);
            statement.setObject(index, value);
        }
    }
}
