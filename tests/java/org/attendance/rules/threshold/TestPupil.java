package org.attendance.rules.threshold;

import static org.attendance.rules.PeriodKind.ACADEMIC_YEAR;
import static org.attendance.rules.PeriodKind.HALF_TERM;
import static org.attendance.rules.PeriodKind.TERM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.TestCalendar;

/** A pupil of a school whose calendar goes from September 2023 to December 2025, on roll from its first day; marks as a test writes them. */
final class TestPupil {
    static final String FIRST_DAY = "2023-09-04";
    static final SchoolCalendar CALENDAR = calendar();

    private final Map<Session, AttendanceCode> marks = new TreeMap<>();
    private final List<DateSpan> rolls = new ArrayList<>();
    private final List<LocalDate> signed = new ArrayList<>();
    private final Set<Session> notDue = new HashSet<>();

    /** Both sessions of each school day from one date to another present. */
    TestPupil present(String from, String thru) {
        CALENDAR.sessions(LocalDate.parse(from), LocalDate.parse(thru)).forEach(session ->
                marks.put(session, code(session.part() == SessionPart.AM ? "/" : "\\", session.date())));
        return this;
    }

    /** School days from a date on, apart by blanks; the codes of their sessions apart by "+", "?" for no mark. */
    TestPupil days(String from, String days) {
        LocalDate date = CALENDAR.latestSchoolDay(LocalDate.parse(from)).orElseThrow();
        for (String day : days.split(" ")) {
            List<Session> sessions = CALENDAR.sessions(date, date);
            String[] codes = day.split("\\+");
            for (int i = 0; i < codes.length; i++) {
                mark(sessions.get(i), codes[i]);
            }
            date = CALENDAR.nextSchoolDay(date).orElseThrow();
        }
        return this;
    }

    /** A number of sessions from the morning of a date on with one code after the other and again. */
    TestPupil sessions(String from, int count, String codes) {
        return sessions(CALENDAR.sessions(LocalDate.parse(from), LocalDate.parse(from).plusYears(1)).subList(0, count), codes);
    }

    TestPupil sessions(List<Session> sessions, String codes) {
        String[] cycle = codes.split(" ");
        for (int i = 0; i < sessions.size(); i++) {
            mark(sessions.get(i), cycle[i % cycle.length]);
        }
        return this;
    }

    private void mark(Session session, String code) {
        if (code.equals("?")) {
            marks.remove(session);
        } else {
            marks.put(session, code(code, session.date()));
        }
    }

    TestPupil mark(Session session, AttendanceCode code) {
        marks.put(session, code);
        return this;
    }

    TestPupil onRoll(String from, String thru) {
        rolls.add(new DateSpan(LocalDate.parse(from), LocalDate.parse(thru)));
        return this;
    }

    /** A contract was signed. */
    TestPupil signed(String date) {
        signed.add(LocalDate.parse(date));
        return this;
    }

    /** The register of a session of the day of the evaluation has not closed. */
    TestPupil notDue(Session session) {
        notDue.add(session);
        return this;
    }

    RuleResult on(String date, String ruleId) {
        return on(date, PolicyTable.rule(ruleId));
    }

    RuleResult on(String date, RuleTimeline rule) {
        ThresholdEvaluation evaluation = evaluation(date);
        return evaluation.evaluate(rule, timeline(evaluation));
    }

    LocalDate againOn(String date, RuleTimeline... rules) {
        ThresholdEvaluation evaluation = evaluation(date);
        return evaluation.againOn(List.of(rules), timeline(evaluation));
    }

    private ThresholdEvaluation evaluation(String date) {
        return new ThresholdEvaluation(CALENDAR, ShippedBankHolidays.ALL, LocalDate.parse(date), notDue);
    }

    private PupilTimeline timeline(ThresholdEvaluation evaluation) {
        PupilTimelineBuilder builder = evaluation.pupil();
        marks.forEach(builder::mark);
        signed.forEach(date -> builder.event("contract_signed", date));
        if (rolls.isEmpty()) {
            builder.onRoll(LocalDate.parse(FIRST_DAY), null);
        }
        rolls.forEach(span -> builder.onRoll(span.from(), span.thru()));
        return builder.build();
    }

    /** A rule that is no pack's. */
    static RuleTimeline rule(String metric, String codes, String window, String comparison, String limit) {
        return RuleTimeline.of(ThresholdRule.of("v", "OWN", new RuleText(metric, codes, window, comparison, limit, null, null), false));
    }

    private static AttendanceCode code(String code, LocalDate date) {
        return NationalCodes.ALL.find(code, date).orElseThrow();
    }

    private static SchoolCalendar calendar() {
        List<CalendarPeriod> periods = new ArrayList<>(TestCalendar.PERIODS);
        periods.add(period(ACADEMIC_YEAR, "2023-09-04", "2024-07-23"));
        periods.add(period(TERM, "2023-09-04", "2023-12-20"));
        periods.add(period(HALF_TERM, "2023-09-04", "2023-10-20"));
        periods.add(period(HALF_TERM, "2023-10-30", "2023-12-20"));
        periods.add(period(TERM, "2024-01-04", "2024-03-28"));
        periods.add(period(HALF_TERM, "2024-01-04", "2024-02-09"));
        periods.add(period(HALF_TERM, "2024-02-19", "2024-03-28"));
        periods.add(period(TERM, "2024-04-15", "2024-07-23"));
        periods.add(period(HALF_TERM, "2024-04-15", "2024-05-24"));
        periods.add(period(HALF_TERM, "2024-06-03", "2024-07-23"));
        Set<Session> noSchool = new HashSet<>(TestCalendar.NO_SCHOOL);
        noSchool.add(TestCalendar.am("2024-05-06"));
        noSchool.add(TestCalendar.pm("2024-05-06"));
        return new SchoolCalendar(periods, noSchool);
    }

    private static CalendarPeriod period(PeriodKind kind, String from, String thru) {
        return new CalendarPeriod(kind, LocalDate.parse(from), LocalDate.parse(thru), null);
    }
}
