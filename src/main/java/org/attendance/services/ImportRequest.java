package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.apache.ofbiz.entity.Delegator;

/**
 * What an import is asked to do.
 * @param schoolId school into which the file is imported
 * @param text text of the file
 * @param reason reason of amendments, null if none was given
 * @param effectiveDate first day on which changes of pupils hold
 * @param now moment of the import, local to the school
 * @param author in whose name marks are recorded
 */
record ImportRequest(Delegator delegator, String schoolId, String text, String reason, LocalDate effectiveDate, LocalDateTime now,
        Author author) {
}
