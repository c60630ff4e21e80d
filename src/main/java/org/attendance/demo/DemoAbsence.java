package org.attendance.demo;

/** How absence is spread over the pupils of a school: most miss little, a few miss very much (a log-normal distribution). */
final class DemoAbsence {
    private static final double PERSISTENT = 0.10;
    private static final double SEVERE = 0.50;
    private static final double MOST = 0.93;
    private static final int STEPS = 60;

    private DemoAbsence() {
    }

    /**
     * The share of sessions missed by the pupil who stands at a place when all pupils are ordered by it.
     * @param place from 0 (misses least) to 1 (misses most)
     */
    static double quantile(DemoSchool school, double place) {
        double persistentAt = inverseNormal(1 - school.persistent());
        double severeAt = inverseNormal(1 - school.severe());
        double spread = Math.log(SEVERE / PERSISTENT) / (severeAt - persistentAt);
        return Math.min(MOST, PERSISTENT * Math.exp(spread * (inverseNormal(place) - persistentAt)));
    }

    /** The number below which a share of a standard normal distribution lies, by bisection. */
    private static double inverseNormal(double share) {
        double low = -6;
        double high = 6;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (normal(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The share of a standard normal distribution below a number (Abramowitz and Stegun 26.2.17, to seven places). */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x < 0 ? tail : 1 - tail;
    }
}
