package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files stay short enough to read at one sitting, and lines to read without scrolling. */
final class SourceSizeCheck implements Check {
    private static final int MAX_LINES = 400;
    private static final int MAX_COLUMNS = 150;

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        Stream.of(".java", ".groovy", ".ftl", ".js", ".css").flatMap(extension -> component.files("", extension).stream()).forEach(file -> {
            List<String> lines = component.text(file).lines().toList();
            if (lines.size() > MAX_LINES) {
                problems.add(new Problem(file, 0, lines.size() + " lines, at most " + MAX_LINES));
            }
            for (int i = 0; i < lines.size() && (file.endsWith(".java") || file.endsWith(".groovy")); i++) {
                if (lines.get(i).length() > MAX_COLUMNS) {
                    problems.add(new Problem(file, i + 1, lines.get(i).length() + " characters, at most " + MAX_COLUMNS));
                }
            }
        });
        return problems;
    }
}
