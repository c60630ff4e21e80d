package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;

/** Operators of conditions. */
public abstract class EntityOperator<L, R, T> implements Serializable {
    public static final EntityComparisonOperator<?, ?> EQUALS = comparison("=", Objects::equals);
    public static final EntityComparisonOperator<?, ?> NOT_EQUAL = comparison("<>", (l, r) -> !Objects.equals(l, r));
    public static final EntityComparisonOperator<?, ?> LESS_THAN = comparison("<", (l, r) -> ordered(l, r) && compare(l, r) < 0);
    public static final EntityComparisonOperator<?, ?> GREATER_THAN = comparison(">", (l, r) -> ordered(l, r) && compare(l, r) > 0);
    public static final EntityComparisonOperator<?, ?> LESS_THAN_EQUAL_TO = comparison("<=", (l, r) -> ordered(l, r) && compare(l, r) <= 0);
    public static final EntityComparisonOperator<?, ?> GREATER_THAN_EQUAL_TO = comparison(">=",
            (l, r) -> ordered(l, r) && compare(l, r) >= 0);
    public static final EntityComparisonOperator<?, ?> IN = comparison("IN", (l, r) -> l != null && ((Collection<?>) r).contains(l));
    public static final EntityComparisonOperator<?, ?> NOT_IN = comparison("NOT IN",
            (l, r) -> l != null && !((Collection<?>) r).contains(l));
    public static final EntityComparisonOperator<?, ?> BETWEEN = comparison("BETWEEN", EntityOperator::between);
    public static final EntityComparisonOperator<?, ?> LIKE = comparison("LIKE", (l, r) -> l != null && like(l, r));
    public static final EntityComparisonOperator<?, ?> NOT_LIKE = comparison("NOT LIKE", (l, r) -> l != null && !like(l, r));
    public static final EntityJoinOperator AND = new EntityJoinOperator("AND", false);
    public static final EntityJoinOperator OR = new EntityJoinOperator("OR", true);
    private static final long serialVersionUID = 1L;

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

    private static EntityComparisonOperator<Object, Object> comparison(String code, BiPredicate<Object, Object> test) {
        return new EntityComparisonOperator<>(code, test);
    }

    private static boolean ordered(Object l, Object r) {
        return l != null && r != null;
    }

    private static int compare(Object l, Object r) {
        return UtilGenerics.<Comparable<Object>>cast(l).compareTo(r);
    }

    private static boolean between(Object l, Object r) {
        Iterator<?> ends = ((Collection<?>) r).iterator();
        Object low = ends.next();
        Object high = ends.next();
        return l != null && compare(l, low) >= 0 && compare(l, high) <= 0;
    }

    private static boolean like(Object l, Object r) {
        StringBuilder regex = new StringBuilder();
        r.toString().chars().forEach(c -> regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(l.toString()).matches();
    }
}
