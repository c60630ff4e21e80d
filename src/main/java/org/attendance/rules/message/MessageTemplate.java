package org.attendance.rules.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with fields in braces, which are put in by name and nothing else: no code, no conditions. */
public final class MessageTemplate {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final String text;

    /** @param text the text of the template */
    public MessageTemplate(String text) {
        this.text = text;
    }

    /** What stands in braces and is none of the fields allowed, as written and in order; a brace without its other half among them. */
    public List<String> unknown(Collection<? extends MergeField> allowed) {
        List<String> unknown = new ArrayList<>();
        Set<String> names = allowed.stream().map(MergeField::id).collect(Collectors.toSet());
        Matcher fields = FIELD.matcher(text);
        while (fields.find()) {
            if (!names.contains(fields.group(1))) {
                unknown.add(fields.group());
            }
        }
        Matcher lonely = BRACE.matcher(FIELD.matcher(text).replaceAll(""));
        while (lonely.find()) {
            unknown.add(lonely.group());
        }
        return unknown;
    }

    /** Whether a field is used. */
    public boolean uses(MergeField field) {
        return text.contains(field.placeholder());
    }

    /**
     * The text with its fields put in; what is put in is not looked at again.
     * @throws IllegalArgumentException naming a field of the text for which there is no value, so that no message goes with a gap
     */
    public String fill(Map<? extends MergeField, String> values) {
        Map<String, String> byName = new HashMap<>();
        values.forEach((field, value) -> byName.put(field.id(), value));
        Matcher fields = FIELD.matcher(text);
        return fields.replaceAll(found -> {
            String value = byName.get(found.group(1));
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("No value for " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
