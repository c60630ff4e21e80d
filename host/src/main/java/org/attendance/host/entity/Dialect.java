package org.attendance.host.entity;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;

/** What differs between databases: the SQL of field types (with the sizes OFBiz gives them), and where names of keys and indexes stand. */
final class Dialect {
    private static final Map<String, Integer> TEXT_SIZES = Map.ofEntries(Map.entry("id", 20), Map.entry("id-long", 60),
            Map.entry("id-vlong", 255), Map.entry("very-short", 10), Map.entry("short-varchar", 60), Map.entry("long-varchar", 255),
            Map.entry("comment", 255), Map.entry("description", 255), Map.entry("name", 100), Map.entry("value", 255),
            Map.entry("email", 320), Map.entry("url", 2000), Map.entry("tel-number", 60));
    static final Dialect DERBY = new Dialect("TIMESTAMP", "DOUBLE", "CLOB", Types.CLOB,
            "SELECT CONGLOMERATENAME FROM SYS.SYSCONGLOMERATES WHERE ISINDEX UNION SELECT CONSTRAINTNAME FROM SYS.SYSCONSTRAINTS");
    static final Dialect POSTGRES = new Dialect("TIMESTAMPTZ", "FLOAT8", "TEXT", Types.VARCHAR,
            "SELECT INDEXNAME FROM PG_INDEXES WHERE SCHEMANAME = CURRENT_SCHEMA() UNION SELECT CONNAME FROM PG_CONSTRAINT");

    /** A SELECT of the names of all indexes and constraints. */
    final String keyNames;
    private final Map<String, FieldType> types = new HashMap<>();

    private Dialect(String moment, String floating, String longText, int longTextType, String keyNames) {
        this.keyNames = keyNames;
        add("date-time", Timestamp.class, moment, Types.TIMESTAMP);
        add("date", Date.class, "DATE", Types.DATE);
        add("time", Time.class, "TIME", Types.TIME);
        add("currency-amount", BigDecimal.class, "NUMERIC(18,2)", Types.NUMERIC);
        add("currency-precise", BigDecimal.class, "NUMERIC(18,3)", Types.NUMERIC);
        add("fixed-point", BigDecimal.class, "NUMERIC(18,6)", Types.NUMERIC);
        add("floating-point", Double.class, floating, Types.DOUBLE);
        add("numeric", Long.class, "NUMERIC(20,0)", Types.NUMERIC);
        add("indicator", String.class, "CHAR(1)", Types.VARCHAR);
        add("very-long", String.class, longText, longTextType);
        TEXT_SIZES.forEach((name, size) -> add(name, String.class, "VARCHAR(" + size + ")", Types.VARCHAR));
    }

    private void add(String name, Class<?> javaClass, String sql, int jdbcType) {
        types.put(name, new FieldType(name, javaClass, sql, jdbcType));
    }

    /** Null when there is no field type of that name. */
    FieldType type(String name) {
        return types.get(name);
    }

    /** True where a foreign key has an index without asking. */
    boolean indexesForeignKeys() {
        return this == DERBY;
    }

    /** False where a unique index takes two empty values for the same. */
    boolean uniqueIndexes() {
        return this != DERBY;
    }
}
