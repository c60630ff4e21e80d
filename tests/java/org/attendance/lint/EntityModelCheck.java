package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names, types, keys and relations of the component's entities keep the limits of every database OFBiz runs on. */
final class EntityModelCheck implements Check {
    private static final int MAX_NAME = 30;
    private static final int MAX_CONSTRAINT = 18;
    private static final Set<String> RESERVED = Set.of("date", "time", "period", "session", "year", "month", "day", "hour", "start", "end",
            "state", "status", "type", "name", "value", "key", "user", "role", "class", "register", "comment", "level", "location",
            "position", "current", "result", "open", "close", "row", "sequence", "checksum");
    private static final Set<String> TYPES = Set.of("blob", "date-time", "date", "time", "currency-amount", "currency-precise",
            "fixed-point", "floating-point", "numeric", "id", "id-long", "id-vlong", "indicator", "very-short", "short-varchar",
            "long-varchar", "very-long", "comment", "description", "name", "value", "email", "url", "tel-number");

    private final Map<String, String> constraints = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Model model;

    @Override
    public List<Problem> check(Component component) {
        model = Model.of(component);
        constraints.clear();
        problems.clear();
        for (Model.Entity entity : model.all()) {
            if (entity.own) {
                checkNames(entity);
                checkFields(entity);
                entity.node.children("relation").forEach(relation -> checkRelation(entity, relation));
                entity.node.children("index").forEach(index -> checkIndex(entity, index));
            }
        }
        return List.copyOf(problems);
    }

    private void checkNames(Model.Entity entity) {
        name(entity, entity.node, "table", entity.name);
        if (entity.isView() != entity.file.endsWith("_view.xml")) {
            add(entity, entity.node, "view-entities stand in a file of their own, named ..._view.xml, and nothing else does");
        }
        if (RESERVED.contains(entity.name.toLowerCase())) {
            add(entity, entity.node, "entity name " + entity.name + " is a reserved word");
        }
    }

    private void checkFields(Model.Entity entity) {
        for (Node field : entity.node.children("field")) {
            name(entity, field, "column", field.get("name"));
            if (!TYPES.contains(field.get("type"))) {
                add(entity, field, "field type " + field.get("type") + " is none of OFBiz's");
            }
        }
        entity.node.children("alias").forEach(alias -> name(entity, alias, "column", alias.get("name")));
        for (String key : entity.keys) {
            if (!entity.fields.contains(key)) {
                add(entity, entity.node, "prim-key " + key + " is no field of " + entity.name);
            }
        }
        if (!entity.isView() && entity.keys.isEmpty()) {
            add(entity, entity.node, "entity " + entity.name + " has no prim-key");
        }
    }

    private void checkRelation(Model.Entity entity, Node relation) {
        Model.Entity other = model.get(relation.get("rel-entity-name"));
        if (other == null) {
            add(entity, relation, "relation to " + relation.get("rel-entity-name") + ", which is no entity");
            return;
        }
        List<String> mapped = new ArrayList<>();
        for (Node map : relation.children("key-map")) {
            String theirs = map.has("rel-field-name") ? map.get("rel-field-name") : map.get("field-name");
            mapped.add(theirs);
            requireField(entity, map, entity, map.get("field-name"));
            requireField(entity, map, other, theirs);
        }
        if (relation.get("type").equals("one")) {
            constraint(entity, relation, relation.get("fk-name"), "fk-name");
            if (!other.isView() && !Set.copyOf(mapped).equals(other.keys)) {
                add(entity, relation, "a foreign key to " + other.name + " maps its whole key " + other.keys + ", not " + mapped);
            }
        }
    }

    private void checkIndex(Model.Entity entity, Node index) {
        constraint(entity, index, index.get("name"), "index name");
        index.children("index-field").forEach(field -> requireField(entity, field, entity, field.get("name")));
    }

    private void constraint(Model.Entity entity, Node node, String name, String what) {
        if (name.isEmpty() || name.length() > MAX_CONSTRAINT) {
            add(entity, node, what + " '" + name + "' is not 1 to " + MAX_CONSTRAINT + " characters long");
        } else if (constraints.put(name, entity.name) != null) {
            add(entity, node, what + " " + name + " is used twice");
        }
    }

    private void name(Model.Entity entity, Node node, String what, String name) {
        String column = name.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase();
        if (column.length() > MAX_NAME) {
            add(entity, node, what + " " + column + " is longer than " + MAX_NAME + " characters");
        }
        if (RESERVED.contains(name.toLowerCase())) {
            add(entity, node, what + " " + name + " is a reserved word");
        }
    }

    private void requireField(Model.Entity entity, Node node, Model.Entity owner, String field) {
        if (!owner.fields.contains(field)) {
            add(entity, node, owner.name + " has no field " + field);
        }
    }

    private void add(Model.Entity entity, Node node, String message) {
        problems.add(new Problem(entity.file, node.line, message));
    }
}
