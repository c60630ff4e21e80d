package org.attendance.rules.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attendance.rules.NationalCodes;
import org.junit.jupiter.api.Test;

/** Which marks make a message true, and which thresholds ask for one. */
class MessageKindTest {

    private static boolean isAbout(MessageKind kind, String code) {
        return kind.isAbout(code == null ? null : NationalCodes.now(code));
    }

    @Test
    void aKindIsAboutItsCodesAndTheirSubCodes() {
        assertTrue(isAbout(MessageKind.FIRST_DAY, "N") && isAbout(MessageKind.ABSENCE_REMINDER, "N"));
        assertTrue(isAbout(MessageKind.LATE, "L") && isAbout(MessageKind.LATE, "U"));
        assertTrue(MessageKind.EVIDENCE_REQUEST.isAbout(NationalCodes.ownSubCode("I1", "I")));
        assertFalse(isAbout(MessageKind.FIRST_DAY, "I") || isAbout(MessageKind.LATE, "/") || isAbout(MessageKind.EVIDENCE_REQUEST, "M"));
    }

    @Test
    void onlyTheFirstDayIsAboutAMissingMark() {
        assertTrue(isAbout(MessageKind.FIRST_DAY, null));
        assertFalse(isAbout(MessageKind.LATE, null) || isAbout(MessageKind.ABSENCE_REMINDER, null) || isAbout(MessageKind.EVIDENCE_REQUEST, null));
    }

    @Test
    void aKindThatIsAboutOneDayHasNoRun() {
        assertThrows(IllegalStateException.class, () -> MessageKind.LATE.run(null, null));
        assertEquals("letter_absence_reminder", MessageKind.ABSENCE_REMINDER.thresholdAction().orElseThrow());
        assertTrue(MessageKind.FIRST_DAY.thresholdAction().isEmpty());
    }

    @Test
    void isFoundByItsId() {
        assertEquals(MessageKind.EVIDENCE_REQUEST, MessageKind.find("evidence_request").orElseThrow());
        assertTrue(MessageKind.find("EVIDENCE_REQUEST").isEmpty());
    }
}
