package org.attendance.services.meetings;

import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Attributes;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.VersionedRow;
import org.attendance.services.cases.SchoolCall;
import org.attendance.services.cases.CaseTasks;

/** A call about an assess-plan-do-review cycle: the one place that reads one cycle of a school and changes its row. */
final class CycleCall extends SchoolCall {
    /** Table of cycles. */
    static final String ENTITY = "AttendanceCycle";
    /** Status of the cycle under way. */
    static final String OPEN = "ACY_OPEN";
    /** Status of a cycle that has had its final review. */
    static final String CLOSED = "ACY_CLOSED";
    /** Enumeration of how cycles end. */
    static final String OUTCOMES = "ATT_CYCLE_OUTCOME";

    CycleCall(ServiceCall call) throws InputException, GenericEntityException {
        super(call);
    }

    /** The cycle of the attribute cycleId. */
    GenericValue find() throws InputException, GenericEntityException {
        return named(ENTITY, "cycleId", "AttendanceMeetingCycleUnknown");
    }

    /** The cycle of the attribute cycleId, which is under way in an open case. */
    GenericValue open() throws InputException, GenericEntityException {
        GenericValue row = find();
        cases().open(row.getString("caseId"));
        if (!OPEN.equals(row.getString("statusId"))) {
            throw call().refuse("AttendanceMeetingCycleIsClosed", "number", row.getLong("cycleNumber"), "date", row.getDate("finalHeldDate"));
        }
        return row;
    }

    /**
     * Changes a cycle in the version that the user has seen.
     * @throws InputException if somebody has changed it since
     */
    void change(GenericValue row, Map<String, Object> values) throws InputException, GenericEntityException {
        Long version = row.getLong("versionNumber");
        if (!version.equals(call().number("version")) || !VersionedRow.change(delegator(), row, "cycleId", "versionNumber", values)) {
            throw call().refuse("AttendanceMeetingCycleStale", "version", version);
        }
    }

    /** A text of up to 10,000 characters; null where it is absent. */
    String text(String name) throws InputException {
        return Attributes.plainText(call(), name, call().text(name), MeetingInput.LONGEST_NOTES);
    }

    /** A text that must be there. */
    String required(String name) throws InputException {
        String text = text(name);
        if (text == null) {
            throw call().refuse("AttendanceMeetingTextMissing", "field", name);
        }
        return text;
    }

    /** What asks for the tasks of a cycle. */
    static CaseTasks.Source source(String cycleId) {
        return new CaseTasks.Source("cycle", cycleId);
    }

    /** What a service answers about a cycle. */
    Map<String, Object> answer(GenericValue row) {
        return ServiceCall.success("cycleId", row.getString("cycleId"), "version", row.getLong("versionNumber"));
    }
}
