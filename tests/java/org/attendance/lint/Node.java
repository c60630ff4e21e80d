package org.attendance.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An XML element with the line it begins on. Names are as written, prefixes included. */
final class Node {
    final String name;
    final int line;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Node> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Node(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** The attribute's value, or the empty text when it is not written. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Direct children of that name. */
    List<Node> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** This element and everything below it, in document order. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** This element and everything below it that has that name. */
    List<Node> all(String elementName) {
        return all().filter(node -> node.name.equals(elementName)).toList();
    }
}
