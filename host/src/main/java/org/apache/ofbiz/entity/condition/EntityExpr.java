package org.apache.ofbiz.entity.condition;

import java.util.Collection;

import org.apache.ofbiz.base.util.UtilGenerics;

/** A field compared with a value, or two conditions joined. A right side of null asks whether the field is empty. */
public final class EntityExpr extends EntityCondition {
    private final Object lhs;
    private final EntityOperator<?, ?, ?> operator;
    private final Object rhs;

    /** Throws IllegalArgumentException for null with an operator other than EQUALS and NOT_EQUAL, and for BETWEEN without two values. */
    public <L, R, LL, RR> EntityExpr(L lhs, EntityComparisonOperator<LL, RR> operator, R rhs) {
        if (lhs == null) {
            throw new IllegalArgumentException("The field name/value cannot be null");
        }
        if (operator == null) {
            throw new IllegalArgumentException("The operator argument cannot be null");
        }
        if (rhs == null && operator != EntityOperator.EQUALS && operator != EntityOperator.NOT_EQUAL) {
            throw new IllegalArgumentException("Operator must be EQUALS or NOT_EQUAL when right/rhs argument is NULL ");
        }
        if (operator == EntityOperator.BETWEEN && (!(rhs instanceof Collection<?> ends) || ends.size() != 2)) {
            throw new IllegalArgumentException("BETWEEN Operator requires a Collection with 2 elements for the right/rhs argument");
        }
        this.lhs = lhs;
        this.operator = operator;
        this.rhs = rhs;
    }

    public EntityExpr(EntityCondition lhs, EntityJoinOperator operator, EntityCondition rhs) {
        if (lhs == null || operator == null || rhs == null) {
            throw new IllegalArgumentException("Neither condition nor operator can be null");
        }
        this.lhs = lhs;
        this.operator = operator;
        this.rhs = rhs;
    }

    public Object getLhs() {
        return lhs;
    }

    public <L, R, T> EntityOperator<L, R, T> getOperator() {
        return UtilGenerics.cast(operator);
    }

    public Object getRhs() {
        return rhs;
    }

    @Override
    public String toString() {
        return "(" + lhs + " " + operator + " " + rhs + ")";
    }
}
