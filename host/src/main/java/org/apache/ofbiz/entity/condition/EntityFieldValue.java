package org.apache.ofbiz.entity.condition;

import java.util.Map;
import org.apache.ofbiz.entity.Delegator;

/** The value of a field in a condition, on either side. */
public class EntityFieldValue extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    private final String fieldName;

    protected EntityFieldValue(String fieldName) {
        this.fieldName = fieldName;
    }

    public static EntityFieldValue makeFieldValue(String fieldName) {
        return new EntityFieldValue(fieldName);
    }

    public String getFieldName() {
        return fieldName;
    }

    @Override
    public Object getValue(Delegator delegator, Map<String, ? extends Object> map) {
        return map.get(fieldName);
    }

    @Override
    public String toString() {
        return fieldName;
    }
}
