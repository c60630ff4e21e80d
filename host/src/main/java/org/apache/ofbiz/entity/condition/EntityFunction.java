package org.apache.ofbiz.entity.condition;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;

/** A function of SQL over a field or a constant; of those there are, the host understands UPPER. */
public class EntityFunction<T extends Comparable<?>> extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    private final Object value;

    protected EntityFunction(Object value) {
        this.value = value;
    }

    public static EntityFunction<String> UPPER(EntityConditionValue nested) {
        return new EntityFunction<>(nested);
    }

    public static EntityFunction<String> UPPER(Object value) {
        return new EntityFunction<>(value);
    }

    public static EntityFunction<String> UPPER_FIELD(String fieldName) {
        return UPPER(EntityFieldValue.makeFieldValue(fieldName));
    }

    public String getCode() {
        return "UPPER";
    }

    /** The field, function or constant inside. */
    public Object getOriginalValue() {
        return value;
    }

    @Override
    public Object getValue(Delegator delegator, Map<String, ? extends Object> map) {
        Object inner = value instanceof EntityConditionValue ? ((EntityConditionValue) value).getValue(delegator, map) : value;
        return inner == null ? null : UtilGenerics.<T>cast(inner.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return getCode() + "(" + value + ")";
    }
}
