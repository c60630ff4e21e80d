package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every file that a file names exists: component:// locations, what ofbiz-component.xml lists, static files of pages. */
final class PathCheck implements Check {
    private static final Pattern LOCATION = Pattern.compile("component://([A-Za-z-]+)/([^\"'#\\s<>$*)]+)");
    private static final Pattern STATIC = Pattern.compile("[\"'>]/attendance/((?!control/)[\\w./-]+\\.\\w+)");

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        for (String extension : List.of(".xml", ".ftl", ".groovy", ".java")) {
            for (String file : component.shipped(extension)) {
                component.matches(file, LOCATION).forEach(match -> location(component, match, problems));
                component.matches(file, STATIC)
                        .forEach(match -> require(component, match, "webapp/attendance/" + match.group(1), problems));
            }
        }
        for (Map.Entry<String, Node> document : component.documents("ofbiz-component").entrySet()) {
            document.getValue().all().filter(node -> node.has("location") && !node.name.equals("classpath")).forEach(node -> {
                String path = node.get("location");
                if (!component.exists(path) && component.files(path + "/", "").isEmpty()) {
                    problems.add(new Problem(document.getKey(), node.line, path + " does not exist"));
                }
            });
        }
        return problems;
    }

    private static void location(Component component, Component.Match match, List<Problem> problems) {
        if (match.group(1).equals("attendance")) {
            require(component, match, match.group(2), problems);
        } else if (!OfbizNames.PATHS.contains(match.group(0))) {
            problems.add(match.problem(match.group(0) + " is none of OFBiz's files the component may use"));
        }
    }

    private static void require(Component component, Component.Match match, String path, List<Problem> problems) {
        if (!component.exists(path)) {
            problems.add(match.problem(path + " does not exist"));
        }
    }
}
