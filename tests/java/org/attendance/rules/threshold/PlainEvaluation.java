package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;

/**
 * What threshold rules mean, said as plainly as possible and in no haste: day by day, session by session. Shares nothing with the
 * evaluation it is compared with.
 *
 * @param today    the date of the evaluation
 * @param waiting  whether a session of today has no mark and is not due yet
 * @param sessions of the pupil, in time: marked ones with their code, missing ones with none
 * @param rolls    when the pupil is on roll
 * @param signed   when contracts were signed, up to today
 */
record PlainEvaluation(PlainSchool school, LocalDate today, boolean waiting, TreeMap<Session, AttendanceCode> sessions,
        List<DateSpan> rolls, List<LocalDate> signed) {

    /** The marks up to today, and as missing every school session at which the pupil is on roll and has none, but for those not due. */
    static PlainEvaluation of(PlainSchool school, LocalDate today, Set<Session> notDue, Map<Session, AttendanceCode> marks,
            List<DateSpan> rolls, List<LocalDate> signed) {
        TreeMap<Session, AttendanceCode> sessions = new TreeMap<>();
        for (Session session : school.sessions()) {
            if (isOnRoll(session.date(), rolls) && !notDue.contains(session)) {
                sessions.put(session, null);
            }
        }
        sessions.putAll(marks);
        return new PlainEvaluation(school, today, !marks.keySet().containsAll(notDue), sessions, rolls, signed);
    }

    /** A version of a rule and from when it is followed. */
    record Version(LocalDate from, RuleText text, boolean retired) {
    }

    /** The answer on a day. Without a window, window is null; without a value, denominator is 0. */
    record Answer(boolean met, long numerator, long denominator, DateSpan window, List<Session> sessions) {
    }

    Answer on(LocalDate day, RuleText rule) {
        DateSpan window = school.window(rule.window(), day, signed).orElse(null);
        List<Session> possible = new ArrayList<>();
        sessions.forEach((session, code) -> {
            if (window != null && isWithin(session.date(), window.from(), window.thru()) && (code == null || isPossible(code))
                    && isWithin(session.date(), rule.countsFrom(), rule.countsThru())) {
                possible.add(session);
            }
        });
        List<Session> marked = possible.stream().filter(session -> sessions.get(session) != null).toList();
        Predicate<AttendanceCode> subject = subject(rule);
        List<Session> found = marked.stream().filter(session -> subject.test(sessions.get(session))).toList();
        String metric = rule.metric();
        if (metric.equals("unresolved_working_days")) {
            long oldest = found.stream().mapToLong(session -> school.workingDays(session.date(), day)).max().orElse(0);
            return new Answer(!found.isEmpty() && compare(oldest, 1, rule), oldest, 1, window, found);
        }
        if (metric.matches("unexplained_day|days_not_seen|consecutive_.*")) {
            Set<LocalDate> run = run(metric, subject, possible);
            List<Session> ofRun = found.stream().filter(session -> run.contains(session.date())).toList();
            return new Answer(window != null && compare(run.size(), 1, rule), run.size(), 1, window, ofRun);
        }
        long denominator = metric.endsWith("_days") ? 2 : metric.endsWith("_rate") ? marked.size() : 1;
        boolean met = window != null && denominator > 0 && compare(found.size(), denominator, rule);
        return new Answer(met, found.size(), denominator, window, found);
    }

    /** The days of the current run: back from the latest day with a possible session to the first that does not match. */
    private Set<LocalDate> run(String metric, Predicate<AttendanceCode> subject, List<Session> possible) {
        TreeSet<LocalDate> days = new TreeSet<>(possible.stream().map(Session::date).toList());
        Set<LocalDate> run = new TreeSet<>();
        for (LocalDate day : days.descendingSet()) {
            List<Session> ofDay = possible.stream().filter(session -> session.date().equals(day)).toList();
            Predicate<Session> carries = session -> sessions.get(session) != null && subject.test(sessions.get(session));
            boolean matches = switch (metric) {
                case "unexplained_day" -> ofDay.stream().anyMatch(carries);
                case "days_not_seen" -> ofDay.stream().noneMatch(session -> sessions.get(session) != null && isSeen(sessions.get(session)));
                default -> ofDay.stream().allMatch(carries);
            };
            if (!matches) {
                return run;
            }
            run.add(day);
        }
        return run;
    }

    /** The first of the unbroken days up to today on which the rule was met, and in force if it is today; null if it is not met. */
    LocalDate firstMet(List<Version> versions) {
        boolean inForce = isMet(today, versions, true);
        LocalDate day = today;
        while (isOnRoll(day) && isMet(day, versions, inForce)) {
            day = day.minusDays(1);
        }
        return day.equals(today) ? null : day.plusDays(1);
    }

    /** The first day after today on which something changes without a mark, or the pupil has left; at most four weeks on. */
    LocalDate againOn(List<Version> versions) {
        boolean now = isMet(today, versions, true);
        LocalDate day = today.plusDays(1);
        while (!waiting && day.isBefore(today.plusDays(28)) && isOnRoll(day) && isMet(day, versions, true) == now) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isMet(LocalDate day, List<Version> versions, boolean onlyInForce) {
        Version followed = versions.stream().filter(version -> isWithin(day, version.from(), null)).reduce((one, later) -> later).orElse(null);
        if (followed == null || !on(day, followed.text()).met()) {
            return false;
        }
        return !onlyInForce || !followed.retired() && isWithin(day, followed.text().countsFrom(), followed.text().countsThru());
    }

    private boolean isOnRoll(LocalDate date) {
        return isOnRoll(date, rolls);
    }

    private static boolean isOnRoll(LocalDate date, List<DateSpan> rolls) {
        return rolls.stream().anyMatch(roll -> isWithin(date, roll.from(), roll.thru()));
    }

    // --- codes

    private static boolean isPossible(AttendanceCode code) {
        return code.statisticalClass() != StatisticalClass.NOT_POSSIBLE && code.statisticalClass() != StatisticalClass.NOT_COLLECTED;
    }

    private static boolean isSeen(AttendanceCode code) {
        return Set.of("present", "approved_activity").contains(code.statisticalClass().id()) || Set.of("L", "U").contains(code.statutoryCode());
    }

    /** What the codes of a rule, or else the words of its metric, select of the possible sessions. */
    private static Predicate<AttendanceCode> subject(RuleText rule) {
        if (!rule.codes().isEmpty()) {
            return code -> List.of(rule.codes().split(" ")).contains(code.statutoryCode());
        }
        return switch (rule.metric().replaceAll("^consecutive_|_rate$|_sessions$|_days?$", "")) {
            case "absence", "absent" -> code -> Set.of("authorised", "unauthorised").contains(code.statisticalClass().id());
            case "attendance", "attended" -> code -> Set.of("present", "approved_activity").contains(code.statisticalClass().id());
            case "present" -> code -> code.statisticalClass().id().equals("present");
            case "approved_activity" -> code -> code.statisticalClass().id().equals("approved_activity");
            case "authorised" -> code -> code.statisticalClass().id().equals("authorised");
            case "unauthorised" -> code -> code.statisticalClass().id().equals("unauthorised");
            case "illness" -> code -> code.statutoryCode().equals("I");
            case "late_before_close" -> code -> code.statutoryCode().equals("L");
            case "late_after_close" -> code -> code.statutoryCode().equals("U");
            case "unexplained", "unresolved_working" -> code -> code.statutoryCode().equals("N");
            case "excluded" -> code -> code.statutoryCode().equals("E");
            case "holiday" -> code -> code.statutoryCode().equals("G");
            case "possible", "days_not_seen" -> code -> true;
            default -> throw new IllegalArgumentException(rule.metric());
        };
    }

    // --- numbers and dates

    /** a/b against n/m is a*m against n*b. */
    private static boolean compare(long numerator, long denominator, RuleText rule) {
        long[] differences = Stream.of(rule.limit().replaceAll("[\\[\\]]", "").split(",")).mapToLong(limit -> {
            String[] parts = (limit + "/1").split("/");
            return numerator * Long.parseLong(parts[1]) - Long.parseLong(parts[0]) * denominator;
        }).toArray();
        return switch (rule.comparison()) {
            case ">=" -> differences[0] >= 0;
            case ">" -> differences[0] > 0;
            case "<=" -> differences[0] <= 0;
            case "<" -> differences[0] < 0;
            default -> differences[0] >= 0 && differences[1] <= 0;
        };
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate thru) {
        return (from == null || !date.isBefore(from)) && (thru == null || !date.isAfter(thru));
    }
}
