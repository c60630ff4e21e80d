package org.attendance.services;

import java.time.LocalDate;
import java.util.Comparator;

/** Gives the key of the row in which a session of a pupil counts. */
interface SummaryKeys {
    /** The key; null where the pupil has no value. */
    String key(String pupilId, LocalDate date);

    /** Whether all days of a range give one key for a pupil. */
    boolean isConstant(String pupilId, DateRange range);

    /** The order of rows. */
    Comparator<String> order();
}
