package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xml.sax.SAXException;

/** Shipped XML is well-formed, of a kind OFBiz reads, names its schema, and keeps the schema's elements, order and attributes. */
final class GrammarCheck implements Check {
    /** Kinds whose content other lints read; web.xml belongs to the servlet container. */
    private static final List<String> FREE = List.of("entity-engine-xml", "web-app");
    private static final Map<String, String> SCHEMAS = Map.of("ofbiz-component", "ofbiz-component.xsd", "services", "services.xsd",
            "service-eca", "service-eca.xsd", "entitymodel", "entitymodel.xsd", "test-suite", "test-suite.xsd",
            "resource", "ofbiz-properties.xsd", "site-conf", "site-conf.xsd", "screens", "widget-screen.xsd", "menus", "widget-menu.xsd");

    @Override
    public List<Problem> check(Component component) {
        List<Problem> problems = new ArrayList<>();
        for (String file : component.shipped(".xml")) {
            if (!file.equals("src/pom.xml")) {
                checkFile(component, file, problems);
            }
        }
        return problems;
    }

    private static void checkFile(Component component, String file, List<Problem> problems) {
        Node root;
        try {
            root = Xml.read(component.text(file));
        } catch (SAXException e) {
            problems.add(new Problem(file, 0, "is not well-formed: " + e.getMessage()));
            return;
        }
        if (FREE.contains(root.name)) {
            return;
        }
        Grammar grammar = Grammars.BY_ROOT.get(root.name);
        if (grammar == null) {
            problems.add(new Problem(file, root.line, "<" + root.name + "> is no kind of file known here"));
            return;
        }
        String schema = root.get("xsi:noNamespaceSchemaLocation") + root.get("xsi:schemaLocation");
        if (!schema.endsWith("/" + SCHEMAS.get(root.name))) {
            problems.add(new Problem(file, root.line, "does not name its schema " + SCHEMAS.get(root.name)));
        }
        root.all().forEach(node -> grammar.problems(node).forEach(message -> problems.add(new Problem(file, node.line, message))));
    }
}
