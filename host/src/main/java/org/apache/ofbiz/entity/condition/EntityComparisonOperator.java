package org.apache.ofbiz.entity.condition;

/** Operator that compares a field with a value. */
public class EntityComparisonOperator<L, R> extends EntityOperator<L, R, Boolean> {
    EntityComparisonOperator(String code) {
        super(code);
    }
}
