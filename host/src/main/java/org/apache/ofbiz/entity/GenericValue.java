package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;

/** A row of an entity. Only fields that were set or read are in it, and store writes only those. */
public class GenericValue extends GenericEntity {
    private static final long serialVersionUID = 1L;

    protected GenericValue(Delegator delegator, ModelEntity modelEntity) {
        super(delegator, modelEntity);
    }

    public static GenericValue create(Delegator delegator, ModelEntity modelEntity, Map<String, ? extends Object> fields) {
        GenericValue value = new GenericValue(delegator, modelEntity);
        value.setFields(fields);
        return value;
    }

    /** A changeable copy. */
    public static GenericValue create(GenericValue value) {
        GenericValue copy = new GenericValue(value.getDelegator(), value.getModelEntity());
        copy.copyFrom(value);
        return copy;
    }

    public GenericValue create() throws GenericEntityException {
        return getDelegator().create(this);
    }

    public void store() throws GenericEntityException {
        getDelegator().store(this);
    }

    public void remove() throws GenericEntityException {
        getDelegator().removeValue(this);
    }

    public void refresh() throws GenericEntityException {
        getDelegator().refresh(this);
    }

    /** Rows at the other end of a relation, named by title and entity name; byAndFields narrows, the relation's keys win. */
    public List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy,
            boolean useCache)
            throws GenericEntityException {
        return getDelegator().getRelated(relationName, byAndFields, orderBy, this, useCache);
    }

    /** The row at the other end of a relation of type one or one-nofk, null when there is none. */
    public GenericValue getRelatedOne(String relationName, boolean useCache) throws GenericEntityException {
        return getDelegator().getRelatedOne(relationName, this, useCache);
    }

    @Override
    public Object clone() {
        return create(this);
    }
}
