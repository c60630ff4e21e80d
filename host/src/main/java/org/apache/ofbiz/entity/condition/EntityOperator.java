package org.apache.ofbiz.entity.condition;

/** Operators of conditions. */
public abstract class EntityOperator<L, R, T> {
    public static final EntityComparisonOperator<?, ?> EQUALS = new EntityComparisonOperator<>("=");
    public static final EntityComparisonOperator<?, ?> NOT_EQUAL = new EntityComparisonOperator<>("<>");
    public static final EntityComparisonOperator<?, ?> LESS_THAN = new EntityComparisonOperator<>("<");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN = new EntityComparisonOperator<>(">");
    public static final EntityComparisonOperator<?, ?> LESS_THAN_EQUAL_TO = new EntityComparisonOperator<>("<=");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN_EQUAL_TO = new EntityComparisonOperator<>(">=");
    public static final EntityComparisonOperator<?, ?> IN = new EntityComparisonOperator<>("IN");
    public static final EntityComparisonOperator<?, ?> NOT_IN = new EntityComparisonOperator<>("NOT IN");
    public static final EntityComparisonOperator<?, ?> BETWEEN = new EntityComparisonOperator<>("BETWEEN");
    public static final EntityComparisonOperator<?, ?> LIKE = new EntityComparisonOperator<>("LIKE");
    public static final EntityComparisonOperator<?, ?> NOT_LIKE = new EntityComparisonOperator<>("NOT LIKE");
    public static final EntityJoinOperator AND = new EntityJoinOperator("AND");
    public static final EntityJoinOperator OR = new EntityJoinOperator("OR");

    private final String code;

    protected EntityOperator(String code) {
        this.code = code;
    }

    /** As it stands in SQL. */
    public String getCode() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
