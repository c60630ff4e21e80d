package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;

/** The SELECT of a query, and the fields it answers. */
record Select(Sql sql, List<Field> fields) {
    /** Throws GenericEntityException for fields to select that the entity does not have, IllegalArgumentException for others. */
    static Select rows(Entity entity, Query query) throws GenericEntityException {
        List<Field> fields = fields(entity, query);
        String columns = fields.stream().map(field -> field.source() + (entity.isView ? " AS " + field.column() : ""))
                .collect(Collectors.joining(", "));
        Sql sql = new Sql(entity, "SELECT " + (query.distinct() ? "DISTINCT " : "") + columns);
        rest(sql, entity, fields, query);
        String separator = " ORDER BY ";
        for (String item : query.orderBy()) {
            sql.append(separator).append(orderItem(entity, fields, item.trim()));
            separator = ", ";
        }
        return new Select(sql, fields);
    }

    /** Counts the rows that the same query would answer. */
    static Sql count(Entity entity, Query query) throws GenericEntityException {
        List<Field> fields = fields(entity, query);
        boolean grouped = !entity.groupBy.isEmpty();
        Sql sql = new Sql(entity, grouped ? "SELECT COUNT(1) FROM (SELECT COUNT(1) AS ROWS_OF_GROUP"
                : query.distinct() && !query.fields().isEmpty() ? "SELECT COUNT(DISTINCT " + fields.get(0).source() + ")" : "SELECT COUNT(1)");
        rest(sql, entity, fields, query);
        return sql.append(grouped ? ") TEMP_NAME" : "");
    }

    private static List<Field> fields(Entity entity, Query query) throws GenericEntityException {
        if (query.fields().isEmpty()) {
            return List.copyOf(entity.fields());
        }
        List<Field> fields = new ArrayList<>();
        for (String name : query.fields()) {
            Field field = entity.field(name);
            if (field == null) {
                throw new GenericEntityException("Field " + name + " to select is not a field of " + entity.name());
            }
            fields.add(field);
        }
        return fields;
    }

    /** From FROM to HAVING; a view groups by those of its groups that are selected. */
    private static void rest(Sql sql, Entity entity, List<Field> fields, Query query) {
        sql.append(" FROM ").append(entity.table).clause(" WHERE ", query.where());
        String separator = " GROUP BY ";
        for (Field field : entity.groupBy) {
            if (fields.contains(field)) {
                sql.append(separator).append(field.source());
                separator = ", ";
            }
        }
        sql.clause(" HAVING ", query.having());
    }

    private static String orderItem(Entity entity, List<Field> fields, String item) {
        boolean down = item.startsWith("-") || item.toUpperCase(Locale.ROOT).endsWith(" DESC");
        String name = item.replaceFirst("^[-+]", "").replaceFirst("(?i) (ASC|DESC)$", "");
        Field field = entity.field(name);
        if (field == null) {
            throw new IllegalArgumentException("Field " + name + " to order by is not a field of " + entity.name());
        }
        if ("very-long".equals(field.type().name())) {
            throw new IllegalArgumentException("Cannot order by " + name + ", which is of type very-long");
        }
        int selected = fields.indexOf(field);
        return (selected >= 0 ? Integer.toString(selected + 1) : field.source()) + (down ? " DESC" : "");
    }
}
