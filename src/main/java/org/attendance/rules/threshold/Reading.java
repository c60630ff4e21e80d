package org.attendance.rules.threshold;

/** A metric made ready for one pupil: each further date costs no more than a few steps. */
@FunctionalInterface
public interface Reading {

    /**
     * The measure over the sessions that count.
     *
     * @param from first day that counts (since 1970-01-01), far in the past for all
     * @param thru last day that counts; below from if none does
     * @param on   the day of the evaluation, not before thru
     */
    Measure over(int from, int thru, int on);
}
