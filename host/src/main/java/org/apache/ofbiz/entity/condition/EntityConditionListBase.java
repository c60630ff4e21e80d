package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions joined by one operator. */
public abstract class EntityConditionListBase<T extends EntityCondition> extends EntityCondition {
    private final List<? extends T> conditions;
    private final EntityJoinOperator operator;

    protected EntityConditionListBase(List<? extends T> conditionList, EntityJoinOperator operator) {
        this.conditions = conditionList;
        this.operator = operator;
    }

    public EntityJoinOperator getOperator() {
        return operator;
    }

    public T getCondition(int index) {
        return conditions.get(index);
    }

    public int getConditionListSize() {
        return conditions.size();
    }

    @Override
    public boolean isEmpty() {
        return conditions.stream().allMatch(EntityCondition::isEmpty);
    }

    @Override
    public String toString() {
        return conditions.stream().map(String::valueOf).collect(Collectors.joining(" " + operator + " ", "(", ")"));
    }
}
