package org.attendance.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of config/*UiLabels.xml by key. */
final class Labels {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, Label> labels = new LinkedHashMap<>();

    private Labels() {
    }

    static Labels of(Component component) {
        Labels found = new Labels();
        component.documents("resource").forEach((file, root) -> root.children("property")
                .forEach(node -> found.labels.put(node.get("key"), new Label(file, node))));
        return found;
    }

    boolean has(String key) {
        return labels.containsKey(key) || OfbizNames.LABELS.contains(key);
    }

    boolean anyBeginsWith(String prefix) {
        return labels.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** The label, or null. */
    Label get(String key) {
        return labels.get(key);
    }

    Map<String, Label> all() {
        return labels;
    }

    /** A property element and the file it stands in. */
    record Label(String file, Node node) {

        /** The English text; empty when there is none. */
        String english() {
            return node.children("value").stream().filter(value -> value.get("xml:lang").equals("en")).map(value -> value.text.toString())
                    .findFirst().orElse("");
        }

        /** Names of the values the text takes. */
        Set<String> parameters() {
            Set<String> names = new TreeSet<>();
            PARAMETER.matcher(english()).results().forEach(name -> names.add(name.group(1)));
            return names;
        }

        Problem problem(String message) {
            return new Problem(file, node.line, node.get("key") + ": " + message);
        }
    }
}
