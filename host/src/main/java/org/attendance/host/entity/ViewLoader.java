package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelUtil;
import org.attendance.host.XmlElement;

/** Reads one view-entity: members, aliases, links, conditions, relations. */
final class ViewLoader {
    private static final Map<String, String> FUNCTIONS = Map.of("min", "MIN(", "max", "MAX(", "sum", "SUM(", "avg", "AVG(",
            "count", "COUNT(", "count-distinct", "COUNT(DISTINCT ", "upper", "UPPER(", "lower", "LOWER(");

    private final Model model;
    private final XmlElement source;
    private final ViewModel view = new ViewModel();

    ViewLoader(Model model, XmlElement source) {
        this.model = model;
        this.source = source;
    }

    ViewModel load() {
        source.allowAttributes(Set.of("entity-name", "package-name", "title", "default-resource-name", "never-cache"))
                .allowChildren(Set.of("description", "member-entity", "alias-all", "alias", "view-link", "relation", "entity-condition"));
        ModelLoader.about(view, source, model);
        source.children("member-entity").forEach(this::member);
        source.children("alias").forEach(this::alias);
        source.children("alias-all").forEach(this::aliasAll);
        links();
        XmlElement condition = source.child("entity-condition");
        if (condition != null) {
            condition.allowAttributes(Set.of("distinct"))
                    .allowChildren(Set.of("condition-expr", "condition-list", "having-condition-list", "order-by"));
            ViewConditions conditions = new ViewConditions(view, "", "");
            List<String> order = condition.children("order-by").stream()
                    .map(e -> e.allowAttributes(Set.of("field-name")).required("field-name")).toList();
            view.conditions(conditions.all(condition), conditions.list(condition.child("having-condition-list")),
                    condition.flag("distinct", false), order);
        }
        source.children("relation").forEach(relation -> view.addRelation(ModelLoader.relation(view, relation, model)));
        return view;
    }

    private void member(XmlElement element) {
        element.allowAttributes(Set.of("entity-alias", "entity-name"));
        ModelEntity entity = model.find(element.required("entity-name"));
        if (entity == null || entity instanceof ViewModel) {
            throw element.refuse(entity == null ? "there is no entity " + element.required("entity-name")
                    : "a view-entity as member of another is not understood");
        }
        if (view.getMemberModelEntity(element.required("entity-alias")) != null) {
            throw element.refuse("the entity-alias " + element.required("entity-alias") + " is used a second time");
        }
        view.members().put(element.required("entity-alias"), entity);
    }

    private ModelEntity member(XmlElement at, String attribute) {
        ModelEntity entity = view.getMemberModelEntity(at.required(attribute));
        if (entity == null) {
            throw at.refuse("there is no <member-entity> with entity-alias " + at.required(attribute));
        }
        return entity;
    }

    private void alias(XmlElement element) {
        element.allowAttributes(Set.of("entity-alias", "name", "field", "col-alias", "prim-key", "group-by", "function"))
                .allowChildren(Set.of("description"));
        String name = element.required("name");
        Boolean isPk = element.attribute("prim-key") == null ? null : element.flag("prim-key", false);
        add(element, name, element.attribute("field", name), isPk);
    }

    private void aliasAll(XmlElement element) {
        element.allowAttributes(Set.of("entity-alias", "prefix", "group-by", "function")).allowChildren(Set.of("exclude"));
        ModelEntity entity = member(element, "entity-alias");
        Set<String> excluded = new HashSet<>();
        element.children("exclude").forEach(e -> excluded.add(ModelLoader.known(e, entity, e.required("field"))));
        String prefix = element.attribute("prefix", "");
        for (ModelField field : entity.getFieldsUnmodifiable()) {
            String name = prefix.isEmpty() ? field.getName()
                    : prefix + Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
            if (!field.getIsAutoCreatedInternal() && !excluded.contains(field.getName()) && !view.isField(name)) {
                add(element, name, field.getName(), null);
            }
        }
    }

    private void add(XmlElement at, String name, String fieldName, Boolean isPk) {
        ModelField member = member(at, "entity-alias").getField(fieldName);
        if (member == null || view.isField(name)) {
            throw at.refuse(member == null ? "there is no field " + fieldName + " to alias" : "alias " + name
                    + " is defined a second time");
        }
        String function = at.attribute("function");
        String start = function == null ? "" : FUNCTIONS.get(function);
        if (start == null) {
            throw at.refuse("the function " + function + " is not understood");
        }
        String column = at.required("entity-alias") + "." + member.getColName();
        String type = function != null && function.startsWith("count") ? "numeric" : member.getType();
        String columnAlias = NameRules.tableOrColumn(at, "alias".equals(at.name())
                ? at.attribute("col-alias", ModelUtil.javaNameToDbName(name)) : ModelUtil.javaNameToDbName(name));
        view.add(ModelField.create(view, name, type, columnAlias, start.isEmpty() ? column : start + column + ")", false,
                isPk == null ? member.getIsPk() : isPk, false), at.flag("group-by", false));
    }

    private void links() {
        Set<String> joined = new HashSet<>();
        StringBuilder from = new StringBuilder();
        List<Param> params = new ArrayList<>();
        for (XmlElement link : source.children("view-link")) {
            link.allowAttributes(Set.of("entity-alias", "rel-entity-alias", "rel-optional"))
                    .allowChildren(Set.of("key-map", "entity-condition"));
            ModelEntity left = member(link, "entity-alias");
            ModelEntity right = member(link, "rel-entity-alias");
            if (joined.isEmpty()) {
                joined.add(link.required("entity-alias"));
                from.append(left.getPlainTableName()).append(' ').append(link.required("entity-alias"));
            }
            if (!joined.contains(link.required("entity-alias")) || !joined.add(link.required("rel-entity-alias"))) {
                throw link.refuse("a view-link must lead from a member that is linked already to one that is not");
            }
            from.append(link.flag("rel-optional", false) ? " LEFT OUTER JOIN " : " INNER JOIN ").append(right.getPlainTableName())
                    .append(' ').append(link.required("rel-entity-alias")).append(" ON ");
            on(link, left, right, from, params);
        }
        if (view.members().isEmpty() || joined.size() != view.members().size() && view.members().size() > 1) {
            throw source.refuse("every member of " + view.getEntityName() + " must be linked");
        }
        if (joined.isEmpty()) {
            view.members().forEach((alias, entity) -> from.append(entity.getPlainTableName()).append(' ').append(alias));
        }
        view.from(from.toString(), params);
    }

    private void on(XmlElement link, ModelEntity left, ModelEntity right, StringBuilder from, List<Param> params) {
        String leftAlias = link.required("entity-alias");
        String rightAlias = link.required("rel-entity-alias");
        String separator = "";
        for (ModelKeyMap map : ModelLoader.keyMaps(link, left, right)) {
            from.append(separator).append(leftAlias).append('.').append(left.getField(map.getFieldName()).getColName()).append(" = ")
                    .append(rightAlias).append('.').append(right.getField(map.getRelFieldName()).getColName());
            separator = " AND ";
        }
        XmlElement condition = link.child("entity-condition");
        if (condition != null) {
            condition.allowAttributes(Set.of()).allowChildren(Set.of("condition-expr", "condition-list"));
            EntityCondition more = new ViewConditions(view, leftAlias, rightAlias).all(condition);
            from.append(" AND ");
            new ConditionSql(view, from, params).append(more);
        }
    }
}
