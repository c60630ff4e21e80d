package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Writes the events of a pupil from which a threshold is counted, and has the pupil evaluated again; in the transaction of the caller. */
public final class PupilEventStore {
    private static final String ENTITY = "AttendancePupilEvent";

    private PupilEventStore() {
    }

    /**
     * Records an event; one that was taken back holds again.
     * @param type code of the enumeration ATT_EVENT, as contract_signed
     * @return false if it was on record already; nothing is written then
     */
    public static boolean record(ServiceCall call, Access access, String schoolId, String pupilId, String type, LocalDate date)
            throws GenericEntityException {
        GenericValue stored = EntityQuery.use(call.delegator()).from(ENTITY)
                .where("pupilId", pupilId, "eventTypeId", type, "eventDate", Date.valueOf(date)).queryOne();
        if (stored != null && stored.get("removedDate") == null) {
            return false;
        }
        call.delegator().createOrStore(call.delegator().makeValue(ENTITY, Fields.of("pupilId", pupilId, "eventTypeId", type,
                "eventDate", Date.valueOf(date), "schoolId", schoolId, "recordedDate", Timestamp.valueOf(access.now()),
                "recordedByUserLoginId", call.userLoginId(), "removedDate", null, "removedByUserLoginId", null, "removeReason", null)));
        EvaluationDue.pupils(call.delegator(), List.of(pupilId));
        return true;
    }
}
