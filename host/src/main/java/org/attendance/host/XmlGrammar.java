package org.attendance.host;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the host understands of a kind of file. Each line describes an element: its name, its attributes, a ! behind those it needs, and after
 * a colon the elements it may hold. Elements after =: must stand in the order of the line, a bar parting those that share a place.
 */
public final class XmlGrammar {
    private record Rule(Set<String> attributes, List<String> needed, Set<String> children, List<String> order) { }

    private static final Rule NOTHING = new Rule(Set.of(), List.of(), Set.of(), List.of());

    private final Set<String> roots;
    private final Map<String, Rule> rules = new HashMap<>();

    /** @param roots the elements a file may begin with, parted by blanks */
    public XmlGrammar(String roots, String lines) {
        this.roots = words(roots);
        lines.lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        String[] halves = (line + " ").split("=?:", 2);
        List<String> head = List.of(halves[0].trim().split(" +"));
        Stream<String> attributes = head.stream().skip(1).map(word -> word.replace("!", ""));
        List<String> needed = head.stream().filter(word -> word.endsWith("!")).map(word -> word.replace("!", "")).toList();
        String children = halves.length == 1 ? "" : halves[1].trim();
        List<String> order = line.contains("=:") ? List.of(children.split(" +")) : List.of();
        rules.put(head.get(0), new Rule(attributes.collect(Collectors.toSet()), needed, words(children.replace('|', ' ')), order));
    }

    private static Set<String> words(String text) {
        return Set.of(text.isEmpty() ? new String[0] : text.split(" +"));
    }

    /** The root element of a file; throws XmlException, naming file and line, for whatever is not understood. */
    public XmlElement read(URL file) {
        return check(XmlFile.read(file));
    }

    /** The root element, when it and all in it are understood. Attributes with a colon, and schema references, pass. */
    public XmlElement check(XmlElement root) {
        if (!roots.contains(root.name())) {
            throw root.refuse("<" + String.join("> or <", roots) + "> expected");
        }
        inside(root);
        return root;
    }

    private void inside(XmlElement element) {
        Rule rule = rules.getOrDefault(element.name(), NOTHING);
        for (String attribute : element.attributes().keySet()) {
            if (!rule.attributes.contains(attribute) && attribute.indexOf(':') < 0 && !attribute.startsWith("xmlns")) {
                throw element.refuse("the host does not understand the attribute " + attribute + " of <" + element.name() + ">");
            }
        }
        rule.needed.forEach(element::required);
        int reached = 0;
        for (XmlElement child : element.children()) {
            if (!rule.children.contains(child.name())) {
                throw child.refuse("the host does not understand <" + child.name() + "> in <" + element.name() + ">");
            }
            reached = place(child, rule.order, reached);
            inside(child);
        }
    }

    private static int place(XmlElement child, List<String> order, int reached) {
        for (int place = 0; place < reached; place++) {
            if (List.of(order.get(place).split("\\|")).contains(child.name())) {
                throw child.refuse("<" + child.name() + "> stands after <" + order.get(reached) + ">, against the schema's order");
            }
        }
        int next = reached;
        while (next < order.size() && !List.of(order.get(next).split("\\|")).contains(child.name())) {
            next++;
        }
        return next;
    }
}
