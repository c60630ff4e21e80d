package org.apache.ofbiz.entity;

import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;

/** Primary key of a row. */
public class GenericPK extends GenericEntity {
    private static final long serialVersionUID = 1L;

    protected GenericPK(Delegator delegator, ModelEntity modelEntity) {
        super(delegator, modelEntity);
    }

    public static GenericPK create(Delegator delegator, ModelEntity modelEntity, Map<String, ? extends Object> fields) {
        GenericPK pk = new GenericPK(delegator, modelEntity);
        pk.setFields(fields);
        return pk;
    }
}
