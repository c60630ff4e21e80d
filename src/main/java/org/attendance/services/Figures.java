package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attendance.rules.Percentage;
import org.attendance.rules.Tally;

/** Figures of a tally as results. */
public final class Figures {
    private static final int DECIMALS = 2;

    private Figures() {
    }

    /** Counts and the attendance percentage with two decimals, null where nothing was possible. */
    static Map<String, Object> of(Tally tally, long missing) {
        Map<String, Object> figures = of(tally);
        figures.put("missing", missing);
        return figures;
    }

    /** The same where it is not asked what is missing. */
    public static Map<String, Object> of(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("possible", tally.possible());
        figures.put("attended", tally.attended());
        figures.put("present", tally.present());
        figures.put("approvedActivity", tally.approvedActivity());
        figures.put("authorised", tally.authorised());
        figures.put("unauthorised", tally.unauthorised());
        figures.put("absent", tally.absent());
        figures.put("lateBeforeClose", tally.lateBeforeClose());
        figures.put("lateAfterClose", tally.lateAfterClose());
        figures.put("illness", tally.illness());
        figures.put("attendancePercent", Percentage.of(tally.attended(), tally.possible(), DECIMALS));
        return figures;
    }
}
