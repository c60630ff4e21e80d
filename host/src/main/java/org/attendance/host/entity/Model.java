package org.attendance.host.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;

/** All entities and view-entities by name, in the order of their definition. */
final class Model {
    private final Map<String, ModelEntity> entities = new LinkedHashMap<>();

    void add(ModelEntity entity) {
        entities.put(entity.getEntityName(), entity);
    }

    /** Null when there is none of that name. */
    ModelEntity find(String entityName) {
        return entities.get(entityName);
    }

    Collection<ModelEntity> all() {
        return entities.values();
    }
}
