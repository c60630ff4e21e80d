package org.apache.ofbiz.entity.model;

import java.io.Serializable;

/** A field of one entity and the field of the related one that holds the same value. */
public final class ModelKeyMap implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String fieldName;
    private final String relFieldName;

    public ModelKeyMap(String fieldName, String relFieldName) {
        this.fieldName = fieldName;
        this.relFieldName = relFieldName == null || relFieldName.isEmpty() ? fieldName : relFieldName;
    }

    public String getFieldName() {
        return fieldName;
    }

    public String getRelFieldName() {
        return relFieldName;
    }
}
