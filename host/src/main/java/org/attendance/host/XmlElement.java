package org.attendance.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a component's file, with the line on which its start tag ends, so that whatever is not understood can be refused by place.
 */
public final class XmlElement {
    private final String file;
    private final int line;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String file, int line, String name) {
        this.file = file;
        this.line = line;
        this.name = name;
    }

    void putAttribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void addChild(XmlElement child) {
        children.add(child);
    }

    void addText(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    public String name() {
        return name;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** File and line, as it stands in messages. */
    public String where() {
        return file + ":" + line;
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
        String value = attributes.get(attribute);
        if (value == null || value.isEmpty()) {
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

    /** All character data directly inside this element, trimmed. */
    public String text() {
        return text.toString().trim();
    }

    /** Refuses every attribute not in the list; names with a colon or starting with xmlns (schema references) pass. */
    public XmlElement allowAttributes(Set<String> allowed) {
        for (String attribute : attributes.keySet()) {
            if (!allowed.contains(attribute) && attribute.indexOf(':') < 0 && !attribute.startsWith("xmlns")) {
                throw refuse("the host does not understand the attribute " + attribute + " of <" + name + ">");
            }
        }
        return this;
    }

    /** Refuses every child element not in the list. */
    public XmlElement allowChildren(Set<String> allowed) {
        for (XmlElement child : children) {
            if (!allowed.contains(child.name)) {
                throw child.refuse("the host does not understand <" + child.name + "> in <" + name + ">");
            }
        }
        return this;
    }

    /** An exception to throw, naming file and line of this element. */
    public XmlException refuse(String message) {
        return new XmlException(where(), message);
    }
}
