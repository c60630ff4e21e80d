package org.attendance.services.cases;

import java.time.LocalDate;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Rows;

/**
 * An attendance case as it is stored.
 * @param pupilId the pupil; at most one case of a pupil is open at a school
 * @param triggerId the trigger that opened it; null if a person did
 * @param closedDate null while it is open
 * @param version rises with every change
 */
public record CaseRecord(String caseId, String schoolId, String pupilId, boolean isOpen, String stageStatusId, String ladderStatusId,
        LocalDate openedDate, String triggerId, LocalDate closedDate, long version) {

    /** Status of a case that is open. */
    public static final String OPEN = "ATC_OPEN";
    /** Status of a case that is closed. */
    public static final String CLOSED = "ATC_CLOSED";

    /** The case of a row of AttendanceCase. */
    public static CaseRecord of(GenericValue row) {
        return new CaseRecord(row.getString("caseId"), row.getString("schoolId"), row.getString("pupilId"),
                OPEN.equals(row.getString("statusId")), row.getString("stageStatusId"), row.getString("ladderStatusId"),
                Rows.date(row, "openedDate"), row.getString("triggerId"), Rows.date(row, "closedDate"), row.getLong("versionNumber"));
    }
}
