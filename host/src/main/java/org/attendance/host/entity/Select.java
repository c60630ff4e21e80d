package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** A SELECT on an entity or view-entity: its text, the values to bind and the fields it answers. */
final class Select {
    private final ModelEntity entity;
    private final List<ModelField> fields;
    private final StringBuilder sql = new StringBuilder("SELECT ");
    private final List<Param> params = new ArrayList<>();

    private Select(ModelEntity entity, List<ModelField> fields) {
        this.entity = entity;
        this.fields = fields;
    }

    /** Fields null or empty: all of them. Throws GenericModelException for fields that the entity does not have. */
    static Select rows(ModelEntity entity, Collection<String> fieldNames, EntityCondition where, EntityCondition having,
            List<String> orderBy, boolean distinct) throws GenericModelException {
        Select select = new Select(entity, fields(entity, fieldNames));
        select.columns(distinct);
        select.fromWhere(where);
        select.groupHaving(having);
        select.order(orderBy);
        return select;
    }

    /** Counts the rows that the same select would answer. */
    static Select count(ModelEntity entity, Collection<String> fieldNames, EntityCondition where, EntityCondition having, boolean distinct)
            throws GenericModelException {
        Select select = new Select(entity, fields(entity, fieldNames));
        boolean grouped = entity instanceof ViewModel && ((ViewModel) entity).getGroupBysSize() > 0;
        if (grouped) {
            select.sql.append("COUNT(1) FROM (SELECT COUNT(1) AS ROWS_OF_GROUP");
        } else if (distinct && fieldNames != null && !fieldNames.isEmpty()) {
            select.sql.append("COUNT(DISTINCT ").append(select.fields.get(0).getColValue()).append(')');
        } else {
            select.sql.append("COUNT(1)");
        }
        select.fromWhere(where);
        select.groupHaving(having);
        select.sql.append(grouped ? ") TEMP_NAME" : "");
        return select;
    }

    private static List<ModelField> fields(ModelEntity entity, Collection<String> names) throws GenericModelException {
        if (names == null || names.isEmpty()) {
            return entity.getFieldsUnmodifiable();
        }
        List<ModelField> fields = new ArrayList<>();
        for (String name : names) {
            ModelField field = entity.getField(name);
            if (field == null) {
                throw new GenericModelException("Field " + name + " to select is not a field of " + entity.getEntityName());
            }
            fields.add(field);
        }
        return fields;
    }

    private void columns(boolean distinct) {
        boolean isView = entity instanceof ViewModel;
        sql.append(distinct || isView && ((ViewModel) entity).distinct() ? "DISTINCT " : "");
        String separator = "";
        for (ModelField field : fields) {
            sql.append(separator).append(field.getColValue());
            if (isView) {
                sql.append(" AS ").append(field.getColName());
            }
            separator = ", ";
        }
    }

    private void fromWhere(EntityCondition condition) {
        sql.append(" FROM ");
        EntityCondition own = null;
        if (entity instanceof ViewModel) {
            sql.append(((ViewModel) entity).fromClause());
            params.addAll(((ViewModel) entity).fromParams());
            own = ((ViewModel) entity).where();
        } else {
            sql.append(entity.getPlainTableName());
        }
        clause(" WHERE ", condition, own);
    }

    private void groupHaving(EntityCondition having) {
        if (!(entity instanceof ViewModel)) {
            clause(" HAVING ", having, null);
            return;
        }
        String separator = " GROUP BY ";
        for (ModelField field : ((ViewModel) entity).getGroupBysCopy(fields)) {
            sql.append(separator).append(field.getColValue());
            separator = ", ";
        }
        clause(" HAVING ", having, ((ViewModel) entity).having());
    }

    private void clause(String word, EntityCondition one, EntityCondition other) {
        ConditionSql writer = new ConditionSql(entity, sql, params);
        boolean first = one != null && !one.isEmpty();
        if (first) {
            sql.append(word);
            writer.append(one);
        }
        if (other != null && !other.isEmpty()) {
            sql.append(first ? " AND " : word);
            writer.append(other);
        }
    }

    private void order(List<String> orderBy) {
        List<String> items = new ArrayList<>(orderBy == null ? List.of() : orderBy);
        if (entity instanceof ViewModel) {
            items.addAll(((ViewModel) entity).orderBy());
        }
        String separator = " ORDER BY ";
        for (String item : items) {
            sql.append(separator).append(orderItem(item.trim()));
            separator = ", ";
        }
    }

    private String orderItem(String item) {
        String upper = item.toUpperCase(Locale.ROOT);
        boolean down = item.startsWith("-") || upper.endsWith(" DESC");
        String name = item.replaceFirst("^[-+]", "").replaceFirst("(?i) (ASC|DESC)$", "");
        ModelField field = entity.getField(name);
        if (field == null) {
            throw new IllegalArgumentException("Field " + name + " to order by is not a field of " + entity.getEntityName());
        }
        if ("very-long".equals(field.getType())) {
            throw new IllegalArgumentException("Cannot order by " + name + ", which is of type very-long");
        }
        int selected = fields.indexOf(field);
        return (selected >= 0 ? Integer.toString(selected + 1) : field.getColValue()) + (down ? " DESC" : "");
    }

    String sql() {
        return sql.toString();
    }

    List<Param> params() {
        return params;
    }

    List<ModelField> fields() {
        return fields;
    }
}
