package org.attendance.rules;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of periods a school calendar is made of, from the longest to the shortest. */
public enum PeriodKind {
    ACADEMIC_YEAR, TERM,
    /** Sessions take place inside half-terms only. */
    HALF_TERM;

    /** The name used in files and tables, as "half_term". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with an id.
     *
     * @throws IllegalArgumentException naming the id, if there is none
     */
    public static PeriodKind of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("Not a kind of period: \"" + id + "\"; allowed are "
                        + Arrays.stream(values()).map(PeriodKind::id).toList()));
    }
}
