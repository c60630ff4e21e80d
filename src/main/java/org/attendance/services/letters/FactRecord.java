package org.attendance.services.letters;

import java.util.Map;

import org.attendance.rules.letters.LetterField;
import org.attendance.services.Fields;

/**
 * A record a letter can rest on.
 * @param name how a user knows it: what it is and its day
 * @param facts what is recorded, dates and times as ISO text; a field that is not there is not recorded
 * @param refusal why the letter cannot rest on it, in words for the user; null where it can
 */
record FactRecord(String recordId, String name, Map<LetterField, String> facts, String refusal) {

    boolean fits() {
        return refusal == null;
    }

    /** As a user chooses it. */
    Map<String, Object> map() {
        return Fields.of("recordId", recordId, "name", name);
    }
}
