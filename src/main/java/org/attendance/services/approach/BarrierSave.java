package org.attendance.services.approach;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.FormProblems;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseTasks;

/**
 * Records a barrier in an open case, changes one, or says until when it stood. What is written about a guarded kind is for the designated
 * safeguarding lead, who gets a task; whoever may not read it cannot change it.
 */
final class BarrierSave {
    /** Longest text in characters. */
    static final int LONGEST = 10_000;
    private static final String OWNER = "designated safeguarding lead";
    private static final List<String> TEXTS = List.of("childWords", "parentWords", "note");

    private final ServiceCall call;
    private final Access access;
    private final CaseRecord of;
    private final CaseRecords records;
    private final FormProblems problems;

    BarrierSave(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.of = new CaseFinder(call, access, call.required("schoolId")).open(call.required("caseId"));
        this.records = new CaseRecords(call, access, of, CaseRecords.Kind.BARRIER);
        this.problems = new FormProblems(call.messages());
        records.lock();
    }

    Map<String, Object> store() throws InputException, GenericEntityException {
        String id = call.text("barrierId");
        GenericValue repeated = id == null ? records.repeated() : null;
        if (repeated != null) {
            return answer("repeated", repeated.getString("barrierId"));
        }
        GenericValue row = id == null ? null : records.find(id);
        BarrierKinds.Kind kind = kind(row);
        Map<String, Object> fields = fields(kind);
        problems.refuse();
        if (row == null) {
            String barrierId = records.create(fields);
            if (kind.guarded()) {
                new CaseTasks(call, access).add(of, new CaseTasks.Source("barrier", barrierId), "safeguarding_concern",
                        call.messages().get("AttendanceApproachGuardedTask", "barrier", kind.name()), OWNER, null, access.today());
            }
            return answer("created", barrierId);
        }
        if (fields.entrySet().stream().allMatch(field -> java.util.Objects.equals(field.getValue(), row.get(field.getKey())))) {
            return answer("unchanged", id);
        }
        records.refuseIfStale(row, shown(row));
        records.change(row, fields, shown(row));
        return answer("changed", id);
    }

    private BarrierKinds.Kind kind(GenericValue row) throws InputException, GenericEntityException {
        BarrierKinds kinds = BarrierKinds.of(call.delegator());
        String wanted = row == null ? call.text("barrier") : row.getString("barrierKindId");
        BarrierKinds.Kind kind = wanted == null ? null : kinds.find(wanted);
        if (kind == null) {
            problems.add("barrier", "Choice", call.messages().get("AttendanceApproachChoice", "value", wanted, "allowed", kinds.ids()));
            problems.refuse();
        }
        if (row != null && kind.guarded() && !access.may(Access.SAFEGUARD)) {
            throw call.refuse("AttendanceApproachGuarded", "barrier", kind.name());
        }
        return kind;
    }

    private Map<String, Object> fields(BarrierKinds.Kind kind) throws GenericEntityException {
        LocalDate from = date("fromDate");
        LocalDate thru = date("thruDate");
        if (from == null && call.text("fromDate") == null) {
            from = access.today();
        }
        if (from != null && from.isAfter(access.today())) {
            problems.add("fromDate", "Future", call.messages().get("AttendanceApproachDateToCome", "date", from, "today", access.today()));
        }
        if (from != null && thru != null && thru.isBefore(from)) {
            problems.add("thruDate", "Backwards", call.messages().get("AttendanceApproachBackwards", "from", from, "thru", thru));
        }
        Map<String, Object> fields = Fields.of("barrierKindId", kind.id(), "fromDate", Rows.stored(from), "thruDate",
                Rows.stored(thru));
        for (String name : TEXTS) {
            fields.put(name.equals("note") ? "noteText" : name, text(name));
        }
        if (kind.id().equals("other") && fields.get("noteText") == null && call.text("note") == null) {
            problems.add("note", "Missing", call.messages().get("AttendanceApproachOtherNote"));
        }
        return fields;
    }

    private String text(String name) {
        try {
            return Attributes.plainText(call, name, call.text(name), LONGEST);
        } catch (InputException wrong) {
            problems.add(name, "Text", wrong.getMessage());
            return null;
        }
    }

    private LocalDate date(String name) {
        try {
            return call.date(name);
        } catch (InputException wrong) {
            problems.add(name, "Date", wrong.getMessage());
            return null;
        }
    }

    private static Map<String, Object> shown(GenericValue row) {
        return Fields.of("fromDate", Rows.iso(Rows.date(row, "fromDate")), "thruDate", Rows.iso(Rows.date(row, "thruDate")), "childWords",
                row.getString("childWords"), "parentWords", row.getString("parentWords"), "note", row.getString("noteText"));
    }

    private Map<String, Object> answer(String outcome, String barrierId) {
        return ServiceCall.success("outcome", outcome, "barrierId", barrierId);
    }
}
