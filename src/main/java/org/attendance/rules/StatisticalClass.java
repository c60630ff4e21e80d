package org.attendance.rules;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a code means for the figures. It alone drives all arithmetic: the group under which a code stands in the register does not
 * (X stands under leave and is not a possible session).
 */
public enum StatisticalClass {
    PRESENT, APPROVED_ACTIVITY, AUTHORISED, UNAUTHORISED,
    /** A session the pupil was not expected to attend; counts in no figure. */
    NOT_POSSIBLE,
    /** A session that is not collected at all (prospective pupil, planned closure); counts in no figure. */
    NOT_COLLECTED;

    /** The name used in files and tables, as "approved_activity". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the session is one the pupil could have attended. */
    public boolean isPossible() {
        return isAttended() || isAbsent();
    }

    public boolean isAttended() {
        return this == PRESENT || this == APPROVED_ACTIVITY;
    }

    public boolean isAbsent() {
        return this == AUTHORISED || this == UNAUTHORISED;
    }

    /**
     * The class with an id.
     *
     * @throws IllegalArgumentException naming the id, if there is none
     */
    public static StatisticalClass of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("Not a statistical class: \"" + id + "\"; allowed are "
                        + Arrays.stream(values()).map(StatisticalClass::id).toList()));
    }
}
