package org.apache.ofbiz.entity.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A view-entity: members joined by view links, read through aliases, which are its fields. */
public class ModelViewEntity extends ModelEntity {
    private static final long serialVersionUID = 1L;
    protected final Map<String, ModelEntity> members = new LinkedHashMap<>();
    protected final List<ModelField> groupBys = new ArrayList<>();

    /** The member entity behind an entity-alias, null when there is none. */
    public ModelEntity getMemberModelEntity(String alias) {
        return members.get(alias);
    }

    public int getGroupBysSize() {
        return groupBys.size();
    }

    /** The fields grouped by; of a selection only those that are selected. */
    public List<ModelField> getGroupBysCopy(List<ModelField> selectFields) {
        List<ModelField> copy = new ArrayList<>(groupBys);
        if (selectFields != null && !selectFields.isEmpty()) {
            copy.retainAll(selectFields);
        }
        return copy;
    }
}
