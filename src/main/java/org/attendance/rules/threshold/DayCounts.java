package org.attendance.rules.threshold;

/** A number for each day, added up from the first: what falls between two days is one subtraction. */
final class DayCounts {
    private final int firstDay;
    private final int[] before;

    /**
     * @param firstDay the day (since 1970-01-01) of the first number
     * @param perDay   the numbers
     */
    DayCounts(int firstDay, int[] perDay) {
        this.firstDay = firstDay;
        this.before = new int[perDay.length + 1];
        for (int i = 0; i < perDay.length; i++) {
            before[i + 1] = before[i] + perDay[i];
        }
    }

    /** The sum from one day to another, both included; 0 if the second comes first. */
    int between(int from, int thru) {
        return thru < from ? 0 : before(thru + 1) - before(from);
    }

    /** The first day from a day on that has a number above 0; there must be one. */
    int firstFrom(int day) {
        int none = before(day);
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] > none) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return firstDay + low - 1;
    }

    private int before(int day) {
        return before[Math.max(0, Math.min(day - firstDay, before.length - 1))];
    }
}
