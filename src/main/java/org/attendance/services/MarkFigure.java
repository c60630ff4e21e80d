package org.attendance.services;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.StatisticalClass;

/** Which marks count in a figure, by its name in the results of services or by a code. */
final class MarkFigure {
    /** The figure that counts sessions without a mark. */
    static final String MISSING = "missing";
    private static final Map<String, Predicate<AttendanceCode>> FIGURES = Map.ofEntries(
            Map.entry("possible", code -> code.statisticalClass().isPossible()),
            Map.entry("attended", code -> code.statisticalClass().isAttended()),
            Map.entry("absent", code -> code.statisticalClass().isAbsent()),
            Map.entry("present", code -> code.statisticalClass() == StatisticalClass.PRESENT),
            Map.entry("approvedActivity", code -> code.statisticalClass() == StatisticalClass.APPROVED_ACTIVITY),
            Map.entry("authorised", code -> code.statisticalClass() == StatisticalClass.AUTHORISED),
            Map.entry("unauthorised", code -> code.statisticalClass() == StatisticalClass.UNAUTHORISED),
            Map.entry("notPossible", code -> code.statisticalClass() == StatisticalClass.NOT_POSSIBLE),
            Map.entry("notCollected", code -> code.statisticalClass() == StatisticalClass.NOT_COLLECTED),
            Map.entry("lateBeforeClose", code -> "L".equals(code.statutoryCode())),
            Map.entry("lateAfterClose", code -> "U".equals(code.statutoryCode())),
            Map.entry("illness", code -> "I".equals(code.statutoryCode())));

    private MarkFigure() {
    }

    /**
     * Whether the mark of a code counts.
     * @param figure name of a figure or a code; null or missing for all
     * @throws InputException naming what is allowed
     */
    static Predicate<AttendanceCode> of(ServiceCall call, CodeSet codes, String figure) throws InputException {
        return figure == null || MISSING.equals(figure) ? code -> true
                : find(call, codes, figure, String.join(", ", new TreeSet<>(FIGURES.keySet())) + ", " + MISSING);
    }

    /** The same of a figure that is made of marks: missing is none. */
    static Predicate<AttendanceCode> ofMarks(ServiceCall call, CodeSet codes, String figure) throws InputException {
        return find(call, codes, figure, String.join(", ", new TreeSet<>(FIGURES.keySet())));
    }

    private static Predicate<AttendanceCode> find(ServiceCall call, CodeSet codes, String figure, String allowed) throws InputException {
        if (FIGURES.containsKey(figure)) {
            return FIGURES.get(figure);
        }
        if (codes.versions(figure).isEmpty()) {
            throw call.refuse("AttendanceFigureUnknown", "figure", figure, "allowed", allowed);
        }
        return code -> code.code().equals(figure);
    }
}
