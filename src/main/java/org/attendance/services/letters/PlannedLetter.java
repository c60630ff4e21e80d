package org.attendance.services.letters;

import java.util.Map;
import java.util.stream.Collectors;

import org.attendance.services.Fields;
import org.attendance.services.RollPupil;

/**
 * A letter as it would be issued.
 * @param facts every fact it rests on, by name
 * @param factKey what, to whom and about which facts: a second one is issued only after the first is withdrawn
 * @param present id of the letter that is there already; null where this one is new
 */
record PlannedLetter(RollPupil pupil, LetterRecipient recipient, String heading, String text, Map<String, String> facts, String factKey,
        String present) {

    /** The facts as lines name=value. */
    String factText() {
        return facts.entrySet().stream().map(fact -> fact.getKey() + "=" + fact.getValue()).collect(Collectors.joining("\n"));
    }

    /** What a user is shown before it is issued. */
    Map<String, Object> map() {
        return Fields.of("pupilRef", pupil.pupilRef(), "pupil", pupil.name(), "registrationGroup", pupil.registrationGroup(), "recipient",
                recipient.name(), "address", recipient.address(), "email", recipient.email(), "heading", heading, "text", text, "facts", facts,
                "present", present);
    }
}
