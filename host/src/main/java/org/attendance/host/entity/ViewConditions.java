package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionValue;
import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.attendance.host.XmlElement;

/** Conditions written in a view-entity or in one of its links. */
final class ViewConditions {
    private static final Map<String, EntityComparisonOperator<?, ?>> OPERATORS = Map.ofEntries(Map.entry("equals", EntityOperator.EQUALS),
            Map.entry("not-equal", EntityOperator.NOT_EQUAL), Map.entry("not-equals", EntityOperator.NOT_EQUAL),
            Map.entry("less", EntityOperator.LESS_THAN), Map.entry("greater", EntityOperator.GREATER_THAN),
            Map.entry("less-equals", EntityOperator.LESS_THAN_EQUAL_TO), Map.entry("greater-equals", EntityOperator.GREATER_THAN_EQUAL_TO),
            Map.entry("in", EntityOperator.IN), Map.entry("between", EntityOperator.BETWEEN), Map.entry("like", EntityOperator.LIKE));
    private static final Set<String> EXPRESSION = Set.of("entity-alias", "field-name", "operator", "rel-entity-alias", "rel-field-name",
            "value", "ignore-case");

    private final ViewModel view;
    private final String entityAlias;
    private final String relEntityAlias;

    /**
     * The aliases are those of the link around the conditions; empty for the view's own, where a name without alias is one of the view's.
     */
    ViewConditions(ViewModel view, String entityAlias, String relEntityAlias) {
        this.view = view;
        this.entityAlias = entityAlias;
        this.relEntityAlias = relEntityAlias;
    }

    /** All conditions directly inside an element joined by AND, null for none. */
    EntityCondition all(XmlElement parent) {
        List<EntityCondition> conditions = inside(parent);
        return conditions.isEmpty() ? null : EntityCondition.makeCondition(conditions, EntityOperator.AND);
    }

    /** A condition-list or having-condition-list; null for null. */
    EntityCondition list(XmlElement list) {
        if (list == null) {
            return null;
        }
        list.allowAttributes(Set.of("combine")).allowChildren(Set.of("condition-expr", "condition-list"));
        String combine = list.attribute("combine", "and");
        if (!"and".equals(combine) && !"or".equals(combine)) {
            throw list.refuse("combine must be and or or, not " + combine);
        }
        return EntityCondition.makeCondition(inside(list), "and".equals(combine) ? EntityOperator.AND : EntityOperator.OR);
    }

    private List<EntityCondition> inside(XmlElement parent) {
        List<EntityCondition> conditions = new ArrayList<>();
        for (XmlElement child : parent.children()) {
            if ("condition-expr".equals(child.name())) {
                conditions.add(expression(child));
            } else if ("condition-list".equals(child.name())) {
                conditions.add(list(child));
            }
        }
        return conditions;
    }

    private EntityCondition expression(XmlElement e) {
        e.allowAttributes(EXPRESSION);
        EntityComparisonOperator<?, ?> operator = OPERATORS.get(e.attribute("operator", "equals"));
        if (operator == null) {
            throw e.refuse("the operator " + e.attribute("operator") + " is not understood");
        }
        EntityFieldValue left = field(e, e.attribute("entity-alias", entityAlias), e.required("field-name"));
        String text = e.attribute("value", "");
        String other = e.attribute("rel-field-name", "");
        if (!other.isEmpty() && !text.isEmpty()) {
            throw e.refuse("a condition compares with a value or with a field, not with both");
        }
        if (text.isEmpty() && other.isEmpty()) {
            return EntityCondition.makeCondition(left, operator, null);
        }
        Object right = other.isEmpty() ? value(e, left, operator, text) : field(e, e.attribute("rel-entity-alias", relEntityAlias), other);
        EntityCondition compare = e.flag("ignore-case", false)
                ? EntityCondition.makeCondition(EntityFunction.UPPER(left), operator, upper(right))
                : EntityCondition.makeCondition(left, operator, right);
        return operator == EntityOperator.NOT_EQUAL && other.isEmpty()
                ? EntityCondition.makeCondition(compare, EntityOperator.OR,
                        EntityCondition.makeCondition(left, EntityOperator.EQUALS, null))
                : compare;
    }

    private static EntityFunction<String> upper(Object value) {
        return value instanceof EntityConditionValue ? EntityFunction.UPPER((EntityConditionValue) value) : EntityFunction.UPPER(value);
    }

    private EntityFieldValue field(XmlElement e, String alias, String name) {
        if (alias.isEmpty()) {
            return EntityFieldValue.makeFieldValue(ModelLoader.known(e, view, name));
        }
        ModelEntity member = view.getMemberModelEntity(alias);
        if (member == null) {
            throw e.refuse("there is no <member-entity> with entity-alias " + alias);
        }
        return new MemberField(alias, member.getField(ModelLoader.known(e, member, name)));
    }

    private Object value(XmlElement e, EntityFieldValue left, EntityComparisonOperator<?, ?> operator, String text) {
        ModelField field = left instanceof MemberField ? ((MemberField) left).field() : view.getField(left.getFieldName());
        if (operator == EntityOperator.IN || operator == EntityOperator.BETWEEN) {
            return UtilGenerics.<Object>cast(Arrays.stream(text.split("[|,]")).map(part -> parse(e, field, part)).toList());
        }
        return parse(e, field, text);
    }

    private static Object parse(XmlElement e, ModelField field, String text) {
        try {
            return FieldValues.parse(text, Dialect.DERBY.get(field.getType()).getJavaType());
        } catch (IllegalArgumentException | GenericModelException wrong) {
            throw e.refuse("the value " + text + " does not fit field " + field.getName() + ": " + wrong.getMessage());
        }
    }
}
