package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;

/** Members, aliases, links and conditions of view-entities name entities, aliases and fields that exist. */
final class ViewEntityCheck implements Check {

    @Override
    public List<Problem> check(Component component) {
        Model model = Model.of(component);
        List<Problem> problems = new ArrayList<>();
        for (Model.Entity view : model.all()) {
            if (view.own && view.isView()) {
                checkView(model, view, problems);
            }
        }
        return problems;
    }

    private static void checkView(Model model, Model.Entity view, List<Problem> problems) {
        for (Node member : view.node.children("member-entity")) {
            if (!model.has(member.get("entity-name"))) {
                problems.add(new Problem(view.file, member.line, "member " + member.get("entity-name") + " is no entity"));
            }
        }
        view.node.all("alias").forEach(alias -> {
            if (alias.children("complex-alias").isEmpty()) {
                field(model, view, alias, alias.get("entity-alias"), alias.has("field") ? alias.get("field") : alias.get("name"), problems);
            }
        });
        view.node.all("complex-alias-field").stream().filter(part -> part.has("field"))
                .forEach(part -> field(model, view, part, part.get("entity-alias"), part.get("field"), problems));
        view.node.all("condition-expr")
                .forEach(part -> field(model, view, part, part.get("entity-alias"), part.get("field-name"), problems));
        for (Node link : view.node.children("view-link")) {
            for (Node map : link.children("key-map")) {
                field(model, view, map, link.get("entity-alias"), map.get("field-name"), problems);
                String theirs = map.has("rel-field-name") ? map.get("rel-field-name") : map.get("field-name");
                field(model, view, map, link.get("rel-entity-alias"), theirs, problems);
            }
        }
    }

    private static void field(Model model, Model.Entity view, Node node, String alias, String field, List<Problem> problems) {
        Model.Entity member = model.member(view, alias);
        if (member == null) {
            problems.add(new Problem(view.file, node.line, view.name + " has no member '" + alias + "'"));
        } else if (!member.fields.contains(field)) {
            problems.add(new Problem(view.file, node.line, member.name + " has no field " + field));
        }
    }
}
