package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/** What all pupils of an evaluation have in common: its date, the school's sessions, windows and working days, the numbers of the codes. */
final class EvaluationDays {
    /** How many days after the evaluation are looked at for {@link ThresholdEvaluation#againOn}. */
    static final int AHEAD = 28;

    private final SchoolCalendar calendar;
    private final int on;
    private final int[] schoolSessions;
    private final Set<Session> notDue;
    private final CodeNumbers codes = new CodeNumbers();
    private final WorkingDays workingDays;
    private final Map<Window, WindowDays> windows = new HashMap<>();

    EvaluationDays(SchoolCalendar calendar, BankHolidays bankHolidays, LocalDate on, Set<Session> notDue) {
        for (Session session : notDue) {
            if (!session.date().equals(on)) {
                throw new IllegalArgumentException("Not due can be a session of " + on + ", not one of " + session.date());
            }
        }
        this.calendar = calendar;
        this.on = DaySpan.day(on);
        this.notDue = Set.copyOf(notDue);
        this.workingDays = new WorkingDays(bankHolidays, lastDay());
        List<CalendarPeriod> halfTerms = calendar.periods(PeriodKind.HALF_TERM);
        this.schoolSessions = halfTerms.isEmpty() ? new int[0] : calendar.sessions(halfTerms.get(0).from(), DaySpan.date(lastDay()))
                .stream().mapToInt(Entries::session).toArray();
    }

    /** The day of the evaluation, since 1970-01-01. */
    int on() {
        return on;
    }

    /** The last day that is looked at. */
    int lastDay() {
        return on + AHEAD;
    }

    /** All sessions of the school up to the last day, in time; not to be changed. */
    int[] schoolSessions() {
        return schoolSessions;
    }

    /** Whether a session without a mark is not missing yet: one of the day of the evaluation whose register has not closed. */
    boolean isNotDue(int session) {
        return Entries.day(session) == on && notDue.stream().anyMatch(each -> Entries.session(each) == session);
    }

    CodeNumbers codes() {
        return codes;
    }

    WorkingDays workingDays() {
        return workingDays;
    }

    WindowDays window(Window window) {
        return windows.computeIfAbsent(window, key -> new WindowDays(key, calendar, lastDay()));
    }
}
