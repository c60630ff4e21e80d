package org.attendance.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elements of one kind of OFBiz file: which children in which order, which attributes. Written as lines
 * {@code element: children @ attributes}, children as a regular expression over names, attributes with {@code !} where
 * required and {@code =a|b} where only these values are allowed. A name after {@code %} stands for a list defined before.
 */
final class Grammar {
    private static final Pattern NAME = Pattern.compile("%?[A-Za-z][\\w-]*");

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private Grammar() {
    }

    /** Reads a grammar from its lines. */
    static Grammar of(String table) {
        Grammar grammar = new Grammar();
        Map<String, String> lists = new LinkedHashMap<>();
        for (String line : table.lines().filter(text -> !text.isBlank()).toList()) {
            String head = line.substring(0, line.indexOf(':')).strip();
            String rest = line.substring(line.indexOf(':') + 1);
            if (head.startsWith("%")) {
                lists.put(head, rest.strip());
            } else {
                String[] parts = rest.split("@", 2);
                grammar.rules.put(head, Rule.of(expand(parts[0], lists), parts.length > 1 ? expand(parts[1], lists) : ""));
            }
        }
        return grammar;
    }

    private static String expand(String text, Map<String, String> lists) {
        String expanded = text;
        for (Map.Entry<String, String> list : lists.entrySet()) {
            expanded = expanded.replaceAll(list.getKey() + "\\b(?!-)", list.getValue().replace("$", "\\$"));
        }
        return expanded.strip();
    }

    /** What is wrong with the element itself, its children below left out; empty when nothing. */
    List<String> problems(Node node) {
        Rule rule = rules.get(node.name);
        return rule == null ? List.of("<" + node.name + "> is no element of this kind of file") : rule.problems(node);
    }

    private record Rule(String children, Pattern order, Map<String, Set<String>> attributes, Set<String> required) {

        static Rule of(String children, String attributeList) {
            String order = NAME.matcher(children).replaceAll("(?:$0;)").replace(" ", "");
            Map<String, Set<String>> attributes = new LinkedHashMap<>();
            Set<String> required = new LinkedHashSet<>();
            for (String written : attributeList.split("\\s+")) {
                String[] parts = written.split("=", 2);
                String name = parts[0].replace("!", "");
                attributes.put(name, parts.length > 1 ? Set.of(parts[1].split("\\|")) : Set.of());
                if (parts[0].endsWith("!")) {
                    required.add(name);
                }
            }
            return new Rule(children, Pattern.compile(order), attributes, required);
        }

        List<String> problems(Node node) {
            Set<String> found = new LinkedHashSet<>();
            StringBuilder names = new StringBuilder();
            node.children.forEach(child -> names.append(child.name).append(';'));
            if (!order.matcher(names).matches()) {
                found.add("<" + node.name + "> holds " + names + " but OFBiz wants: " + (children.isEmpty() ? "nothing" : children));
            }
            node.attributes.forEach((name, value) -> {
                Set<String> values = attributes.get(name);
                if (values == null && !name.startsWith("xmlns") && !name.startsWith("xsi:")) {
                    found.add("<" + node.name + "> has the unknown attribute " + name);
                } else if (values != null && !values.isEmpty() && !values.contains(value)) {
                    found.add("<" + node.name + "> " + name + "=\"" + value + "\" is none of " + values);
                }
            });
            required.stream().filter(name -> !node.has(name)).forEach(name -> found.add("<" + node.name + "> lacks " + name));
            return List.copyOf(found);
        }
    }
}
