package org.apache.ofbiz.entity.condition;

import java.util.function.BiPredicate;

/** Operator that compares a field with a value. */
public class EntityComparisonOperator<L, R> extends EntityOperator<L, R, Boolean> {
    private static final long serialVersionUID = 1L;
    private final BiPredicate<L, R> test;

    EntityComparisonOperator(String code, BiPredicate<L, R> test) {
        super(code);
        this.test = test;
    }

    /** Compares in memory, as the database would; a missing value is less than, greater than and like nothing. */
    public boolean compare(L lhs, R rhs) {
        return test.test(lhs, rhs);
    }
}
