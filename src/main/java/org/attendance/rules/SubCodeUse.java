package org.attendance.rules;

import java.time.LocalDate;

/**
 * What uses a version of a sub-code: marks as they stand, and marks as they once stood or are planned.
 *
 * @param marks    number of marks that have it now
 * @param planned  number of planned marks
 * @param amended  number of amendments to or from it
 * @param firstDay earliest date of any of them; null where there is none
 * @param lastDay  latest date of any of them; null where there is none
 */
public record SubCodeUse(long marks, long planned, long amended, LocalDate firstDay, LocalDate lastDay) {

    /** Nothing uses it. */
    public static final SubCodeUse NONE = new SubCodeUse(0, 0, 0, null, null);

    public boolean isUsed() {
        return lastDay != null;
    }
}
