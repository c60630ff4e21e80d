package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each label is defined once, in English, and used somewhere: by its key, or by the beginning of it where code adds the rest. */
final class LabelDefinitionCheck implements Check {
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+");

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        Set<String> defined = new HashSet<>();
        component.documents("resource").forEach((file, root) -> root.children("property").forEach(node -> {
            Labels.Label label = new Labels.Label(file, node);
            if (!defined.add(node.get("key"))) {
                problems.add(label.problem("is defined twice"));
            }
            if (label.english().isBlank()) {
                problems.add(label.problem("has no text in English"));
            }
        }));
        Set<String> names = new HashSet<>();
        Set<String> prefixes = new TreeSet<>();
        users(component).forEach(file -> {
            component.matches(file, NAME).forEach(match -> names.add(match.group(0)));
            prefixes.addAll(KeyPrefixes.of(component, file));
        });
        Labels.of(component).all().forEach((key, label) -> {
            if (!names.contains(key) && prefixes.stream().noneMatch(key::startsWith)) {
                problems.add(label.problem("is used nowhere"));
            }
        });
        return problems;
    }

    private static Stream<String> users(Component component) {
        return Stream.of(".xml", ".ftl", ".groovy", ".java").flatMap(extension -> component.shipped(extension).stream())
                .filter(file -> !file.startsWith("config/"));
    }
}
