package org.attendance.rules.threshold;

import java.util.Optional;
import org.attendance.rules.SchoolCalendar;

/** The dates of a window on each day; those that are the same for all pupils are found out once. */
final class WindowDays {
    private static final int YEAR = 365;

    private final Window window;
    private final SchoolCalendar calendar;
    private final int lastDay;
    private int firstDay;
    private DaySpan[] spans = new DaySpan[0];

    /** @param lastDay up to which day (since 1970-01-01) the window is asked for */
    WindowDays(Window window, SchoolCalendar calendar, int lastDay) {
        this.window = window;
        this.calendar = calendar;
        this.lastDay = lastDay;
        this.firstDay = lastDay + 1;
    }

    /** The window on a day; null where there is none. */
    DaySpan on(int day, PupilEvents events) {
        if (window.ofPupil()) {
            return find(day, events);
        }
        if (day < firstDay) {
            remember(day - YEAR);
        }
        return spans[day - firstDay];
    }

    private void remember(int from) {
        DaySpan[] more = new DaySpan[lastDay - from + 1];
        System.arraycopy(spans, 0, more, firstDay - from, spans.length);
        for (int day = from; day < firstDay; day++) {
            more[day - from] = find(day, PupilEvents.NONE);
        }
        spans = more;
        firstDay = from;
    }

    private DaySpan find(int day, PupilEvents events) {
        Optional<DateSpan> dates = window.on(DaySpan.date(day), calendar, events);
        return dates.map(DaySpan::of).orElse(null);
    }
}
