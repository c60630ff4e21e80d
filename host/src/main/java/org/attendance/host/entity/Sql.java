package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionListBase;
import org.apache.ofbiz.entity.condition.EntityExpr;
import org.apache.ofbiz.entity.condition.EntityJoinOperator;
import org.apache.ofbiz.entity.condition.EntityOperator;

/** A statement in the making: its text, and for each ? in it the value and the field that says its type. */
final class Sql {
    private final Entity entity;
    private final StringBuilder text;
    private final List<Field> types = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Sql(Entity entity, String start) {
        this.entity = entity;
        this.text = new StringBuilder(start);
    }

    Sql append(String more) {
        text.append(more);
        return this;
    }

    /** Something with one ? in it, for which the value stands. */
    Sql append(String more, Field type, Object value) {
        text.append(more);
        types.add(type);
        values.add(value);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Field> types() {
        return types;
    }

    List<Object> values() {
        return values;
    }

    /** A word and the condition; nothing when nothing is asked. Throws IllegalArgumentException for fields the entity does not have. */
    Sql clause(String word, EntityCondition condition) {
        if (condition != null && !condition.isEmpty()) {
            text.append(word);
            condition(condition);
        }
        return this;
    }

    private void condition(EntityCondition condition) {
        if (condition instanceof EntityConditionListBase<?> list) {
            List<EntityCondition> conditions = new ArrayList<>();
            for (int i = 0; i < list.getConditionListSize(); i++) {
                conditions.add(list.getCondition(i));
            }
            join(list.getOperator(), conditions);
        } else if (condition instanceof EntityExpr expr && expr.getLhs() instanceof EntityCondition left) {
            join((EntityJoinOperator) expr.<EntityCondition, EntityCondition, Boolean>getOperator(), List.of(left, (EntityCondition) expr.getRhs()));
        } else {
            comparison((EntityExpr) condition);
        }
    }

    private void join(EntityJoinOperator operator, List<EntityCondition> conditions) {
        String separator = "(";
        for (EntityCondition condition : conditions) {
            if (!condition.isEmpty()) {
                text.append(separator);
                condition(condition);
                separator = " " + operator.getCode() + " ";
            }
        }
        text.append(')');
    }

    private void comparison(EntityExpr expr) {
        EntityOperator<?, ?, ?> operator = expr.getOperator();
        String name = (String) expr.getLhs();
        Field field = entity.field(name);
        if (field == null) {
            throw new IllegalArgumentException("FieldName " + name + " not found for entity: " + entity.name());
        }
        if (expr.getRhs() == null) {
            text.append(field.source()).append(operator == EntityOperator.EQUALS ? " IS NULL" : " IS NOT NULL");
        } else if (operator == EntityOperator.BETWEEN) {
            List<?> ends = List.copyOf((Collection<?>) expr.getRhs());
            append(field.source() + " BETWEEN ?", field, ends.get(0)).append(" AND ?", field, ends.get(1));
        } else if (operator == EntityOperator.IN || operator == EntityOperator.NOT_IN) {
            in(field, operator, expr.getRhs());
        } else {
            append(field.source() + " " + operator.getCode() + " ?", field, expr.getRhs());
        }
    }

    private void in(Field field, EntityOperator<?, ?, ?> operator, Object right) {
        if (!(right instanceof Collection<?> wanted)) {
            throw new IllegalArgumentException("Operator " + operator.getCode() + " needs a collection");
        }
        if (!wanted.isEmpty()) {
            text.append(field.source()).append(' ').append(operator.getCode()).append(' ');
            String separator = "(?";
            for (Object value : wanted) {
                append(separator, field, value);
                separator = ", ?";
            }
            text.append(')');
        } else if (operator == EntityOperator.NOT_IN) {
            throw new IllegalArgumentException("Operator NOT IN needs a collection that is not empty");
        } else {
            text.append("1=0");
        }
    }
}
