package org.attendance.rules.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template may leave to be filled in for each message, in braces: {pupil}. */
public enum MessageField implements MergeField {
    /** Name of the pupil. */
    PUPIL("pupil"),
    /** The name the pupil is called by. */
    FIRST_NAME("first_name"),
    /** Name of the person written to. */
    CONTACT("contact"),
    /** The dates the message is about, each with its weekday. */
    DATES("dates"),
    /** Name of the school. */
    SCHOOL("school"),
    /** Telephone number of the school. */
    TELEPHONE("telephone");

    private final String id;

    MessageField(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Those a subject may hold: subjects are read on locked screens, so no name stands in them. */
    public static List<MessageField> ofSubjects() {
        return List.of(DATES, SCHOOL);
    }

    /** The field with a name, if there is one. */
    public static Optional<MessageField> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
