package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** A school, a pupil and rules as chance has it, all following from one number; the marks come in moods, so that runs grow long. */
final class RandomCase {
    private static final List<String> WINDOWS = List.of("open", "academic_year", "term", "half_term", "school_weeks:1", "school_weeks:3",
            "school_weeks:10", "rolling_months:1", "rolling_months:12", "since:contract_signed,school_weeks:2",
            "since:contract_signed,school_weeks:10");
    private static final List<String> CODES = List.of("/", "\\", "L", "U", "N", "G", "O", "I", "M", "E", "V", "D", "X", "#");
    private static final List<String> MOODS = List.of("/ \\", "/ \\", "/ \\ L U", "N", "N ?", "I", "I D", "G N O U", "E", "M V B", "D X", "?", "*");

    private final Random random;
    private final LocalDate start;
    private final List<CalendarPeriod> periods = new ArrayList<>();
    private final Set<Session> noSchool = new HashSet<>();
    private final SchoolCalendar calendar;
    private final Map<LocalDate, Boolean> proclaimed = new HashMap<>();
    private final LocalDate today;
    private final Set<Session> notDue = new HashSet<>();
    private final Map<Session, AttendanceCode> marks = new TreeMap<>();
    private final List<DateSpan> rolls = new ArrayList<>();
    private final List<LocalDate> signed = new ArrayList<>();

    RandomCase(long number) {
        random = new Random(number);
        start = LocalDate.of(2024, 2, 1).plusDays(random.nextInt(200));
        LocalDate end = addPeriods();
        for (int i = random.nextInt(12); i > 0; i--) {
            noSchool.add(new Session(dateAfter(start, 200), any(List.of(SessionPart.values()))));
        }
        calendar = new SchoolCalendar(periods, noSchool);
        today = dateAfter(start, (int) (end.toEpochDay() - start.toEpochDay()) + 15);
        calendar.sessions(today, today).stream().filter(session -> chance(4)).forEach(notDue::add);
        for (int i = random.nextInt(4); i > 0; i--) {
            proclaimed.put(dateAfter(start, 200), random.nextBoolean());
            signed.add(dateAfter(start, 200));
        }
        addRolls();
        addMarks(end);
    }

    /** Half-terms one after the other, most of them in terms and years. */
    private LocalDate addPeriods() {
        LocalDate from = start;
        for (int year = 0; year < 2; year++) {
            LocalDate yearFrom = from;
            for (int term = 0; term < 2; term++) {
                LocalDate termFrom = from;
                LocalDate thru = from;
                for (int half = 0; half < 2; half++) {
                    thru = dateAfter(from, 40);
                    periods.add(new CalendarPeriod(PeriodKind.HALF_TERM, from, thru, null));
                    from = dateAfter(thru.plusDays(1), 15);
                }
                add(PeriodKind.TERM, termFrom, thru);
            }
            add(PeriodKind.ACADEMIC_YEAR, yearFrom, from.minusDays(1));
            from = dateAfter(from, 30);
        }
        return from;
    }

    private void add(PeriodKind kind, LocalDate from, LocalDate thru) {
        if (!chance(5)) {
            periods.add(new CalendarPeriod(kind, from, thru, null));
        }
    }

    private void addRolls() {
        LocalDate from = chance(2) ? start.minusDays(random.nextInt(60)) : today.minusDays(random.nextInt(60));
        rolls.add(new DateSpan(from, chance(3) ? dateAfter(today, 40) : LocalDate.of(2030, 1, 1)));
        if (chance(3)) {
            LocalDate thru = from.minusDays(1 + random.nextInt(30));
            rolls.add(new DateSpan(thru.minusDays(random.nextInt(60)), thru));
        }
    }

    private void addMarks(LocalDate end) {
        String[] mood = any(MOODS).split(" ");
        for (Session session : calendar.sessions(start, end)) {
            mood = chance(12) ? any(MOODS).split(" ") : mood;
            mark(session, mood[random.nextInt(mood.length)]);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            mark(new Session(dateAfter(start, 200), SessionPart.AM), any(List.of("#", "Z", "/", "N")));
        }
    }

    private void mark(Session session, String code) {
        List<AttendanceCode> valid = new ArrayList<>(NationalCodes.ALL.validOn(session.date()));
        valid.add(NationalCodes.ownSubCode("N9", "N"));
        if (code.equals("*")) {
            marks.put(session, any(valid));
        } else if (!code.equals("?")) {
            marks.put(session, NationalCodes.ALL.find(code, session.date()).orElseThrow());
        }
    }

    /** A rule of the vocabulary. */
    RuleText rule() {
        String metric = any(Metric.ids());
        List<String> codes = new ArrayList<>();
        for (int i = chance(2) && Metric.takesCodes(metric) ? 1 + random.nextInt(4) : 0; i > 0; i--) {
            codes.add(any(CODES));
        }
        String comparison = any(Comparison.ids());
        boolean rate = metric.endsWith("_rate");
        int lower = random.nextInt(rate ? 5 : 12);
        String unit = rate ? "/" + (5 + random.nextInt(5)) : chance(6) ? "/2" : "";
        String limit = comparison.equals("in") ? "[" + lower + unit + "," + (lower + random.nextInt(5)) + unit + "]" : lower + unit;
        LocalDate from = chance(3) ? dateAfter(start, 150) : null;
        LocalDate thru = chance(4) ? dateAfter(from == null ? start : from, 150) : null;
        return new RuleText(metric, String.join(" ", codes), any(WINDOWS), comparison, limit, from, thru);
    }

    /** One to three versions of a rule, or the one of a pack. */
    List<PlainEvaluation.Version> versions() {
        if (chance(2)) {
            return List.of(new PlainEvaluation.Version(null, any(List.copyOf(PolicyTable.TEXTS.values())), false));
        }
        List<PlainEvaluation.Version> versions = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate from = versions.isEmpty() && chance(2) ? null : dateAfter(start, 150);
            versions.add(new PlainEvaluation.Version(from, rule(), chance(6)));
        }
        return versions;
    }

    /** The pupil as the plain evaluation takes him. */
    PlainEvaluation plain() {
        Map<Session, AttendanceCode> known = new TreeMap<>(marks);
        known.keySet().removeIf(session -> session.date().isAfter(today));
        Set<LocalDate> holidays = new HashSet<>();
        BankHolidays all = bankHolidays();
        start.minusYears(1).datesUntil(start.plusYears(4)).filter(all::isBankHoliday).forEach(holidays::add);
        PlainSchool school = new PlainSchool(periods, new TreeSet<>(calendar.sessions(start, start.plusYears(4))), holidays);
        return PlainEvaluation.of(school, today, notDue, known, rolls, signed.stream().filter(date -> !date.isAfter(today)).toList());
    }

    ThresholdEvaluation evaluation() {
        return new ThresholdEvaluation(calendar, bankHolidays(), today, notDue);
    }

    PupilTimeline timeline(ThresholdEvaluation evaluation) {
        PupilTimelineBuilder builder = evaluation.pupil();
        List<Session> anyOrder = new ArrayList<>(marks.keySet());
        Collections.shuffle(anyOrder, random);
        anyOrder.forEach(session -> builder.mark(session, marks.get(session)));
        rolls.forEach(roll -> builder.onRoll(roll.from(), roll.thru()));
        signed.forEach(date -> builder.event("contract_signed", date));
        return builder.build();
    }

    private BankHolidays bankHolidays() {
        return new BankHolidays(proclaimed);
    }

    private LocalDate dateAfter(LocalDate date, int days) {
        return date.plusDays(random.nextInt(days + 1));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
