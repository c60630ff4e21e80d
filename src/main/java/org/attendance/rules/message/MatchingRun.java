package org.attendance.rules.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** The sessions of a run of school days that a message is about. */
public final class MatchingRun {
    private MatchingRun() {
    }

    /**
     * The matching sessions of the run that ends on the latest day, oldest first. A day belongs to the run when at least one of its
     * sessions matches; a day without a possible session is passed over; any other day ends the run. Empty where the latest day with a
     * possible session has no match.
     *
     * @param latestFirst due sessions, latest first
     * @param marks       the code of a session; null where it has no mark
     */
    public static List<Session> of(List<Session> latestFirst, Function<Session, AttendanceCode> marks, Predicate<AttendanceCode> matches) {
        List<Session> run = new ArrayList<>();
        int from = 0;
        while (from < latestFirst.size()) {
            LocalDate date = latestFirst.get(from).date();
            int thru = from;
            while (thru < latestFirst.size() && latestFirst.get(thru).date().equals(date)) {
                thru++;
            }
            List<Session> day = latestFirst.subList(from, thru);
            List<Session> found = day.stream().filter(session -> matches.test(marks.apply(session))).sorted().toList();
            if (found.isEmpty() && day.stream().map(marks).anyMatch(code -> code == null || code.statisticalClass().isPossible())) {
                return run;
            }
            run.addAll(0, found);
            from = thru;
        }
        return run;
    }
}
