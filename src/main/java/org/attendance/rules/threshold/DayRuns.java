package org.attendance.rules.threshold;

/** For each day, where the run of matching school days that is current on it begins. */
final class DayRuns {
    private static final int NO_RUN = DaySpan.NO_END;

    private final int firstDay;
    private final int[] begins;
    private final DayCounts schoolDays;

    /**
     * @param firstDay   the day (since 1970-01-01) of the first numbers
     * @param counted    for each day, the sessions that carry what is looked for
     * @param possible   for each day, the possible sessions, those without a mark included
     * @param schoolDays the days with a possible session
     */
    DayRuns(int firstDay, int[] counted, int[] possible, DayCounts schoolDays, DayMatch match) {
        this.firstDay = firstDay;
        this.schoolDays = schoolDays;
        this.begins = new int[counted.length];
        int current = NO_RUN;
        for (int i = 0; i < begins.length; i++) {
            if (possible[i] > 0) {
                current = match.test(counted[i], possible[i]) ? Math.min(current, firstDay + i) : NO_RUN;
            }
            begins[i] = current;
        }
    }

    /** The school days of the run that is current on the last of the days that count, as far as they count. */
    Measure measure(int from, int thru, int on) {
        int index = Math.min(thru - firstDay, begins.length - 1);
        int begin = index < 0 ? NO_RUN : Math.max(from, begins[index]);
        return Measure.count(schoolDays.between(begin, thru), begin);
    }
}
