package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Requests and views say https and auth, lead to what exists, and change state by POST only, answered by a redirect or by data. */
final class ControllerCheck implements Check {
    private static final Pattern SERVICE_RUN = Pattern.compile("\\brun(?:Service|Sync)?\\((?:\\w+, )*[\"'](\\w+)[\"']");

    private final List<Problem> problems = new ArrayList<>();
    private Component component;
    private String file;

    @Override
    public List<Problem> check(Component files) {
        component = files;
        problems.clear();
        Set<String> requests = new HashSet<>(OfbizNames.REQUESTS);
        Set<String> views = new HashSet<>(OfbizNames.VIEWS);
        component.documents("site-conf").values().forEach(root -> {
            root.children("request-map").forEach(request -> requests.add(request.get("uri")));
            root.children("view-map").forEach(view -> views.add(view.get("name")));
        });
        component.documents("site-conf").forEach((path, root) -> {
            file = path;
            unique(root.children("request-map"), "uri");
            unique(root.children("view-map"), "name");
            root.children("request-map").forEach(request -> checkRequest(request, requests, views));
            root.children("view-map").forEach(view -> checkView(root, view));
        });
        return List.copyOf(problems);
    }

    private void unique(List<Node> nodes, String attribute) {
        Map<String, Node> seen = new HashMap<>();
        nodes.stream().filter(node -> seen.put(node.get(attribute), node) != null)
                .forEach(node -> add(node, node.get(attribute) + " is defined twice"));
    }

    private void checkRequest(Node request, Set<String> requests, Set<String> views) {
        List<Node> security = request.children("security");
        if (security.isEmpty() || !security.get(0).has("https") || !security.get(0).has("auth")) {
            add(request, request.get("uri") + " does not write out https and auth");
        } else if (!security.get(0).get("auth").equals("true")) {
            add(request, request.get("uri") + " is open to anyone: auth is not true");
        }
        request.children("event").forEach(event -> checkEvent(request, event));
        for (Node response : request.children("response")) {
            String value = response.get("value");
            if (response.get("type").equals("view") && !views.contains(value)) {
                add(response, value + " is no view");
            } else if (response.get("type").startsWith("request") && !requests.contains(value)) {
                add(response, value + " is no request");
            }
        }
    }

    private void checkEvent(Node request, Node event) {
        if (event.get("type").equals("groovy")) {
            String path = event.get("path").replace("component://attendance/", "");
            Pattern method = Pattern.compile("\\b(def|String) " + Pattern.quote(event.get("invoke")) + "\\(");
            if (event.has("invoke") && component.exists(path) && component.matches(path, method).isEmpty()) {
                add(event, path + " has no method " + event.get("invoke"));
            }
        }
        if (changesState(event)) {
            if (!request.get("method").equals("post")) {
                add(request, request.get("uri") + " changes state: it needs method=\"post\"");
            }
            request.children("response").stream()
                    .filter(response -> response.get("name").equals("success") && response.get("type").startsWith("view"))
                    .forEach(response -> add(response, "a change is answered by request-redirect or by data, not by a page"));
        }
    }

    private boolean changesState(Node event) {
        Services services = Services.of(component);
        if (event.get("type").equals("service")) {
            return changes(services, event.get("invoke"));
        }
        String path = event.get("path").replace("component://attendance/", "");
        return component.exists(path)
                && component.matches(path, SERVICE_RUN).stream().anyMatch(run -> changes(services, run.group(1)));
    }

    private static boolean changes(Services services, String name) {
        return services.get(name) != null && services.get(name).changes();
    }

    private void checkView(Node root, Node view) {
        if (!view.get("auth").equals("true")) {
            add(view, view.get("name") + " does not write out auth=\"true\"");
        }
        String page = view.get("page");
        if (view.get("type").startsWith("screen")) {
            String path = page.replace("component://attendance/", "").replaceAll("#.*", "");
            String screen = page.replaceAll(".*#", "");
            Node screens = component.exists(path) ? component.document(path) : null;
            if (screens == null || screens.children("screen").stream().noneMatch(node -> node.get("name").equals(screen))) {
                add(view, page + " is no screen");
            }
        }
        if (root.all("response").stream().noneMatch(response -> response.get("value").equals(view.get("name")))) {
            add(view, "no request shows the view " + view.get("name"));
        }
    }

    private void add(Node node, String message) {
        problems.add(new Problem(file, node.line, message));
    }
}
