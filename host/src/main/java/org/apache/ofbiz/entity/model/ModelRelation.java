package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;

/** Relation to another entity, of type one (with a foreign key), one-nofk or many. */
public final class ModelRelation implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ModelEntity modelEntity;
    private final String type;
    private final String title;
    private final String relEntityName;
    private final String fkName;
    private final List<ModelKeyMap> keyMaps;
    private final boolean isAutoRelation;

    private ModelRelation(ModelEntity modelEntity, String type, String title, String relEntityName, String fkName,
            List<ModelKeyMap> keyMaps,
            boolean isAutoRelation) {
        this.modelEntity = modelEntity;
        this.type = type;
        this.title = title == null ? "" : title;
        this.relEntityName = relEntityName;
        this.fkName = fkName == null ? "" : fkName;
        this.keyMaps = List.copyOf(keyMaps);
        this.isAutoRelation = isAutoRelation;
    }

    public static ModelRelation create(ModelEntity modelEntity, String description, String type, String title, String relEntityName,
            String fkName, List<ModelKeyMap> keyMaps, boolean isAutoRelation) {
        return new ModelRelation(modelEntity, type, title, relEntityName, fkName, keyMaps, isAutoRelation);
    }

    public ModelEntity getModelEntity() {
        return modelEntity;
    }

    /** Title and entity name together: the name by which getRelated finds it. */
    public String getCombinedName() {
        return title + relEntityName;
    }

    public String getTitle() {
        return title;
    }

    public String getType() {
        return type;
    }

    public String getRelEntityName() {
        return relEntityName;
    }

    /** Name of the foreign key, empty when the definition gives none. */
    public String getFkName() {
        return fkName;
    }

    public List<ModelKeyMap> getKeyMaps() {
        return keyMaps;
    }

    /** True when made as the reverse of another entity's relation. */
    public boolean isAutoRelation() {
        return isAutoRelation;
    }
}
