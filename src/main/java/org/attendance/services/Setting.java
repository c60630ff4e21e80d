package org.attendance.services;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number, time or choice in which schools differ, with its default and what is allowed. */
public enum Setting {
    /** How long N may stand before the reason counts as not established; in the unit of {@link #UNEXPLAINED_UNIT}. */
    UNEXPLAINED_LIMIT("unexplained.limit", "5", Kind.NUMBER, "1", "60"),
    /** What the age of an N is counted in. */
    UNEXPLAINED_UNIT("unexplained.unit", "working_days", Kind.CHOICE, "working_days", "school_days", "calendar_days"),
    /** Whether the nightly job re-codes N that is older to O, or a person does. */
    UNEXPLAINED_RECODE("unexplained.recode", "nightly", Kind.CHOICE, "nightly", "by_hand"),
    /** By when a home without an answer has been called on the day. */
    CALL_BY("followup.callBy", "11:00", Kind.TIME),
    /** A pupil with fewer contacts than this shows as a gap in the data. */
    CONTACTS_MINIMUM("followup.contactsMinimum", "2", Kind.NUMBER, "1", "9"),
    /** Minutes for which a home stays with the person who has taken it. */
    CLAIM_MINUTES("followup.claimMinutes", "10", Kind.NUMBER, "1", "120"),
    /** Whether messages go out by email. */
    CHANNEL_EMAIL("message.email", "on", Kind.CHOICE, "on", "off"),
    /** Whether messages and letters go out through GOV.UK Notify. */
    CHANNEL_NOTIFY("message.notify", "off", Kind.CHOICE, "on", "off"),
    /** School days an absence with diarrhoea or vomiting may have to stand without medical evidence. */
    EVIDENCE_WAIVER_DAYS("evidence.waiverDays", "3", Kind.NUMBER, "1", "10"),
    /** How many such absences of a pupil may stand without evidence in an academic year. */
    EVIDENCE_WAIVER_PERIODS("evidence.waiverPeriods", "1", Kind.NUMBER, "0", "9"),
    /** Whether a trigger whose rule asks for an attendance case opens one by itself, or a person does. */
    CASE_OPENED_BY("case.openedBy", "trigger", Kind.CHOICE, "trigger", "by_hand"),
    /** School days from one review of a case to the next, where nobody sets another day. */
    CASE_REVIEW_DAYS("case.reviewDays", "20", Kind.NUMBER, "1", "60"),
    /** School days within which somebody decides whether a case needs the higher stage that a trigger speaks of. */
    CASE_STAGE_DAYS("case.stageDays", "3", Kind.NUMBER, "1", "30"),
    /** Weeks a part-time timetable may last at most. */
    PART_TIME_WEEKS("plan.partTimeWeeks", "6", Kind.NUMBER, "1", "26"),
    /** School days before the last day of a plan on which its end is announced. */
    PLAN_WARNING_DAYS("plan.warningDays", "5", Kind.NUMBER, "1", "30"),
    /** Lessons of a school day, by which a plan counts lessons lost. */
    LESSONS_A_DAY("plan.lessonsADay", "5", Kind.NUMBER, "1", "12"),
    /** School weeks of an assess-plan-do-review cycle. */
    CYCLE_WEEKS("cycle.weeks", "10", Kind.NUMBER, "2", "40"),
    /** Week of a cycle at whose end it is reviewed mid-way. */
    CYCLE_MIDWAY("cycle.midwayWeek", "5", Kind.NUMBER, "1", "39"),
    /** When the nightly job of the school runs. */
    NIGHTLY_AT("nightly.at", "02:00", Kind.TIME);

    private enum Kind { NUMBER, TIME, CHOICE }

    private final String id;
    private final String standard;
    private final Kind kind;
    private final List<String> allowed;

    Setting(String id, String standard, Kind kind, String... allowed) {
        this.id = id;
        this.standard = standard;
        this.kind = kind;
        this.allowed = List.of(allowed);
    }

    /** The name it is stored and asked for by. */
    public String id() {
        return id;
    }

    /** The value of a school that has set none. */
    public String standard() {
        return standard;
    }

    /** The values to choose from; empty where a number or a time is typed. */
    public List<String> choices() {
        return kind == Kind.CHOICE ? allowed : List.of();
    }

    /** What a value must be, as "1 to 60", "HH:MM" or the choices. */
    public String allowed() {
        return switch (kind) {
            case NUMBER -> allowed.get(0) + " to " + allowed.get(1);
            case TIME -> "HH:MM";
            case CHOICE -> String.join(", ", allowed);
        };
    }

    /** Whether a value may be stored. */
    public boolean allows(String value) {
        return switch (kind) {
            case NUMBER -> value.matches("[0-9]{1,9}") && Long.parseLong(value) >= Long.parseLong(allowed.get(0))
                    && Long.parseLong(value) <= Long.parseLong(allowed.get(1));
            case TIME -> isTime(value);
            case CHOICE -> allowed.contains(value);
        };
    }

    /** The setting with an id, if there is one. */
    public static Optional<Setting> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    private static boolean isTime(String value) {
        try {
            return value.length() == 5 && LocalTime.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
