package org.attendance.services.letters;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Access;
import org.attendance.services.CalendarTable;
import org.attendance.services.InputException;
import org.attendance.services.Messages;
import org.attendance.services.ServiceCall;

/**
 * Which letters are asked for.
 * @param largePrint whether they are printed in large letters
 */
record LetterRequest(ServiceCall call, Access access, String schoolId, LetterType type, LetterSpan span, LetterFacts facts,
        boolean largePrint) {

    /** The request of a call, with letterTypeId, span or fromDate and thruDate, facts and largePrint; all checked. */
    static LetterRequest of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        LetterType type = LetterTypes.of(call.delegator()).required(call);
        LetterSpan span = LetterSpan.of(call, CalendarTable.of(call.delegator(), schoolId), type, access.today());
        return new LetterRequest(call, access, schoolId, type, span, LetterFacts.of(call, type), call.flag("largePrint"));
    }

    /** The same letters, resting on these facts. */
    LetterRequest with(LetterFacts other) {
        return new LetterRequest(call, access, schoolId, type, span, other, largePrint);
    }

    Delegator delegator() {
        return call.delegator();
    }

    Messages messages() {
        return call.messages();
    }
}
