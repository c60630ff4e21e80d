package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Permissions that services, screens, menus, code and data name are defined in data, and no other is. */
final class PermissionCheck implements Check {
    private static final String BASE = "ATTENDANCE";
    private static final Pattern CODE = Pattern.compile("hasEntityPermission\\(\\s*[\"'](\\w+)[\"'],\\s*[\"'](\\w+)[\"']"
            + "|hasPermission\\(\\s*[\"'](\\w+)[\"']|\"(_[A-Z]+(?:_[A-Z]+)*)\"");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private Set<String> defined;

    @Override
    public List<Problem> check(Component component) {
        problems.clear();
        used.clear();
        defined = defined(component);
        for (String file : component.shipped(".xml")) {
            Node root = component.document(file);
            if (root != null) {
                root.all().forEach(node -> checkNode(file, node));
            }
        }
        Stream.of(".java", ".groovy").flatMap(extension -> component.shipped(extension).stream())
                .forEach(file -> component.matches(file, CODE).forEach(match -> use(file, match.line(), named(match))));
        component.documents("entity-engine-xml").forEach((file, root) -> root.children("SecurityPermission").stream()
                .filter(row -> !used.contains(row.get("permissionId")))
                .forEach(row -> problems.add(new Problem(file, row.line, row.get("permissionId") + " opens nothing"))));
        return List.copyOf(problems);
    }

    private static Set<String> defined(Component component) {
        Set<String> names = new HashSet<>();
        component.documents("entity-engine-xml").values()
                .forEach(root -> root.all("SecurityPermission").forEach(row -> names.add(row.get("permissionId"))));
        return names;
    }

    private void checkNode(String file, Node node) {
        switch (node.name) {
            case "permission-service" -> use(file, node.line, BASE + node.get("resource-description"));
            case "if-has-permission" -> use(file, node.line, node.get("permission") + node.get("action"));
            case "check-permission" -> use(file, node.line, node.get("permission") + node.get("action"));
            case "webapp" -> use(file, node.line, node.get("base-permission") + "_VIEW");
            case "SecurityGroupPermission" -> require(file, node.line, node.get("permissionId"));
            default -> {
            }
        }
    }

    private static String named(Component.Match match) {
        if (match.group(1) != null) {
            return match.group(1) + match.group(2);
        }
        return match.group(3) != null ? match.group(3) : BASE + match.group(4);
    }

    private void use(String file, int line, String permission) {
        used.add(permission);
        require(file, line, permission);
    }

    private void require(String file, int line, String permission) {
        if (!defined.contains(permission)) {
            problems.add(new Problem(file, line, "permission " + permission + " is not defined in data"));
        }
    }
}
