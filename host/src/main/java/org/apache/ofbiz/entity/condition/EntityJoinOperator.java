package org.apache.ofbiz.entity.condition;

/** Operator that joins conditions. */
public class EntityJoinOperator extends EntityOperator<EntityCondition, EntityCondition, Boolean> {
    EntityJoinOperator(String code) {
        super(code);
    }
}
