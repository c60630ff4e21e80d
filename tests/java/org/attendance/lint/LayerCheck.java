package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** rules &lt;- services &lt;- screens, and OFBiz only through the classes agreed on. */
final class LayerCheck implements Check {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.*]+);?");
    private static final Pattern FOREIGN = Pattern.compile("\\b(?:javax|jakarta)\\.(?:servlet|transaction|mail|ws|persistence|ejb)\\b"
            + "|\\borg\\.attendance\\.host\\b|\\bjava\\.lang\\.reflect\\b|\\bProcessBuilder\\b|\\bRuntime\\.getRuntime\\b");
    private static final Pattern OFBIZ_MODULE = Pattern.compile("\\b(?!MODULE)[A-Z]\\w+\\.module\\b");
    private static final Pattern MUTABLE_STATIC = Pattern.compile("(?m)^\\s+(?:private |public |protected )?static (?!final\\b)(?!class\\b)"
            + "(?!<)[\\w<>, .?]+ \\w+( =[^=].*)?;");
    private static final String RULES = "src/main/java/org/attendance/rules/";
    private static final String SERVICES = "src/main/java/org/attendance/services/";
    private static final String WEB = "org.attendance.web.";
    private static final String GROOVY = "src/main/groovy/";

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        List<String> files = new ArrayList<>(component.shipped(".java"));
        files.addAll(component.shipped(".groovy"));
        for (String file : files) {
            for (Component.Match match : component.matches(file, IMPORT)) {
                String reason = refused(file, match.group(1));
                if (reason != null) {
                    problems.add(match.problem("imports " + match.group(1) + ": " + reason));
                }
            }
            component.matches(file, FOREIGN).forEach(match -> problems.add(match.problem("uses " + match.group(0))));
            component.matches(file, OFBIZ_MODULE).forEach(match -> problems.add(match.problem("uses " + match.group(0)
                    + ", which later versions of OFBiz renamed")));
            component.matches(file, MUTABLE_STATIC).forEach(match -> problems.add(match.problem("keeps data in a static field")));
        }
        return problems;
    }

    private static String refused(String file, String name) {
        if (file.startsWith(RULES) && !name.startsWith("java.") && !name.startsWith("org.attendance.rules")) {
            return "a rule knows java.* and other rules only";
        }
        if (file.startsWith(SERVICES) && (name.startsWith("groovy") || name.startsWith("freemarker") || name.startsWith(WEB))) {
            return "a service knows no screen";
        }
        boolean screen = file.startsWith("src/main/java/" + WEB.replace('.', '/')) || file.startsWith(GROOVY) && !file.contains("/test/");
        if (screen && (name.startsWith("org.attendance.services.") || name.startsWith("org.attendance.demo.")
                || name.startsWith("org.apache.ofbiz.entity.util"))) {
            return "a screen shows what services answer";
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("org.apache.ofbiz.") && !OfbizNames.CLASSES.contains(simple)) {
            return "not among the classes of OFBiz the component may use";
        }
        return null;
    }
}
