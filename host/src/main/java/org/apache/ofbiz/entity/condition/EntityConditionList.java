package org.apache.ofbiz.entity.condition;

import java.util.List;

/** Conditions joined by AND or OR. */
public class EntityConditionList<T extends EntityCondition> extends EntityConditionListBase<T> {
    public EntityConditionList(List<T> conditionList, EntityJoinOperator operator) {
        super(conditionList, operator);
    }
}
