package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labels that pages, screens, Groovy and Java name are defined, and are given the values their text takes. */
final class LabelUseCheck implements Check {
    private static final Pattern MAP_USE = Pattern.compile("uiLabelMap(?:\\.(\\w+)|\\[[\"'](\\w+)(?=([\"']]|[\"']\\s*\\+|\\$\\{)))");
    private static final Pattern LITERAL = Pattern.compile("[\"'](Attendance\\w+)(?=([\"'](\\s*\\+)?|\\$\\{))");
    private static final Pattern MESSAGE = Pattern.compile("\\b(?:refuse|get|error|warning|unreadable)\\(");

    private final Set<String> pageFiles = new HashSet<>();
    private Labels labels;
    private Services services;
    private Model model;

    @Override
    public List<Problem> check(Component component) {
        labels = Labels.of(component);
        services = Services.of(component);
        model = Model.of(component);
        pageFiles.clear();
        List<Problem> problems = new ArrayList<>();
        component.documents("screens").forEach((file, root) -> {
            root.all("property-map").forEach(map -> pageFiles.add("config/" + map.get("resource") + ".xml"));
            root.all("set").stream().filter(set -> set.get("field").equals("titleProperty") && !labels.has(set.get("value")))
                    .forEach(set -> problems.add(new Problem(file, set.line, "no label " + set.get("value"))));
        });
        Stream.of(".xml", ".ftl", ".groovy", ".java").flatMap(extension -> component.shipped(extension).stream())
                .forEach(file -> component.matches(file, MAP_USE).forEach(use -> checkMapUse(use, problems)));
        Stream.of(".groovy", ".java").flatMap(extension -> component.shipped(extension).stream()).forEach(file -> {
            component.matches(file, LITERAL).forEach(use -> checkLiteral(component, use, problems));
            for (Component.Match call : component.matches(file, MESSAGE)) {
                checkValues(call, Arguments.at(component.text(file), call.result().end()), problems);
            }
        });
        return problems;
    }

    private void checkMapUse(Component.Match use, List<Problem> problems) {
        String key = use.group(1) != null ? use.group(1) : use.group(2);
        boolean whole = use.group(1) != null || use.group(3).endsWith("]");
        if (whole ? !labels.has(key) : !labels.anyBeginsWith(key)) {
            problems.add(use.problem("no label " + key));
        } else if (labels.get(key) != null && !pageFiles.contains(labels.get(key).file())) {
            problems.add(use.problem(key + " stands in a label file that no screen loads into uiLabelMap"));
        }
    }

    /** A text that begins with Attendance names a label, an entity, a service or a label file. */
    private void checkLiteral(Component component, Component.Match use, List<Problem> problems) {
        String name = use.group(1);
        boolean whole = use.group(2).matches("[\"']");
        boolean known = labels.has(name) || model.has(name) || services.knows(name) || component.exists("config/" + name + ".xml");
        boolean prefix = labels.anyBeginsWith(name) && (!whole || KeyPrefixes.of(component, use.file()).contains(name));
        if (!known && !prefix) {
            problems.add(use.problem(name + " is neither label, entity nor service"));
        }
    }

    /** After the label come names and values in turn; a single argument is a map, known only when it runs. */
    private void checkValues(Component.Match call, List<String> arguments, List<Problem> problems) {
        int at = 0;
        while (at < arguments.size() && labels.get(unquoted(arguments.get(at))) == null) {
            at++;
        }
        int values = arguments.size() - at - 1;
        if (values < 0 || values == 1 || !arguments.get(at).matches("[\"']\\w+[\"']")) {
            return;
        }
        Set<String> given = new TreeSet<>();
        for (int i = at + 1; i < arguments.size(); i += 2) {
            given.add(unquoted(arguments.get(i)));
        }
        Labels.Label label = labels.get(unquoted(arguments.get(at)));
        if (!given.containsAll(label.parameters())) {
            problems.add(call.problem(unquoted(arguments.get(at)) + " takes " + label.parameters() + ", given " + given));
        }
    }

    private static String unquoted(String literal) {
        return literal.replaceAll("[\"']", "");
    }
}
