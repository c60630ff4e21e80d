package org.attendance.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Links, forms and menus of pages lead to requests that exist; a form goes by POST exactly where its request takes only POST. */
final class LinkCheck implements Check {
    private static final Pattern URL = Pattern.compile("<@ofbizUrl[^>]*>\\s*(\\w*)(.)");
    private static final Pattern FORM = Pattern.compile("<form\\b((?:[^<>]|<@ofbizUrl[^>]*>[^<]*</@ofbizUrl>|<#[^>]*>|</#[^>]*>)*)>",
            Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"<@ofbizUrl[^>]*>\\s*(\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("action=\"<@ofbizUrl[^>]*>\\s*\\$\\{");
    private static final Pattern METHOD_POST = Pattern.compile("method=\"post\"", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Problem> check(Component component) {
        Map<String, String> methods = new HashMap<>();
        OfbizNames.REQUESTS.forEach(request -> methods.put(request, "all"));
        component.documents("site-conf").values().forEach(root -> root.children("request-map")
                .forEach(request -> methods.put(request.get("uri"), request.has("method") ? request.get("method") : "all")));
        List<Problem> problems = new ArrayList<>();
        for (String file : component.shipped(".ftl")) {
            for (Component.Match url : component.matches(file, URL)) {
                if (!url.group(1).isEmpty() && !methods.containsKey(url.group(1))) {
                    problems.add(url.problem(url.group(1) + " is no request"));
                }
            }
            component.matches(file, FORM).forEach(form -> checkForm(form, methods, problems));
        }
        component.documents("menus").forEach((file, root) -> root.all("link").stream()
                .filter(link -> link.has("target") && !methods.containsKey(link.get("target").replaceAll("[?/].*", "")))
                .forEach(link -> problems.add(new Problem(file, link.line, link.get("target") + " is no request"))));
        return problems;
    }

    private static void checkForm(Component.Match form, Map<String, String> methods, List<Problem> problems) {
        String attributes = form.group(1);
        if (attributes.contains("method=\"dialog\"") || VARIABLE.matcher(attributes).find()) {
            return;
        }
        var action = ACTION.matcher(attributes);
        if (!action.find()) {
            problems.add(form.problem("the form names no request as its action"));
            return;
        }
        boolean posts = METHOD_POST.matcher(attributes).find();
        boolean takesPost = "post".equals(methods.get(action.group(1)));
        if (posts != takesPost) {
            problems.add(form.problem("the form to " + action.group(1) + (posts ? " posts to a request without method=\"post\""
                    : " does not post")));
        }
    }
}
