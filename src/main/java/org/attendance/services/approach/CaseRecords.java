package org.attendance.services.approach;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Author;
import org.attendance.services.ConfigChanges;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/**
 * How barriers and approaches used are written to a case: once for each token, only over the version that was seen, and with what stood
 * before kept in AttendanceCaseRecordLog.
 */
final class CaseRecords {
    private static final int LONGEST_TOKEN = 60;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final CaseRecord of;
    private final Kind kind;

    /** Where a kind of record is stored: its entity, key and token field, and its name in the log. */
    record Kind(String entity, String key, String token, String log) {
        static final Kind BARRIER = new Kind("AttendanceCaseBarrier", "barrierId", "barrierToken", "barrier");
        static final Kind APPROACH = new Kind("AttendanceCaseApproach", "usedId", "useToken", "approach");
    }

    CaseRecords(ServiceCall call, Access access, CaseRecord of, Kind kind) {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.of = of;
        this.kind = kind;
    }

    /** Makes other writers to the case wait until the transaction ends; called before anything is read that the write rests on. */
    void lock() throws GenericEntityException {
        delegator.storeByCondition("AttendanceCase", Map.of("caseId", of.caseId()), EntityCondition.makeCondition("caseId", of.caseId()));
    }

    /** The record with an id; what belongs to another case answers as what is not there. */
    GenericValue find(String id) throws InputException, GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).from(kind.entity()).where(kind.key(), id).queryOne();
        if (row == null || !of.caseId().equals(row.getString("caseId"))) {
            throw call.refuse("AttendanceApproachRecordUnknown", "id", id);
        }
        return row;
    }

    /** What the request has stored before; null if it has not. */
    GenericValue repeated() throws InputException, GenericEntityException {
        String token = token();
        GenericValue row = token == null ? null : EntityQuery.use(delegator).from(kind.entity())
                .where("schoolId", of.schoolId(), kind.token(), token).queryFirst();
        if (row != null && !of.caseId().equals(row.getString("caseId"))) {
            throw call.refuse("AttendanceApproachTokenUsed");
        }
        return row;
    }

    /** The attribute token: letters, digits and hyphens; null if absent. */
    private String token() throws InputException {
        String token = call.text("token");
        if (token != null && (token.length() > LONGEST_TOKEN || !token.matches("[A-Za-z0-9-]+"))) {
            throw call.refuse("AttendanceApproachToken", "most", LONGEST_TOKEN);
        }
        return token;
    }

    /** Stores a new record; answers its id. */
    String create(Map<String, Object> fields) throws InputException, GenericEntityException {
        String id = delegator.getNextSeqId(kind.entity());
        Author author = access.author(of.schoolId());
        Map<String, Object> row = new HashMap<>(fields);
        row.putAll(Fields.of(kind.key(), id, "caseId", of.caseId(), "schoolId", of.schoolId(), "pupilId", of.pupilId(), kind.token(),
                token() == null ? id : token(), "recordedDate", Timestamp.valueOf(access.now()), "recordedByUserLoginId", author.userLoginId(),
                "recordedByName", author.name(), "versionNumber", 1L));
        delegator.create(delegator.makeValue(kind.entity(), row));
        return id;
    }

    /** Refuses a change that has not seen the record as it stands. */
    void refuseIfStale(GenericValue row, Map<String, Object> now) throws InputException {
        Long seen = call.number("version");
        if (seen == null || !seen.equals(row.getLong("versionNumber"))) {
            throw call.refuse(seen == null ? "AttendanceApproachRecordVersion" : "AttendanceApproachRecordStale", "version",
                    row.getLong("versionNumber"), "now", ConfigChanges.lines(now).replace("\n", "; "));
        }
    }

    /** Stores a record as it shall be, and how it read before. */
    void change(GenericValue row, Map<String, Object> fields, Map<String, Object> before) throws GenericEntityException {
        long version = row.getLong("versionNumber");
        Author author = access.author(of.schoolId());
        delegator.create(delegator.makeValue("AttendanceCaseRecordLog", Fields.of("recordKind", kind.log(), "recordId",
                row.getString(kind.key()), "versionNumber", version, "beforeText", ConfigChanges.lines(before), "changedDate",
                Timestamp.valueOf(access.now()), "changedByUserLoginId", author.userLoginId(), "changedByName", author.name())));
        fields.forEach(row::set);
        row.set("versionNumber", version + 1);
        row.store();
    }
}
