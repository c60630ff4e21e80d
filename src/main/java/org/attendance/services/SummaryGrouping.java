package org.attendance.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rows of a summary stand for. */
enum SummaryGrouping {
    PUPIL(Kind.PUPIL, null),
    REGISTRATION_GROUP(Kind.ENROLMENT, "registrationGroup"),
    YEAR_GROUP(Kind.ENROLMENT, "yearGroup"),
    HOUSE(Kind.ENROLMENT, "house"),
    SEX(Kind.PUPIL, "gender"),
    FSM(Kind.FLAG, "ATT_FSM"),
    PUPIL_PREMIUM(Kind.FLAG, "ATT_PP"),
    SEN(Kind.FLAG, "ATT_SEN"),
    LOOKED_AFTER(Kind.FLAG, "ATT_LAC"),
    SOCIAL_WORKER(Kind.FLAG, "ATT_SW"),
    WEEK(Kind.DATE, null),
    MONTH(Kind.DATE, null),
    HALF_TERM(Kind.DATE, null),
    TERM(Kind.DATE, null),
    WEEKDAY(Kind.DATE, null),
    SCHOOL(Kind.PUPIL, null);

    /** Where the key of a session comes from: the pupil, the pupil's enrolment or flag on the date, or the date alone. */
    enum Kind { PUPIL, ENROLMENT, FLAG, DATE }

    private final Kind kind;
    private final String source;

    SummaryGrouping(Kind kind, String source) {
        this.kind = kind;
        this.source = source;
    }

    Kind kind() {
        return kind;
    }

    /** Field of the enrolment or pupil, or id of the flag, that gives the key; null where there is none. */
    String source() {
        return source;
    }

    /** The name in the contract, as registration_group. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SummaryGrouping> of(String id) {
        return Arrays.stream(values()).filter(grouping -> grouping.id().equals(id)).findFirst();
    }

    /** All names, for messages. */
    static String ids() {
        return Arrays.stream(values()).map(SummaryGrouping::id).collect(Collectors.joining(", "));
    }
}
