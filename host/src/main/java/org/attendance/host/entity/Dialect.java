package org.attendance.host.entity;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelFieldType;

/** What differs between databases: the SQL of field types (with the sizes OFBiz gives them), and where names of keys and indexes stand. */
final class Dialect {
    private static final Map<String, Integer> TEXT_SIZES = Map.ofEntries(Map.entry("id", 20), Map.entry("id-long", 60),
            Map.entry("id-vlong", 255), Map.entry("very-short", 10), Map.entry("short-varchar", 60), Map.entry("long-varchar", 255),
            Map.entry("comment", 255), Map.entry("description", 255), Map.entry("name", 100), Map.entry("value", 255),
            Map.entry("email", 320), Map.entry("url", 2000), Map.entry("tel-number", 60));
    private static final Map<String, Integer> SQL_TYPES = Map.of("String", Types.VARCHAR, "Long", Types.NUMERIC, "Double", Types.DOUBLE,
            "java.math.BigDecimal", Types.NUMERIC, "java.sql.Timestamp", Types.TIMESTAMP, "java.sql.Date", Types.DATE,
            "java.sql.Time", Types.TIME);
    static final Dialect DERBY = new Dialect("BLOB", "TIMESTAMP", "DOUBLE", "CLOB",
            "SELECT CONGLOMERATENAME FROM SYS.SYSCONGLOMERATES WHERE ISINDEX UNION SELECT CONSTRAINTNAME FROM SYS.SYSCONSTRAINTS");
    static final Dialect POSTGRES = new Dialect("BYTEA", "TIMESTAMPTZ", "FLOAT8", "TEXT",
            "SELECT INDEXNAME FROM PG_INDEXES WHERE SCHEMANAME = CURRENT_SCHEMA() UNION SELECT CONNAME FROM PG_CONSTRAINT");

    private final Map<String, ModelFieldType> types = new HashMap<>();
    private final String keyNames;

    private Dialect(String binary, String moment, String floating, String longText, String keyNames) {
        this.keyNames = keyNames;
        add("blob", "byte[]", binary);
        add("byte-array", "byte[]", binary);
        add("date-time", "java.sql.Timestamp", moment);
        add("date", "java.sql.Date", "DATE");
        add("time", "java.sql.Time", "TIME");
        add("currency-amount", "java.math.BigDecimal", "NUMERIC(18,2)");
        add("currency-precise", "java.math.BigDecimal", "NUMERIC(18,3)");
        add("fixed-point", "java.math.BigDecimal", "NUMERIC(18,6)");
        add("floating-point", "Double", floating);
        add("numeric", "Long", "NUMERIC(20,0)");
        add("indicator", "String", "CHAR(1)");
        add("very-long", "String", longText);
        TEXT_SIZES.forEach((name, size) -> add(name, "String", "VARCHAR(" + size + ")"));
    }

    private void add(String name, String javaType, String sqlType) {
        types.put(name, new ModelFieldType(name, javaType, sqlType));
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    ModelFieldType get(String name) throws GenericModelException {
        ModelFieldType type = types.get(name);
        if (type == null) {
            throw new GenericModelException("Field type " + name + " is not known");
        }
        return type;
    }

    /** A SELECT of the names of all indexes and constraints. */
    String keyNames() {
        return keyNames;
    }

    /** True where a foreign key has an index without asking. */
    boolean indexesForeignKeys() {
        return this == DERBY;
    }

    /** False where a unique index takes two empty values for the same. */
    boolean uniqueIndexes() {
        return this != DERBY;
    }

    /** The type of java.sql.Types by which an empty value of a Java type is bound; binary is passed as is. */
    int sqlType(ModelFieldType type) {
        return "byte[]".equals(type.getJavaType()) ? ("BLOB".equals(type.getSqlType()) ? Types.BLOB : Types.BINARY)
                : "CLOB".equals(type.getSqlType()) ? Types.CLOB : SQL_TYPES.get(type.getJavaType());
    }
}
