package org.attendance.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Beginnings of label keys to which code adds the rest: literals and constants before a plus, a placeholder or in startsWith. */
final class KeyPrefixes {
    private static final Pattern LITERAL = Pattern.compile("[\"'](Attendance\\w*)(?:[\"']\\s*\\+|\\$\\{)"
            + "|startsWith\\(\"(Attendance\\w*)\"");
    private static final Pattern CONSTANT = Pattern.compile("(\\w+) = \"(Attendance\\w*)\"");

    private KeyPrefixes() {
    }

    /** The prefixes a file uses. */
    static Set<String> of(Component component, String file) {
        String text = component.text(file);
        Set<String> prefixes = new TreeSet<>();
        LITERAL.matcher(text).results().forEach(match -> prefixes.add(match.group(1) != null ? match.group(1) : match.group(2)));
        CONSTANT.matcher(text).results()
                .filter(match -> text.contains(match.group(1) + " +") || text.contains("startsWith(" + match.group(1)))
                .forEach(match -> prefixes.add(match.group(2)));
        return prefixes;
    }
}
