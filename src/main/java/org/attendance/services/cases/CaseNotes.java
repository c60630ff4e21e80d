package org.attendance.services.cases;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Attributes;
import org.attendance.services.Author;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/**
 * Notes on a case. Everyone who works on cases may write for any reader; only the readers read it, the writer not among them unless he is
 * one. A note is never changed: its writer or a leader may strike it out with a reason, and it stays on record.
 */
final class CaseNotes {
    private static final String ENTITY = "AttendanceCaseNote";
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_TOKEN = 60;
    private static final int MOST = 200;

    private final CaseCall of;
    private final Delegator delegator;
    private final EnumCodes readers;

    /** Notes may be written on a closed case too. */
    CaseNotes(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.any(call);
        this.delegator = call.delegator();
        this.readers = EnumCodes.of(delegator, NoteReader.TYPE);
    }

    /** Adds a note; the same token again answers the note that is there. */
    Map<String, Object> add() throws InputException, GenericEntityException {
        ServiceCall call = of.call();
        String text = Attributes.plainText(call, "text", call.text("text"), LONGEST_NOTE);
        if (text == null) {
            throw call.refuse("AttendanceCaseNoteEmpty");
        }
        String reader = readers.id(call, "visibility");
        String token = Attributes.plainText(call, "token", call.text("token"), LONGEST_TOKEN);
        GenericValue there = token == null ? null : EntityQuery.use(delegator).from(ENTITY)
                .where("caseId", of.before().caseId(), "noteToken", token).queryFirst();
        if (there != null) {
            return ServiceCall.success("note", shown(there), "created", false);
        }
        Author author = of.access().author(of.schoolId());
        String id = delegator.getNextSeqId(ENTITY);
        GenericValue row = delegator.makeValue(ENTITY, Fields.of("noteId", id, "caseId", of.before().caseId(),
                "noteToken", token == null ? id : token, "visibilityEnumId", reader == null ? readers.id(NoteReader.CASE) : reader, "noteText", text,
                "noteDate", Timestamp.valueOf(of.access().now()), "noteByUserLoginId", author.userLoginId(), "noteByName", author.name(),
                "noteByPosition", author.position()));
        delegator.create(row);
        return ServiceCall.success("note", shown(row), "created", true);
    }

    /** Strikes a note out; one that is struck already stays as it is. */
    Map<String, Object> strike() throws InputException, GenericEntityException {
        ServiceCall call = of.call();
        String noteId = call.required("noteId");
        GenericValue row = delegator.findOne(ENTITY, false, "noteId", noteId);
        if (row == null || !of.before().caseId().equals(row.getString("caseId")) || !mayRead(row)) {
            throw call.refuse("AttendanceCaseNoteUnknown", "noteId", noteId);
        }
        if (!mayStrike(row)) {
            throw call.refuse("AttendanceCaseNoteNotYours", "name", row.getString("noteByName"));
        }
        if (row.getTimestamp("struckDate") != null) {
            return ServiceCall.success("note", shown(row), "changed", false);
        }
        String reason = Attributes.freeText(call, "reason");
        if (reason == null) {
            throw call.refuse("AttendanceCaseStrikeReason");
        }
        Map<String, Object> values = Fields.of("struckDate", Timestamp.valueOf(of.access().now()), "struckByUserLoginId", call.userLoginId(),
                "struckByName", of.access().author(of.schoolId()).name(), "strikeReason", reason);
        delegator.storeByCondition(ENTITY, values, EntityCondition.makeCondition(EntityCondition.makeCondition("noteId", noteId), EntityOperator.AND,
                EntityCondition.makeCondition("struckDate", EntityOperator.EQUALS, null)));
        values.forEach(row::set);
        return ServiceCall.success("note", shown(row), "changed", true);
    }

    /** The notes on the case that the user may read, the newest first. */
    Map<String, Object> list() throws GenericEntityException {
        List<Map<String, Object>> notes = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where(EntityCondition.makeCondition("caseId", of.before().caseId()),
                EntityCondition.makeCondition("visibilityEnumId", EntityOperator.IN, NoteReader.readable(of.call(), of.access())))
                .orderBy("-noteDate", "-noteId").maxRows(MOST).queryList()) {
            notes.add(shown(row));
        }
        return ServiceCall.success("notes", notes, "readers", readers.choices());
    }

    private boolean mayRead(GenericValue row) {
        return NoteReader.mayRead(of.access(), readers.code(row.getString("visibilityEnumId")));
    }

    private boolean mayStrike(GenericValue row) {
        return of.access().may(CaseClosing.LEAD) || of.call().userLoginId().equals(row.getString("noteByUserLoginId"));
    }

    private Map<String, Object> shown(GenericValue row) {
        boolean mayRead = mayRead(row);
        Map<String, Object> map = Fields.of("noteId", row.getString("noteId"), "visibility", readers.code(row.getString("visibilityEnumId")),
                "readers", readers.text(row.getString("visibilityEnumId")), "text", mayRead ? row.getString("noteText") : null,
                "at", Rows.iso(Rows.dateTime(row, "noteDate")), "by", row.getString("noteByName"), "position", row.getString("noteByPosition"));
        map.put("struckAt", Rows.iso(Rows.dateTime(row, "struckDate")));
        map.put("struckBy", row.getString("struckByName"));
        map.put("strikeReason", row.getString("strikeReason"));
        map.put("mayStrike", mayRead && row.getTimestamp("struckDate") == null && mayStrike(row));
        return map;
    }
}
