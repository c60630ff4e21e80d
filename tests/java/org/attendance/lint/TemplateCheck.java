package org.attendance.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Templates leave encoding to OFBiz, hold no script and no style, reach no class, and take every word from the labels. */
final class TemplateCheck implements Check {
    private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();
    private static final Pattern ESCAPE = Pattern.compile("<#escape|<#outputformat|output_format");
    private static final String TAGS = "(?s)<#--.*?-->|<kbd>[^<]*</kbd>"
            + "|<!--.*?-->|</?[#@](?:[^<>\"]|\"[^\"]*\"|->)*>|\\$\\{[^}]*}|&#?\\w+;";
    private static final Pattern TEXT = Pattern.compile(">([^<>]*?\\p{L}{2,}[^<>]*)<");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*?\\p{L}{2,}[^\"]*)\"");

    static {
        FORBIDDEN.put("double encoding", Pattern.compile("\\?(?:html|xhtml|no_esc|esc|eval|interpret|new|api)\\b"));
        FORBIDDEN.put("inline script", Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|\\son\\w+=\"|javascript:"));
        FORBIDDEN.put("inline style", Pattern.compile("<style\\b|\\sstyle=\""));
        FORBIDDEN.put("a class of ours", Pattern.compile("\\bStatic\\["));
        FORBIDDEN.put("another host", Pattern.compile("(?:src|href)=\"(?:https?:)?//"));
    }

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        for (String file : component.shipped(".ftl")) {
            FORBIDDEN.forEach((what, pattern) -> component.matches(file, pattern)
                    .forEach(match -> problems.add(match.problem(what + ": " + match.group(0).strip()))));
            if (!file.endsWith(".fo.ftl")) {
                component.matches(file, ESCAPE).forEach(match -> problems.add(match.problem("double encoding: " + match.group(0))));
            }
            checkWords(component, file, problems);
        }
        return problems;
    }

    private static void checkWords(Component component, String file, List<Problem> problems) {
        String bare = Pattern.compile(TAGS).matcher(component.text(file)).replaceAll(tag -> "\n".repeat(
                (int) tag.group().chars().filter(c -> c == '\n').count()));
        Component stripped = Component.of(Map.of(file, ">" + bare + "<"));
        stripped.matches(file, TEXT).forEach(match -> problems.add(match.problem("words outside the labels: " + match.group(1).strip())));
        stripped.matches(file, ATTRIBUTE).forEach(match -> problems.add(match.problem("words outside the labels: " + match.group(0))));
    }
}
