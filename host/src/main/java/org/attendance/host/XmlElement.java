package org.attendance.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a component's file, with the line on which its start tag ends, so that whatever is not understood can be refused by place.
 */
public final class XmlElement {
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    private final String where;
    private final String name;

    XmlElement(String where, String name) {
        this.where = where;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** File and line, as it stands in messages. */
    public String where() {
        return where;
    }

    /** The value of an attribute, null when absent. */
    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The value of an attribute, the default when absent or empty. */
    public String attribute(String attribute, String defaultValue) {
        String value = attributes.get(attribute);
        return value == null || value.isEmpty() ? defaultValue : value;
    }

    /** The value of an attribute that must be there and not empty. */
    public String required(String attribute) {
        String value = attribute(attribute, "");
        if (value.isEmpty()) {
            throw refuse("<" + name + "> needs the attribute " + attribute);
        }
        return value;
    }

    /** True for "true", false for "false", the default when absent; anything else is refused. */
    public boolean flag(String attribute, boolean defaultValue) {
        String value = attribute(attribute, Boolean.toString(defaultValue));
        if (!"true".equals(value) && !"false".equals(value)) {
            throw refuse("attribute " + attribute + " must be true or false, not " + value);
        }
        return "true".equals(value);
    }

    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first child of that name, null when there is none. */
    public XmlElement child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst().orElse(null);
    }

    /** All elements of that name at any depth below this one, in their order. */
    public List<XmlElement> descendants(String elementName) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.name.equals(elementName)) {
                found.add(child);
            }
            found.addAll(child.descendants(elementName));
        }
        return found;
    }

    /** All character data directly inside this element, trimmed. */
    public String text() {
        return text.toString().trim();
    }

    /** An exception to throw, naming file and line of this element. */
    public XmlException refuse(String message) {
        return new XmlException(where, message, null);
    }
}
