package org.attendance.services.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** What is done with issued letters: all of those named, or none. */
final class LetterActs {
    private final ServiceCall call;
    private final LetterList list;
    private final LetterEvents events;

    LetterActs(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.list = new LetterList(call);
        this.events = new LetterEvents(call, list.access(), list.schoolId());
    }

    /** Notes that the letters named are printed together: printId, printed. */
    Map<String, Object> print() throws InputException, GenericEntityException {
        List<GenericValue> letters = standing(list.named());
        String printId = call.delegator().getNextSeqId("AttendanceLetterPrint");
        for (GenericValue letter : letters) {
            events.add(letter.getString("letterId"), LetterEvents.PRINTED, Fields.of("printId", printId));
        }
        return ServiceCall.success("printId", printId, "printed", (long) letters.size());
    }

    /** Puts the letters named that have an email address into the outbox: emailed, withoutAddress. */
    Map<String, Object> email() throws InputException, GenericEntityException {
        LetterMail mail = new LetterMail(call, list.access(), list.schoolId());
        long emailed = 0;
        long without = 0;
        for (GenericValue letter : standing(list.named())) {
            if (letter.getString("emailAddress") == null) {
                without++;
            } else {
                String messageId = mail.queue(letter);
                if (messageId != null) {
                    events.add(letter.getString("letterId"), LetterEvents.EMAILED, Fields.of("messageId", messageId));
                    emailed++;
                }
            }
        }
        return ServiceCall.success("emailed", emailed, "withoutAddress", without);
    }

    /** Withdraws the letter named, for a reason. */
    Map<String, Object> withdraw() throws InputException, GenericEntityException {
        GenericValue letter = standing(List.of(list.one())).get(0);
        String reason = Attributes.freeText(call, "reason");
        if (reason == null) {
            throw call.refuse("AttendanceLetterReasonMissing");
        }
        events.add(letter.getString("letterId"), LetterEvents.WITHDRAWN, Fields.of("reasonText", reason));
        return ServiceCall.success();
    }

    private List<GenericValue> standing(List<GenericValue> letters) throws InputException, GenericEntityException {
        Set<String> withdrawn = LetterEvents.withdrawn(call.delegator(), letters.stream().map(row -> row.getString("letterId")).toList());
        if (!withdrawn.isEmpty()) {
            throw call.refuse("AttendanceLetterIsWithdrawn", "letterId", withdrawn.iterator().next());
        }
        return letters;
    }
}
