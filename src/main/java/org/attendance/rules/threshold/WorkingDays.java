package org.attendance.rules.threshold;

/** Counts Monday-Friday days that are not bank holidays; remembers those asked for. */
final class WorkingDays {
    private static final int YEAR = 365;

    private final BankHolidays bankHolidays;
    private final int lastDay;
    private int firstDay;
    private DayCounts counts;

    /** @param lastDay up to which day (since 1970-01-01) can be counted */
    WorkingDays(BankHolidays bankHolidays, int lastDay) {
        this.bankHolidays = bankHolidays;
        this.lastDay = lastDay;
        this.firstDay = lastDay + 1;
        this.counts = new DayCounts(firstDay, new int[0]);
    }

    /** The working days after a day up to another. */
    int between(int after, int thru) {
        if (after < firstDay) {
            remember(after - YEAR);
        }
        return counts.between(after + 1, thru);
    }

    private void remember(int from) {
        firstDay = from;
        int[] working = new int[lastDay - from + 1];
        for (int i = 0; i < working.length; i++) {
            working[i] = bankHolidays.isWorkingDay(DaySpan.date(from + i)) ? 1 : 0;
        }
        counts = new DayCounts(from, working);
    }
}
