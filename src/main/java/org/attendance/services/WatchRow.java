package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.Percentage;
import org.attendance.rules.Tally;
import org.attendance.rules.watch.AbsenceCourse;
import org.attendance.rules.watch.AbsenceLimit;
import org.attendance.rules.watch.Direction;
import org.attendance.rules.watch.HelpReason;

/** Figures of a pupil as results. */
final class WatchRow {
    private static final int DECIMALS = 2;

    private WatchRow() {
    }

    /** Who the pupil is, the year's counts, where they go, how far the thresholds are, why help is needed. */
    static Map<String, Object> of(WatchFigure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        figure.pupil().put(row);
        putFigures(row, figure.course(), figure.year());
        putDirection(row, figure.course().direction());
        row.put("unauthorisedInWindow", figure.unauthorised());
        row.put("reasons", figure.reasons().stream().map(WatchRow::id).toList());
        return row;
    }

    /** Puts the year's counts, the earlier share, and the sessions between the pupil and each threshold. */
    static void putFigures(Map<String, Object> row, AbsenceCourse course, Tally year) {
        row.put("possible", year.possible());
        row.put("attended", year.attended());
        row.put("absent", year.absent());
        row.put("authorised", year.authorised());
        row.put("unauthorised", year.unauthorised());
        row.put("lateBeforeClose", year.lateBeforeClose());
        row.put("lateAfterClose", year.lateAfterClose());
        row.put("attendancePercent", Percentage.of(year.attended(), year.possible(), DECIMALS));
        row.put("absencePercent", Percentage.of(year.absent(), year.possible(), DECIMALS));
        boolean earlier = course.earlierPossible() > 0;
        row.put("earlierAbsent", earlier ? course.earlierAbsent() : null);
        row.put("earlierPossible", earlier ? course.earlierPossible() : null);
        row.put("earlierAbsencePercent", Percentage.of(earlier ? course.earlierAbsent() : 0, course.earlierPossible(), DECIMALS));
        row.put("persistentAbsence", course.isPersistent());
        row.put("severeAbsence", course.isSevere());
        row.put("missedToPersistent", AbsenceLimit.PERSISTENT.missedToReach(course.absent(), course.possible()));
        row.put("attendedToLeavePersistent", AbsenceLimit.PERSISTENT.attendedToLeave(course.absent(), course.possible()));
        row.put("missedToSevere", AbsenceLimit.SEVERE.missedToReach(course.absent(), course.possible()));
        row.put("attendedToLeaveSevere", AbsenceLimit.SEVERE.attendedToLeave(course.absent(), course.possible()));
    }

    /** Puts better, worse, same or unknown. */
    static void putDirection(Map<String, Object> row, Direction direction) {
        row.put("direction", direction.name().toLowerCase(Locale.ROOT));
    }

    private static String id(HelpReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** A list of rows, for lists that say no more. */
    static List<Map<String, Object>> of(List<WatchFigure> figures) {
        return figures.stream().map(WatchRow::of).toList();
    }
}
