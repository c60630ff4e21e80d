package org.attendance.rules;

import java.time.LocalDate;
import java.util.List;

/** A mark to be checked: nothing is wrong with it but what a test changes. Year 8, on roll from 2020 on, on a Monday of 2025. */
final class MarkCase {
    private final String code;
    private AttendanceCode resolved;
    private LocalDate date = LocalDate.of(2025, 1, 20);
    private SessionPart part = SessionPart.AM;
    private boolean schoolSession = true;
    private LocalDate admission = LocalDate.of(2020, 9, 1);
    private LocalDate leaving;
    private LocalDate birthDate = LocalDate.of(2012, 3, 1);
    private String yearGroup = "8";
    private boolean mobile;
    private boolean granted;
    private int excludedBefore;
    private String note;
    private Long minutes;
    private boolean begun = true;
    private Long length;

    private MarkCase(String code) {
        this.code = code;
    }

    static MarkCase of(String code) {
        return new MarkCase(code);
    }

    MarkCase resolvedAs(AttendanceCode version) {
        resolved = version;
        return this;
    }

    MarkCase on(LocalDate day) {
        date = day;
        return this;
    }

    MarkCase in(SessionPart session) {
        part = session;
        return this;
    }

    MarkCase noSchool() {
        schoolSession = false;
        return this;
    }

    MarkCase admitted(LocalDate from, LocalDate thru) {
        admission = from;
        leaving = thru;
        return this;
    }

    MarkCase born(LocalDate birth) {
        birthDate = birth;
        return this;
    }

    MarkCase year(String group) {
        yearGroup = group;
        return this;
    }

    MarkCase mobile() {
        mobile = true;
        return this;
    }

    MarkCase granted() {
        granted = true;
        return this;
    }

    MarkCase excludedBefore(int days) {
        excludedBefore = days;
        return this;
    }

    MarkCase note(String text) {
        note = text;
        return this;
    }

    MarkCase minutes(Long late) {
        minutes = late;
        return this;
    }

    MarkCase sessionLength(Long sessionMinutes) {
        length = sessionMinutes;
        return this;
    }

    MarkCase toCome() {
        begun = false;
        return this;
    }

    List<Finding> findings() {
        AttendanceCode version = resolved == null ? NationalCodes.ALL.nearest(code, date).orElse(null) : resolved;
        return MarkChecks.check(new MarkContext(new Session(date, part), code, version, schoolSession, admission, leaving, birthDate,
                yearGroup, mobile, granted, excludedBefore, note, minutes, begun, length));
    }

    /** The names of the rules that found something. */
    List<String> rules() {
        return findings().stream().map(Finding::rule).toList();
    }
}
