package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every finding of the rules has its message, the label AttendanceCheck and the rule's name, and states only facts the rule gives. */
final class RuleLabelCheck implements Check {
    private static final Pattern FINDING = Pattern.compile("\\b(?:error|warning|finding|Finding)\\(\\s*\"([A-Z]\\w+)\"");

    @Override
    public List<Problem> check(Component component) {
        Labels labels = Labels.of(component);
        List<Problem> problems = new ArrayList<>();
        for (String file : component.files("src/main/java/org/attendance/rules/", ".java")) {
            for (Component.Match finding : component.matches(file, FINDING)) {
                Labels.Label label = labels.get("AttendanceCheck" + finding.group(1));
                if (label == null) {
                    problems.add(finding.problem("no label AttendanceCheck" + finding.group(1)));
                } else {
                    label.parameters().stream().filter(fact -> !component.text(file).contains("\"" + fact + "\""))
                            .forEach(fact -> problems.add(label.problem("states " + fact + ", which the rule does not give")));
                }
            }
        }
        return problems;
    }
}
