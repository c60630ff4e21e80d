package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entities and fields that Java, Groovy and screens name exist. */
final class EntityUseCheck implements Check {
    private static final Pattern ENTITY = Pattern.compile("\\b(?:from|makeValue|makeValidValue|findOne|storeByCondition|removeByCondition"
            + "|removeByAnd|getModelEntity|findList|findByAnd|findCountByCondition)\\(\\s*[\"'](\\w+)[\"']");
    private static final Pattern FIELD = Pattern.compile("\\.(?:getString|getDate|getTime|getTimestamp|getLong|getBigDecimal)"
            + "\\(\\s*\"(\\w+)\"\\s*\\)");
    private static final Pattern FIELD_LIST = Pattern.compile("\\.(?:select|orderBy)\\(((?:\\s*[\"'][-\\w ]+[\"']\\s*,?)+)\\)");
    private static final Pattern LITERAL = Pattern.compile("[\"']-?(\\w+)[^\"']*[\"']");

    @Override
    public List<Problem> check(Component component) {
        Model model = Model.of(component);
        List<Problem> problems = new ArrayList<>();
        Stream.concat(component.shipped(".java").stream(), component.shipped(".groovy").stream()).forEach(file -> {
            for (Component.Match match : component.matches(file, ENTITY)) {
                if (!model.has(match.group(1))) {
                    problems.add(match.problem(match.group(1) + " is no entity"));
                }
            }
            component.matches(file, FIELD).forEach(match -> field(model, match, match.group(1), problems));
            for (Component.Match list : component.matches(file, FIELD_LIST)) {
                LITERAL.matcher(list.group(1)).results().forEach(name -> field(model, list, name.group(1), problems));
            }
        });
        for (String file : component.shipped(".xml")) {
            Node root = component.document(file);
            if (root != null && (root.name.equals("screens") || root.name.equals("services") || root.name.equals("service-eca"))) {
                root.all().filter(node -> node.has("entity-name") && !model.has(node.get("entity-name")))
                        .forEach(node -> problems.add(new Problem(file, node.line, node.get("entity-name") + " is no entity")));
            }
        }
        return problems;
    }

    private static void field(Model model, Component.Match match, String field, List<Problem> problems) {
        if (!model.anyHasField(field)) {
            problems.add(match.problem("no entity has a field " + field));
        }
    }
}
