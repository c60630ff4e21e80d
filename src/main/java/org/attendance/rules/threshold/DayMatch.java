package org.attendance.rules.threshold;

/** When a day with a possible session belongs to a run. */
enum DayMatch {
    EVERY_SESSION, SOME_SESSION, NO_SESSION;

    /**
     * Whether a day matches.
     *
     * @param counted  sessions of the day that carry what is looked for
     * @param possible possible sessions of the day, those without a mark included; above 0
     */
    boolean test(int counted, int possible) {
        return switch (this) {
            case EVERY_SESSION -> counted == possible;
            case SOME_SESSION -> counted > 0;
            case NO_SESSION -> counted == 0;
        };
    }
}
