package org.attendance.host.entity;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionListBase;
import org.apache.ofbiz.entity.condition.EntityExpr;
import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityJoinOperator;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** Writes conditions as SQL with parameters. Fields the entity does not have are refused with IllegalArgumentException. */
final class ConditionSql {
    private final ModelEntity entity;
    private final StringBuilder sql;
    private final List<Param> params;

    ConditionSql(ModelEntity entity, StringBuilder sql, List<Param> params) {
        this.entity = entity;
        this.sql = sql;
        this.params = params;
    }

    void append(EntityCondition condition) {
        if (condition instanceof EntityExpr) {
            expression((EntityExpr) condition);
        } else if (condition instanceof EntityConditionListBase) {
            EntityConditionListBase<?> list = (EntityConditionListBase<?>) condition;
            join(list.getOperator(), list.getConditionListSize(), list::getCondition);
        } else {
            throw new IllegalArgumentException("Conditions of " + condition.getClass() + " are not understood");
        }
    }

    private void join(EntityJoinOperator operator, int size, IntFunction<? extends EntityCondition> conditions) {
        String separator = "(";
        for (int i = 0; i < size; i++) {
            EntityCondition condition = conditions.apply(i);
            if (!condition.isEmpty()) {
                sql.append(separator);
                append(condition);
                separator = " " + operator.getCode() + " ";
            }
        }
        sql.append(')');
    }

    private void expression(EntityExpr expr) {
        EntityOperator<?, ?, ?> operator = expr.getOperator();
        Object left = expr.getLhs();
        Object right = expr.getRhs();
        if (left instanceof EntityCondition) {
            join((EntityJoinOperator) operator, 2, i -> (EntityCondition) (i == 0 ? left : right));
        } else if ((operator == EntityOperator.IN || operator == EntityOperator.NOT_IN) && isEmpty(operator, right)) {
            sql.append("1=0");
        } else {
            ModelField field = side(left, null);
            if (right == null) {
                sql.append(operator == EntityOperator.EQUALS ? " IS NULL" : " IS NOT NULL");
            } else {
                sql.append(' ').append(operator.getCode()).append(' ');
                right(operator, field, right);
            }
        }
    }

    private static boolean isEmpty(EntityOperator<?, ?, ?> operator, Object right) {
        if (!(right instanceof Collection)) {
            throw new IllegalArgumentException("Operator " + operator.getCode() + " needs a collection");
        }
        if (operator == EntityOperator.NOT_IN && ((Collection<?>) right).isEmpty()) {
            throw new IllegalArgumentException("Operator NOT IN needs a collection that is not empty");
        }
        return ((Collection<?>) right).isEmpty();
    }

    private void right(EntityOperator<?, ?, ?> operator, ModelField field, Object right) {
        if (!(right instanceof Collection)) {
            side(right, field);
            return;
        }
        boolean between = operator == EntityOperator.BETWEEN;
        String separator = between ? "" : "(";
        for (Object value : (Collection<?>) right) {
            sql.append(separator);
            side(value, field);
            separator = between ? " AND " : ", ";
        }
        sql.append(between ? "" : ")");
    }

    /** Writes one side of a comparison and answers the field that gives the other side its type. */
    private ModelField side(Object side, ModelField otherField) {
        if (side instanceof MemberField) {
            sql.append(((MemberField) side).column());
            return ((MemberField) side).field();
        }
        if (side instanceof EntityFieldValue) {
            String name = ((EntityFieldValue) side).getFieldName();
            ModelField field = entity.getField(name);
            if (field == null) {
                throw new IllegalArgumentException("FieldName " + name + " not found for entity: " + entity.getEntityName());
            }
            sql.append(field.getColValue());
            return field;
        }
        if (side instanceof EntityFunction) {
            sql.append(((EntityFunction<?>) side).getCode()).append('(');
            ModelField field = side(((EntityFunction<?>) side).getOriginalValue(), otherField);
            sql.append(')');
            return field;
        }
        sql.append('?');
        params.add(new Param(otherField, side));
        return null;
    }
}
