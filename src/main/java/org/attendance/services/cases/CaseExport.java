package org.attendance.services.cases;

import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Takes the chronology of a case out, for a school or service elsewhere; who took it and for whom goes into the history of the case. */
final class CaseExport {
    private static final int LONGEST_NAME = 100;

    private final CaseCall of;
    private final ServiceCall call;

    CaseExport(ServiceCall call) throws InputException, GenericEntityException {
        this.of = CaseCall.any(call);
        this.call = call;
    }

    /** The case and all entries that the user may read. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        String recipient = Attributes.plainText(call, "recipient", call.text("recipient"), LONGEST_NAME);
        if (recipient == null) {
            throw call.refuse("AttendanceCaseExportFor");
        }
        Map<String, Object> chronology = new CaseChronology(call, CaseChronology.MOST_AT_ONCE).map();
        of.change(Fields.of(), new CaseStep(CaseStep.Kind.EXPORTED, null, recipient, of.access().today(), null));
        Map<String, Object> answer = of.answer();
        answer.put("entries", chronology.get("entries"));
        return answer;
    }
}
