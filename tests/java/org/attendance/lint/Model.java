package org.attendance.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Entities and their fields: the component's own, and those of OFBiz that the embedded host describes. */
final class Model {
    /** Fields the entity engine adds to entities that do not forbid it. */
    static final Set<String> STAMPS = Set.of("lastUpdatedStamp", "lastUpdatedTxStamp", "createdStamp", "createdTxStamp");

    private final Map<String, Entity> entities = new LinkedHashMap<>();

    private Model() {
    }

    static Model of(Component component) {
        Model model = new Model();
        component.hostDocuments("entitymodel").forEach((file, root) -> model.add(file, root, false));
        component.documents("entitymodel").forEach((file, root) -> model.add(file, root, true));
        model.entities.values().forEach(model::resolveView);
        return model;
    }

    boolean has(String entity) {
        return entities.containsKey(entity);
    }

    Entity get(String entity) {
        return entities.get(entity);
    }

    Iterable<Entity> all() {
        return entities.values();
    }

    /** Whether any entity has the field. */
    boolean anyHasField(String field) {
        return STAMPS.contains(field) || entities.values().stream().anyMatch(entity -> entity.fields.contains(field));
    }

    private void add(String file, Node root, boolean own) {
        for (Node node : root.children) {
            if (node.name.equals("entity") || node.name.equals("view-entity")) {
                Entity entity = new Entity(node.get("entity-name"), file, own, node);
                node.children("field").forEach(field -> entity.fields.add(field.get("name")));
                node.children("alias").forEach(alias -> entity.fields.add(alias.get("name")));
                node.children("prim-key").forEach(key -> entity.keys.add(key.get("field")));
                entities.put(entity.name, entity);
            } else if (node.name.equals("extend-entity") && entities.containsKey(node.get("entity-name"))) {
                node.children("field").forEach(field -> entities.get(node.get("entity-name")).fields.add(field.get("name")));
            }
        }
    }

    private void resolveView(Entity view) {
        for (Node all : view.node.children("alias-all")) {
            Entity member = member(view, all.get("entity-alias"));
            Set<String> excluded = new LinkedHashSet<>();
            all.children("exclude").forEach(exclude -> excluded.add(exclude.get("field")));
            if (member != null) {
                member.fields.stream().filter(field -> !excluded.contains(field)).forEach(field -> view.fields.add(prefixed(all, field)));
            }
        }
    }

    /** The entity behind an alias of a view, or null. */
    Entity member(Entity view, String alias) {
        return view.node.children("member-entity").stream().filter(member -> member.get("entity-alias").equals(alias)).findFirst()
                .map(member -> entities.get(member.get("entity-name"))).orElse(null);
    }

    private static String prefixed(Node all, String field) {
        String prefix = all.get("prefix");
        return prefix.isEmpty() ? field : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    /** An entity or view-entity with the element that defines it. */
    static final class Entity {
        final String name;
        final String file;
        final boolean own;
        final Node node;
        final Set<String> fields = new LinkedHashSet<>();
        final Set<String> keys = new LinkedHashSet<>();

        Entity(String name, String file, boolean own, Node node) {
            this.name = name;
            this.file = file;
            this.own = own;
            this.node = node;
        }

        boolean isView() {
            return node.name.equals("view-entity");
        }
    }
}
