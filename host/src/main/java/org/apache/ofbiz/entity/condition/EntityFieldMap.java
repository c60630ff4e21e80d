package org.apache.ofbiz.entity.condition;

import java.util.Map;

/** Fields that each compare with the value of a map. */
public final class EntityFieldMap extends EntityConditionListBase<EntityExpr> {
    public <V> EntityFieldMap(Map<String, V> fieldMap, EntityComparisonOperator<?, ?> compOp, EntityJoinOperator joinOp) {
        super(fieldMap.entrySet().stream().map(entry -> new EntityExpr(entry.getKey(), compOp, entry.getValue())).toList(), joinOp);
    }
}
