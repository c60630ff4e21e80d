package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attendance.rules.SchoolCalendar;

/**
 * From the day after the pupil's latest event of a type to the Sunday of the n-th school week that begins (on its Monday) after the
 * event, and not past the date: "since:contract_signed,school_weeks:10". The rest of the event's own week belongs to it. Without an
 * event there is no such window.
 */
record SinceEventWindow(String event, int weeks) implements Window {
    private static final Pattern TEXT = Pattern.compile("since:([a-z][a-z0-9_]{0,19}),(school_weeks:.*)");

    static Optional<SinceEventWindow> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? SchoolWeeksWindow.find(matcher.group(2))
                .map(length -> new SinceEventWindow(matcher.group(1), length.weeks())) : Optional.empty();
    }

    @Override
    public Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events) {
        return events.latest(event, date).map(happened -> new DateSpan(happened.plusDays(1), calendar
                .schoolWeekAfter(happened, weeks).map(monday -> monday.plusDays(6)).filter(end -> end.isBefore(date)).orElse(date)));
    }

    @Override
    public String text() {
        return "since:" + event + ",school_weeks:" + weeks;
    }

    @Override
    public boolean ofPupil() {
        return true;
    }
}
