package org.attendance.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The services the component defines, by name. */
final class Services {
    /** Names the service engine itself puts into every call. */
    static final Set<String> ENGINE_INPUT = Set.of("userLogin", "locale", "timeZone");

    private final Map<String, Defined> services = new LinkedHashMap<>();

    private Services() {
    }

    static Services of(Component component) {
        Services found = new Services();
        component.documents("services").forEach((file, root) -> root.children("service")
                .forEach(node -> found.services.put(node.get("name"), new Defined(file, node))));
        return found;
    }

    boolean knows(String name) {
        return services.containsKey(name) || OfbizNames.SERVICES.contains(name);
    }

    /** The definition, or null. */
    Defined get(String name) {
        return services.get(name);
    }

    /** Names of the attributes that can be given to a service, those of the interfaces it implements among them. */
    Set<String> input(String name) {
        Set<String> names = new LinkedHashSet<>(get(name).input());
        get(name).node().children("implements").stream().map(each -> get(each.get("service"))).filter(Objects::nonNull)
                .forEach(each -> names.addAll(each.input()));
        return names;
    }

    Iterable<Defined> all() {
        return services.values();
    }

    /** A service element and the file it stands in. */
    record Defined(String file, Node node) {

        String name() {
            return node.get("name");
        }

        /** Names of the attributes that can be given, without those of interfaces. */
        Set<String> input() {
            Set<String> names = new LinkedHashSet<>(ENGINE_INPUT);
            node.children("attribute").stream().filter(attribute -> attribute.get("mode").startsWith("IN"))
                    .forEach(attribute -> names.add(attribute.get("name")));
            return names;
        }

        /** Attributes that other services share; nobody can run it. */
        boolean isInterface() {
            return node.get("engine").equals("interface");
        }

        /** Whether running it may change a row: anything whose permission is not asked for VIEW. */
        boolean changes() {
            return node.children("permission-service").stream().noneMatch(permission -> permission.get("main-action").equals("VIEW"));
        }

        Problem problem(String message) {
            return new Problem(file, node.line, name() + ": " + message);
        }
    }
}
