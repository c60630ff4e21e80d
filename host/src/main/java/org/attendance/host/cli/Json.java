package org.attendance.host.cli;

import java.math.BigDecimal;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Map;

import groovy.json.JsonException;
import groovy.json.JsonGenerator;
import groovy.json.JsonSlurper;

/** JSON of services' input and output: order as given, numbers exact, dates ISO, letters as they are. */
final class Json {
    private static final JsonGenerator GENERATOR = new JsonGenerator.Options().disableUnicodeEscaping().addConverter(new Plain()).build();

    /** Values that JSON has no form for, as text; decimal numbers without exponents. */
    private static final class Plain implements JsonGenerator.Converter {
        @Override
        public boolean handles(Class<?> type) {
            return type == BigDecimal.class || !(type.isArray() || type == Boolean.class || Number.class.isAssignableFrom(type)
                    || Map.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type) || CharSequence.class.isAssignableFrom(type));
        }

        @Override
        public Object convert(Object value, String key) {
            if (value instanceof BigDecimal number) {
                return new BigDecimal(number.toPlainString());
            }
            return value instanceof Timestamp moment ? moment.toLocalDateTime().toString()
                    : value instanceof Time time ? time.toLocalTime().toString() : value.toString();
        }
    }

    private Json() { }

    static String write(Object value) {
        return GENERATOR.toJson(value);
    }

    /** Lists, maps, texts, numbers, true, false or null. */
    static Object read(String key, String text) {
        try {
            return new JsonSlurper().parseText(text);
        } catch (JsonException | IllegalArgumentException e) {
            throw new UsageException(key + ":= is not followed by JSON: " + e.getMessage());
        }
    }
}
