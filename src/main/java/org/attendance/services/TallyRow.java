package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Tally;

/** Between rows of AttendanceTally and tallies of the rules. */
public final class TallyRow {
    private TallyRow() {
    }

    /** The Monday of the week a date is in, the key of its tally. */
    public static LocalDate weekOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The counts of a row; an empty field counts as 0. */
    public static Tally read(GenericValue row) {
        return new Tally(count(row, "presentCount"), count(row, "approvedActivityCount"), count(row, "authorisedCount"),
                count(row, "unauthorisedCount"), count(row, "notPossibleCount"), count(row, "notCollectedCount"),
                count(row, "lateBeforeCloseCount"), count(row, "lateAfterCloseCount"), count(row, "illnessCount"),
                count(row, "holidayCount"), count(row, "unexplainedCount"));
    }

    /** Sets the counts of a row. */
    public static void write(GenericValue row, Tally tally) {
        row.set("presentCount", tally.present());
        row.set("approvedActivityCount", tally.approvedActivity());
        row.set("authorisedCount", tally.authorised());
        row.set("unauthorisedCount", tally.unauthorised());
        row.set("notPossibleCount", tally.notPossible());
        row.set("notCollectedCount", tally.notCollected());
        row.set("lateBeforeCloseCount", tally.lateBeforeClose());
        row.set("lateAfterCloseCount", tally.lateAfterClose());
        row.set("illnessCount", tally.illness());
        row.set("holidayCount", tally.holiday());
        row.set("unexplainedCount", tally.unexplained());
    }

    private static long count(GenericValue row, String field) {
        Long count = row.getLong(field);
        return count == null ? 0 : count;
    }
}
