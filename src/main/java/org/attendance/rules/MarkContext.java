package org.attendance.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * All that the checks of a mark need to know.
 *
 * @param session             the session the mark is for
 * @param code                the code as it was written
 * @param resolved            its version, see {@link CodeSet#nearest}: null if the school does not know the code
 * @param schoolSession       whether the school has that session
 * @param admission           first day of the pupil on the admission register; null: never on it
 * @param leaving             last day on it; null: still on it
 * @param birthDate           null: not known, then nothing that depends on the age is found
 * @param yearGroup           see {@link YearGroup}; null: not known
 * @param mobileChild         whether the pupil is flagged as a mobile child on that date
 * @param grantedLeaveOrPlan  whether a granted leave or a plan stands behind the mark
 * @param excludedDaysBefore  consecutive school days up to the one before on which the pupil was excluded (E)
 * @param note                null or blank: none
 * @param minutesLate         null: none given
 * @param sessionBegun        whether the register of the session has opened
 * @param sessionLength       minutes the session lasts; null: not known, then half a calendar day limits the minutes late
 */
public record MarkContext(Session session, String code, AttendanceCode resolved, boolean schoolSession, LocalDate admission,
        LocalDate leaving, LocalDate birthDate, String yearGroup, boolean mobileChild, boolean grantedLeaveOrPlan,
        int excludedDaysBefore, String note, Long minutesLate, boolean sessionBegun, Long sessionLength) {

    public MarkContext {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(code, "code");
    }

    /** A context in which the length of the session is not known. */
    public MarkContext(Session session, String code, AttendanceCode resolved, boolean schoolSession, LocalDate admission,
            LocalDate leaving, LocalDate birthDate, String yearGroup, boolean mobileChild, boolean grantedLeaveOrPlan,
            int excludedDaysBefore, String note, Long minutesLate, boolean sessionBegun) {
        this(session, code, resolved, schoolSession, admission, leaving, birthDate, yearGroup, mobileChild, grantedLeaveOrPlan,
                excludedDaysBefore, note, minutesLate, sessionBegun, null);
    }
}
