package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Each service says what it does and who may run it, is open to no remote caller, and its code exists with the signature OFBiz calls. */
final class ServiceDefinitionCheck implements Check {
    /** The permission service itself asks for no permission. */
    private static final String PERMISSION_SERVICE = "attendancePermission";
    private static final Set<String> TYPES = Set.of("String", "Long", "List", "Map", "Boolean", "Date", "Timestamp", "Time", "BigDecimal",
            "Object");

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        component.documents("services").forEach((file, root) -> root.children("service").forEach(node -> {
            Services.Defined service = new Services.Defined(file, node);
            if (!names.add(service.name())) {
                problems.add(service.problem("is defined twice"));
            }
            checkRules(service, problems);
            checkCode(component, service, problems);
        }));
        return problems;
    }

    private static void checkRules(Services.Defined service, List<Problem> problems) {
        Node node = service.node();
        if (node.children("description").stream().allMatch(description -> description.text.toString().isBlank())) {
            problems.add(service.problem("has no description"));
        }
        boolean isRun = !isTest(service) && !service.isInterface();
        if (!service.name().equals(PERMISSION_SERVICE) && isRun && node.children("permission-service").isEmpty()) {
            problems.add(service.problem("has no permission-service"));
        }
        if (!service.isInterface() && !node.has("auth") || isRun && !node.get("auth").equals("true")) {
            problems.add(service.problem("auth=\"true\" is not written out"));
        }
        if (node.get("export").equals("true")) {
            problems.add(service.problem("export=\"true\" opens it to SOAP"));
        }
        if (!node.children("auto-attributes").isEmpty()) {
            problems.add(service.problem("auto-attributes let a caller set any field"));
        }
        for (Node attribute : node.children("attribute")) {
            if (!TYPES.contains(attribute.get("type"))) {
                problems.add(service.problem("attribute " + attribute.get("name") + " has the unknown type " + attribute.get("type")));
            }
            if (!attribute.has("optional")) {
                problems.add(service.problem("attribute " + attribute.get("name") + " does not say whether it is optional"));
            }
        }
    }

    /** Services of the OFBiz test suite run without a user, in a delegator that is rolled back, and refuse any other. */
    private static boolean isTest(Services.Defined service) {
        return service.file().endsWith("_test.xml");
    }

    private static void checkCode(Component component, Services.Defined service, List<Problem> problems) {
        Node node = service.node();
        String method = Pattern.quote(node.get("invoke"));
        if (node.get("engine").equals("java")) {
            String file = "src/main/java/" + node.get("location").replace('.', '/') + ".java";
            require(component, service, file, "public static Map<String, Object> " + method
                    + "\\(\\s*DispatchContext \\w+,\\s*Map<String, (\\? extends )?Object> \\w+\\)", problems);
        } else if (node.get("engine").equals("groovy")) {
            String file = node.get("location").replace("component://attendance/", "");
            require(component, service, file, "(?m)^(def|Map|Map<String, Object>) " + method + "\\(\\)", problems);
        } else if (!service.isInterface()) {
            problems.add(service.problem("engine " + node.get("engine") + " is not used here"));
        }
    }

    private static void require(Component component, Services.Defined service, String file, String signature, List<Problem> problems) {
        if (!component.exists(file)) {
            problems.add(service.problem(file + " does not exist"));
        } else if (component.matches(file, Pattern.compile(signature)).isEmpty()) {
            problems.add(service.problem(file + " has no method " + service.node().get("invoke") + " with the signature of a service"));
        }
    }
}
