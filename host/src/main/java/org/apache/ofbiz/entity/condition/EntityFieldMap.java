package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields that each compare with the value of a map. */
public final class EntityFieldMap extends EntityConditionListBase<EntityExpr> {
    private static final long serialVersionUID = 1L;

    public <V> EntityFieldMap(Map<String, V> fieldMap, EntityComparisonOperator<?, ?> compOp, EntityJoinOperator joinOp) {
        super(makeConditionList(fieldMap, compOp), joinOp);
    }

    private static <V> List<EntityExpr> makeConditionList(Map<String, V> fieldMap, EntityComparisonOperator<?, ?> op) {
        return fieldMap == null ? List.of() : fieldMap.entrySet().stream()
                .map(entry -> new EntityExpr(entry.getKey(), op, entry.getValue())).collect(Collectors.toList());
    }
}
