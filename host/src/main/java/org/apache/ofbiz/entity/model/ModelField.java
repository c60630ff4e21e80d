package org.apache.ofbiz.entity.model;

import java.io.Serializable;

/** Field of an entity, or alias of a view-entity. */
public final class ModelField implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ModelEntity modelEntity;
    private final String name;
    private final String type;
    private final String colName;
    private final String colValue;
    private final boolean isPk;
    private final boolean isNotNull;
    private final boolean isAutoCreatedInternal;

    private ModelField(ModelEntity modelEntity, String name, String type, String colName, String colValue, boolean isNotNull, boolean isPk,
            boolean isAutoCreatedInternal) {
        this.modelEntity = modelEntity;
        this.name = name;
        this.type = type;
        this.colName = colName == null || colName.isEmpty() ? ModelUtil.javaNameToDbName(name) : colName;
        this.colValue = colValue == null || colValue.isEmpty() ? this.colName : colValue;
        this.isPk = isPk;
        this.isNotNull = isNotNull || isPk;
        this.isAutoCreatedInternal = isAutoCreatedInternal;
    }

    public static ModelField create(ModelEntity modelEntity, String name, String type, boolean isPk) {
        return create(modelEntity, name, type, null, null, false, isPk, false);
    }

    /** colName null: made from the name; colValue null: the column; it is what a SELECT reads, as SUM(M.MINUTES_LATE). */
    public static ModelField create(ModelEntity modelEntity, String name, String type, String colName, String colValue, boolean isNotNull,
            boolean isPk, boolean isAutoCreatedInternal) {
        return new ModelField(modelEntity, name, type, colName, colValue, isNotNull, isPk, isAutoCreatedInternal);
    }

    public ModelEntity getModelEntity() {
        return modelEntity;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    public String getColName() {
        return colName;
    }

    public String getColValue() {
        return colValue;
    }

    public boolean getIsPk() {
        return isPk;
    }

    public boolean getIsNotNull() {
        return isNotNull;
    }

    public boolean getIsAutoCreatedInternal() {
        return isAutoCreatedInternal;
    }
}
