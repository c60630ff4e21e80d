package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;

/** Something in a condition that has a value for a row: a field or a function. */
public abstract class EntityConditionValue implements Serializable {
    private static final long serialVersionUID = 1L;

    public abstract Object getValue(Delegator delegator, Map<String, ? extends Object> map);
}
