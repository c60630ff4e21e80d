package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;

/** Index of an entity over fields, in their order. */
public final class ModelIndex implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final boolean unique;
    private final List<String> fieldNames;

    public ModelIndex(String name, boolean unique, List<String> fieldNames) {
        this.name = name;
        this.unique = unique;
        this.fieldNames = List.copyOf(fieldNames);
    }

    public String getName() {
        return name;
    }

    public boolean getUnique() {
        return unique;
    }

    public List<String> getFieldNames() {
        return fieldNames;
    }
}
