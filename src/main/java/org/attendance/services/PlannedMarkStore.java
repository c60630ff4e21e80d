package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Objects;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** The one place that writes planned marks on demand, in the transaction of the caller, who has locked the pupil ({@link MarkStore#lock}). */
public final class PlannedMarkStore {
    private static final String ENTITY = "AttendancePlannedMark";

    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final String userLoginId;

    /** The planned marks of a school as the user of a call writes them. */
    public PlannedMarkStore(ServiceCall call, Access access, String schoolId) {
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
        this.userLoginId = call.userLoginId();
    }

    /**
     * What is planned.
     * @param source leave, closure or plan
     * @param planId the part-time timetable it follows from; null for none
     */
    public record Entry(AttendanceCode code, String source, String reason, String note, String planId) {
        private boolean isSame(GenericValue stored) {
            return code.id().equals(stored.getString("attendanceCodeId")) && Objects.equals(note, stored.getString("markNote"))
                    && source.equals(stored.getString("planSource")) && Objects.equals(reason, stored.getString("planReason"))
                    && Objects.equals(planId, stored.getString("planId"));
        }
    }

    /**
     * Creates or changes the planned mark of a session.
     * @param stored the row as it was read; null for none
     * @return whether anything changed
     */
    public boolean write(String pupilId, Session session, Entry entry, GenericValue stored) throws GenericEntityException {
        if (stored != null && entry.isSame(stored)) {
            return false;
        }
        GenericValue row = stored == null ? delegator.makeValue(ENTITY, Fields.of("pupilId", pupilId, "sessionDate",
                Date.valueOf(session.date()), "sessionPart", session.part().name(), "schoolId", schoolId)) : stored;
        row.set("attendanceCodeId", entry.code().id());
        row.set("markNote", entry.note());
        row.set("planSource", entry.source());
        row.set("planReason", entry.reason());
        row.set("planId", entry.planId());
        row.set("plannedDate", Timestamp.valueOf(access.now()));
        row.set("plannedByUserLoginId", userLoginId);
        if (stored == null) {
            delegator.create(row);
        } else {
            delegator.store(row);
        }
        return true;
    }
}
