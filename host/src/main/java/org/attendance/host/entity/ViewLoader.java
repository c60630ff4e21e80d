package org.attendance.host.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attendance.host.XmlElement;

/** Reads one view-entity: members, aliases, links. */
final class ViewLoader {
    private static final Map<String, String> FUNCTIONS = Map.of("min", "MIN(", "max", "MAX(", "sum", "SUM(", "count", "COUNT(");

    private final Map<String, Entity> model;
    private final Dialect dialect;
    private final XmlElement definition;
    private final Map<String, Entity> members = new LinkedHashMap<>();

    ViewLoader(Map<String, Entity> model, Dialect dialect, XmlElement definition) {
        this.model = model;
        this.dialect = dialect;
        this.definition = definition;
    }

    Entity load() {
        definition.children("member-entity").forEach(this::member);
        Entity view = new Entity(definition, joins(), members.values().stream().map(Entity::name).collect(Collectors.toSet()));
        for (XmlElement alias : definition.children("alias")) {
            String name = alias.attribute("name");
            if (view.field(name) != null) {
                throw alias.refuse("alias " + name + " is defined a second time");
            }
            add(view, alias, name, ModelLoader.known(alias, member(alias, "entity-alias"), alias.attribute("field", name)));
        }
        for (XmlElement all : definition.children("alias-all")) {
            member(all, "entity-alias").fields().stream().filter(field -> !field.isStamp() && view.field(field.name()) == null)
                    .forEach(field -> add(view, all, field.name(), field));
        }
        return view;
    }

    private void member(XmlElement element) {
        Entity entity = model.get(element.attribute("entity-name"));
        if (entity == null || entity.isView) {
            throw element.refuse(entity == null ? "there is no entity " + element.attribute("entity-name")
                    : "a view-entity as member of another is not understood");
        }
        if (members.put(element.attribute("entity-alias"), entity) != null) {
            throw element.refuse("the entity-alias " + element.attribute("entity-alias") + " is used a second time");
        }
    }

    private Entity member(XmlElement at, String attribute) {
        Entity entity = members.get(at.attribute(attribute));
        if (entity == null) {
            throw at.refuse("there is no <member-entity> with entity-alias " + at.attribute(attribute));
        }
        return entity;
    }

    private void add(Entity view, XmlElement at, String name, Field member) {
        String function = at.attribute("function");
        if (function != null && !FUNCTIONS.containsKey(function)) {
            throw at.refuse("the function " + function + " is not understood");
        }
        String column = at.attribute("entity-alias") + "." + member.column();
        Field field = new Field(view.name(), name, "count".equals(function) ? dialect.type("numeric") : member.type(),
                ModelLoader.column(at, name), function == null ? column : FUNCTIONS.get(function) + column + ")", member.isKey(), false, false);
        view.add(field);
        if (at.flag("group-by", false)) {
            view.groupBy.add(field);
        }
    }

    /** The members and their links, as they stand after FROM. */
    private String joins() {
        Set<String> joined = new HashSet<>();
        StringBuilder from = new StringBuilder();
        for (XmlElement link : definition.children("view-link")) {
            String alias = link.attribute("entity-alias");
            String relAlias = link.attribute("rel-entity-alias");
            Entity left = member(link, "entity-alias");
            Entity right = member(link, "rel-entity-alias");
            if (joined.isEmpty()) {
                joined.add(alias);
                from.append(left.table).append(' ').append(alias);
            }
            if (!joined.contains(alias) || !joined.add(relAlias)) {
                throw link.refuse("a view-link must lead from a member that is linked already to one that is not");
            }
            from.append(link.flag("rel-optional", false) ? " LEFT OUTER JOIN " : " INNER JOIN ").append(right.table).append(' ')
                    .append(relAlias).append(ModelLoader.keyMaps(link, left, right).stream()
                            .map(map -> alias + "." + map.own().column() + " = " + relAlias + "." + map.related().column())
                            .collect(Collectors.joining(" AND ", " ON ", "")));
        }
        if (members.isEmpty() || joined.size() != members.size() && members.size() > 1) {
            throw definition.refuse("every member of " + definition.attribute("entity-name") + " must be linked");
        }
        members.forEach((alias, entity) -> from.append(joined.isEmpty() ? entity.table + " " + alias : ""));
        return from.toString();
    }
}
