package org.apache.ofbiz.entity.model;

import java.io.Serializable;

/** Type of a field: its name in entity definitions, its SQL type and its Java type. */
public final class ModelFieldType implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String type;
    private final String javaType;
    private final String sqlType;

    public ModelFieldType(String type, String javaType, String sqlType) {
        this.type = type;
        this.javaType = javaType;
        this.sqlType = sqlType;
    }

    public String getType() {
        return type;
    }

    /** As String, Long, java.sql.Date. */
    public String getJavaType() {
        return javaType;
    }

    public String getSqlType() {
        return sqlType;
    }
}
