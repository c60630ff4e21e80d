package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;

/** Operator that joins conditions: AND, OR. */
public class EntityJoinOperator extends EntityOperator<EntityCondition, EntityCondition, Boolean> {
    private static final long serialVersionUID = 1L;
    private final boolean shortCircuitValue;

    EntityJoinOperator(String code, boolean shortCircuitValue) {
        super(code);
        this.shortCircuitValue = shortCircuitValue;
    }

    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map, List<? extends EntityCondition> conditionList) {
        for (EntityCondition condition : conditionList) {
            if (condition.mapMatches(delegator, map) == shortCircuitValue) {
                return shortCircuitValue;
            }
        }
        return !shortCircuitValue;
    }
}
