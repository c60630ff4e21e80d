package org.attendance.services.cases;

import java.time.LocalDate;

import org.attendance.services.Access;
import org.attendance.services.ServiceCall;

/**
 * What a chronology asks its sources for.
 * @param pupilId the pupil; sources answer what is on record at this school, in whichever case
 * @param from first day; never null
 * @param thru last day; never null
 * @param most the newest so many entries are enough
 */
public record ChronologyQuery(ServiceCall call, Access access, String schoolId, String pupilId, LocalDate from, LocalDate thru, int most) {
}
