package org.attendance.rules.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attendance.rules.message.MergeField;

/** What a letter may leave to be filled in. A number is worth nothing without its dates, so a text with one of them needs the dates too. */
public enum LetterField implements MergeField {
    /** Name of the pupil. */
    PUPIL("pupil", Kind.NAME),
    /** The name the pupil is called by. */
    FIRST_NAME("first_name", Kind.NAME),
    /** Registration group. */
    GROUP("group", Kind.NAME),
    /** Names of those written to, as "Ms A and Mr B". */
    CONTACT("contact", Kind.NAME),
    /** Name of the school. */
    SCHOOL("school", Kind.NAME),
    /** Telephone number of the school. */
    TELEPHONE("telephone", Kind.NAME),
    /** Email address of the school. */
    EMAIL("email", Kind.NAME),
    /** Name of who issues the letter. */
    WRITER("writer", Kind.NAME),
    /** Day of issue. */
    TODAY("today", Kind.NAME),
    /** First day the figures are about. */
    FROM("from", Kind.SPAN),
    /** Last day the figures are about. */
    THRU("thru", Kind.SPAN),
    /** First day of the period before, with which the figures are compared. */
    BEFORE_FROM("before_from", Kind.SPAN),
    /** Last day of the period before. */
    BEFORE_THRU("before_thru", Kind.SPAN),
    /** Sessions that could be attended. */
    POSSIBLE("possible", Kind.FIGURE),
    /** Sessions attended. */
    ATTENDED("attended", Kind.FIGURE),
    /** Attendance in per cent, one decimal. */
    ATTENDANCE("attendance", Kind.FIGURE),
    /** Attendance in per cent in the period before. */
    ATTENDANCE_BEFORE("attendance_before", Kind.FIGURE),
    /** Sessions of absence. */
    ABSENT("absent", Kind.FIGURE),
    /** Sessions of authorised absence. */
    AUTHORISED("authorised", Kind.FIGURE),
    /** Sessions of unauthorised absence. */
    UNAUTHORISED("unauthorised", Kind.FIGURE),
    /** Times late, before or after the register closed. */
    LATE("late", Kind.FIGURE),
    /** Sessions of illness. */
    ILLNESS("illness", Kind.FIGURE),
    /** Sessions without a known reason, N. */
    UNEXPLAINED("unexplained", Kind.FIGURE),
    /** Dates of the absences. */
    DATES_ABSENT("dates_absent", Kind.DATES),
    /** Dates of the unauthorised absences. */
    DATES_UNAUTHORISED("dates_unauthorised", Kind.DATES),
    /** Dates of the absences without a known reason. */
    DATES_UNEXPLAINED("dates_unexplained", Kind.DATES),
    /** Dates of late arrivals. */
    DATES_LATE("dates_late", Kind.DATES),
    /** Dates of illness. */
    DATES_ILLNESS("dates_illness", Kind.DATES),
    /** Last day for an answer. */
    REPLY_BY("reply_by", Kind.GIVEN_DATE),
    /** Day of a meeting. */
    MEETING_DATE("meeting_date", Kind.GIVEN_DATE),
    /** Time of a meeting. */
    MEETING_TIME("meeting_time", Kind.GIVEN_TIME),
    /** Place of a meeting. */
    MEETING_PLACE("meeting_place", Kind.GIVEN_TEXT),
    /** Day of the meeting that the family did not come to. */
    MISSED_DATE("missed_date", Kind.GIVEN_DATE),
    /** Day an attendance contract was agreed. */
    CONTRACT_DATE("contract_date", Kind.GIVEN_DATE),
    /** Day an agreement is looked at again. */
    REVIEW_DATE("review_date", Kind.GIVEN_DATE),
    /** First day of a leave. */
    LEAVE_FROM("leave_from", Kind.GIVEN_DATE),
    /** Last day of a leave. */
    LEAVE_THRU("leave_thru", Kind.GIVEN_DATE),
    /** School days of a leave. */
    LEAVE_DAYS("leave_days", Kind.GIVEN_NUMBER),
    /** Day a request for leave was received. */
    LEAVE_ASKED("leave_asked", Kind.GIVEN_DATE),
    /** Why a leave was granted or refused. */
    LEAVE_REASON("leave_reason", Kind.GIVEN_TEXT),
    /** First day of the weeks of a Notice to Improve. */
    NOTICE_FROM("notice_from", Kind.GIVEN_DATE),
    /** Last day of the weeks of a Notice to Improve. */
    NOTICE_THRU("notice_thru", Kind.GIVEN_DATE),
    /** Sessions of unauthorised absence that a Notice to Improve still allows. */
    NOTICE_LIMIT("notice_limit", Kind.GIVEN_NUMBER),
    /** What was decided at the end of a step. */
    OUTCOME("outcome", Kind.GIVEN_TEXT),
    /** Day a warning or request of a penalty notice was decided. */
    PENALTY_DATE("penalty_date", Kind.GIVEN_DATE),
    /** Name of the local authority. */
    AUTHORITY("authority", Kind.GIVEN_TEXT);

    /** Where the value of a field comes from. */
    public enum Kind {
        /** From who the letter is about, to and from. */
        NAME,
        /** From the days the figures are about. */
        SPAN,
        /** From the marks: a number. */
        FIGURE,
        /** From the marks: dates. */
        DATES,
        /** From a record that the caller knows: a date, YYYY-MM-DD. */
        GIVEN_DATE,
        /** The same: a time of day, HH:MM. */
        GIVEN_TIME,
        /** The same: a whole number from 0. */
        GIVEN_NUMBER,
        /** The same: a text of at most 255 characters. */
        GIVEN_TEXT;

        /** Whether the caller of a service tells it. */
        public boolean isGiven() {
            return ordinal() >= GIVEN_DATE.ordinal();
        }
    }

    private final String id;
    private final Kind kind;

    LetterField(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The fields whose values the caller tells. */
    public static List<LetterField> given() {
        return Arrays.stream(values()).filter(field -> field.kind.isGiven()).toList();
    }

    /** The field with a name, if there is one. */
    public static Optional<LetterField> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
