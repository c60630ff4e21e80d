package org.attendance.services;

import java.time.LocalDate;

/**
 * The order in which many marks are written: blocks of some pupils and some weeks. Rows that are neighbours by pupil and rows that
 * are neighbours by day then come together, so that few pages of the table's indexes are in use at a time.
 */
final class MarkBlocks {
    /** Pupils of a block. */
    static final int PUPILS = 50;
    /** Marks in a transaction: those of a full block, less than the row locks at which a database locks the whole table. */
    static final int MARKS = 3500;

    private static final int DAYS = 49;
    private static final int MONDAY_OFFSET = 3;

    private MarkBlocks() {
    }

    /** Number of the block of seven weeks, Monday to Sunday, that a date is in; later dates never have a lower one. */
    static long weeks(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + MONDAY_OFFSET, (long) DAYS);
    }
}
