package org.attendance.rules;

import java.util.List;
import java.util.Set;

/** Runs of school days on which a pupil carried nothing but certain codes. */
public final class ConsecutiveDays {
    private ConsecutiveDays() {
    }

    /**
     * The length of the run that ends on the latest day. A day matches when every possible session of the pupil on it carries a code
     * of the set; a day without a possible session is skipped; any other day ends the run.
     *
     * @param possibleCodesPerDayLatestFirst the codes of each school day; codes that are not possible sessions are passed over, null
     *                                       stands for a possible session without a mark, which matches no set
     * @param statutoryCodes                 sub-codes count as their statutory code
     */
    public static int run(List<List<AttendanceCode>> possibleCodesPerDayLatestFirst, Set<String> statutoryCodes) {
        int run = 0;
        for (List<AttendanceCode> day : possibleCodesPerDayLatestFirst) {
            List<AttendanceCode> possible = day.stream().filter(ConsecutiveDays::isPossible).toList();
            if (!possible.stream().allMatch(code -> code != null && statutoryCodes.contains(code.statutoryCode()))) {
                return run;
            }
            run += possible.isEmpty() ? 0 : 1;
        }
        return run;
    }

    private static boolean isPossible(AttendanceCode codeOrMissing) {
        return codeOrMissing == null || codeOrMissing.statisticalClass().isPossible();
    }
}
