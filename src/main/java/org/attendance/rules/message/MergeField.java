package org.attendance.rules.message;

/** A place in a template that is filled in by name, in braces: {pupil}. */
public interface MergeField {
    /** The name between the braces; no two fields of a template share one. */
    String id();

    /** As it stands in a template. */
    default String placeholder() {
        return "{" + id() + "}";
    }
}
