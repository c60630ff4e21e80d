package org.attendance.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Letters from preview to what became of them. */
class LetterServicesTest {
    private static LetterSchool letters;

    @BeforeAll
    static void aSchool() {
        letters = new LetterSchool();
    }

    private static String text(Answer answer, int index) {
        assertFalse(answer.refused(), () -> answer.error());
        return (String) answer.list("letters").get(index).get("text");
    }

    @Test
    void eachHomeGetsOneLetterThatNamesItsDates() {
        Answer preview = letters.preview("late");
        assertEquals(List.of("Żaneta Wołoszczańska and Íñigo Nuñez", "Seán O’Brien"),
                preview.list("letters").stream().map(letter -> letter.get("recipient")).toList());
        String text = text(preview, 1);
        assertTrue(text.startsWith("Dear Seán O’Brien"), text);
        assertTrue(text.contains("From Monday 16 November 2026 to Friday 20 November 2026, " + LetterSchool.NAME), text);
        assertTrue(text.contains("Tuesday 17 November (morning) and Wednesday 18 November 2026 (morning)"), text);
        assertEquals("Seán O’Brien\nFlat 3, 4 High Street\nCosham\nPortsmouth\nPO6 2BB", preview.list("letters").get(1).get("address"));
        assertFalse(text.contains("{"), text);
    }

    @Test
    void aLetterThatTheMarksDoNotBearIsRefusedAndSaysWhy() {
        Answer preview = letters.preview("punctuality");
        assertEquals(List.of(), preview.list("letters"));
        assertEquals("Times late: 2; the letter is for 5 or more.", preview.list("refused").get(0).get("reason"));
        Answer all = letters.preview("punctuality", "who", "roll");
        assertEquals(List.of(), all.list("refused"), "a batch counts those who are not meant");
        assertEquals(5L, all.number("notMeant"));
    }

    @Test
    void aPupilNobodyCanBeWrittenToAboutIsListed() {
        Answer preview = letters.preview("late", "pupilRefs", List.of("P8A03"));
        assertEquals(List.of(), preview.list("letters"));
        assertTrue(String.valueOf(preview.list("refused").get(0).get("reason")).startsWith("Nobody with parental responsibility"));
    }

    @Test
    void missingFactsStopALetterAndAreNamed() {
        assertEquals(List.of("Answer by"), letters.preview("evidence_request").get("missing"));
        Answer refused = letters.issue("notice_to_improve", "facts", Map.of("notice_from", "2026-11-23"));
        assertTrue(refused.error().contains("these facts are missing: Last day of the notice, Unauthorised sessions still allowed, Local authority"),
                refused.error());
        assertEquals(0, letters.school().rows("AttendanceLetter"));
    }

    @Test
    void aFactOfTheWrongKindIsRefused() {
        assertTrue(letters.preview("panel_invitation", "facts", Map.of("meeting_date", "31/12/2026")).error()
                .contains("Day of the meeting: “31/12/2026” is no date"));
        assertTrue(letters.preview("evidence_request", "facts", Map.of("colour", "red")).error().contains("“colour” is no fact"));
        assertTrue(letters.preview("panel_invitation", "facts", Map.of("meeting_place", "<script>alert(1)</script>")).refused());
        assertTrue(letters.preview("late", "pupilRefs", List.of("P9Z99")).error().contains("no pupil P9Z99"));
        assertTrue(letters.preview("late", "thruDate", "2026-12-01", "fromDate", "2026-11-02").error().contains("cannot go up to 2026-12-01"));
    }

    @Test
    void anIssuedLetterIsFrozenAndRepeatedOnlyAfterItsWithdrawal() throws Exception {
        LetterSchool own = new LetterSchool();
        Answer issued = own.issue("late");
        assertEquals(2L, issued.number("issued"));
        Answer again = own.issue("late");
        assertEquals(0L, again.number("issued"));
        assertEquals(2L, again.number("alreadyThere"));
        String letterId = (String) ((List<?>) issued.get("letterIds")).get(0);
        Answer letter = own.officer().does("getAttendanceLetter", "letterId", letterId);
        assertEquals(true, letter.get("intact"));
        assertEquals("2", ((Map<?, ?>) letter.list("letters").get(0).get("facts")).get("rule.late"));
        assertTrue(own.officer().tries("withdrawAttendanceLetter", "letterId", letterId).error().contains("Say why"));
        own.officer().does("withdrawAttendanceLetter", "letterId", letterId, "reason", "The wrong family");
        assertEquals(1L, own.issue("late").number("issued"), "a withdrawn letter may be written anew");
        assertTrue(own.officer().tries("printAttendanceLetters", "letterIds", List.of(letterId)).error().contains("is withdrawn"));
        GenericValue row = EntityQuery.use(TestHost.delegator()).from("AttendanceLetter").where("letterId", letterId).queryOne();
        assertEquals(List.of(), own.officer().does("verifyAttendanceLetters").get("changed"));
        row.set("letterText", row.getString("letterText") + " ");
        row.store();
        Answer verified = own.officer().does("verifyAttendanceLetters");
        assertEquals(List.of(letterId), verified.get("changed"));
        assertEquals(3L, verified.number("checked"));
        assertEquals(false, own.officer().does("getAttendanceLetter", "letterId", letterId).get("intact"));
    }

    @Test
    void aLetterThatWouldReadOtherwiseThanItWasSeenIsRefused() {
        LetterSchool own = new LetterSchool();
        Object seen = own.preview("late").get("seen");
        own.school().marks("P8A01,2026-11-19,PM,\\");
        assertFalse(own.issue("late", "seen", seen).refused());
        LetterSchool other = new LetterSchool();
        Object before = other.preview("late").get("seen");
        other.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-17", "session", "AM", "code", "/", "reason", "Was here");
        assertTrue(other.issue("late", "seen", before).error().contains("would no longer read as you saw it"));
        assertEquals(0, other.school().rows("AttendanceLetter"));
    }

    @Test
    void printedAndEmailedAreNotedAndTheOutboxLooksAgain() throws Exception {
        LetterSchool own = new LetterSchool();
        Object ids = own.issue("late").get("letterIds");
        Answer printed = own.officer().does("printAttendanceLetters", "letterIds", ids);
        assertEquals(2, own.officer().does("getAttendanceLetter", "printId", printed.get("printId")).list("letters").size());
        assertEquals(2L, own.officer().does("emailAttendanceLetters", "letterIds", ids).number("emailed"));
        assertEquals(0L, own.officer().does("emailAttendanceLetters", "letterIds", ids).number("emailed"), "each goes once");
        own.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-17", "session", "AM", "code", "/", "reason", "Was here");
        own.officer().does("sendAttendanceMessages");
        List<GenericValue> messages = EntityQuery.use(TestHost.delegator()).from("AttendanceMessage")
                .where("schoolId", own.school().id()).queryList();
        assertEquals(2, messages.size());
        for (GenericValue message : messages) {
            assertEquals("ATM_WITHDRAWN", message.getString("statusId"));
            assertEquals("The letter is no longer true: Times late was 2 and is now 1.", message.getString("statusReason"));
            assertFalse(message.getString("subjectText").contains("Wołoszczańska"), "no name in a subject");
        }
    }

    @Test
    void aSchoolWritesItsOwnWordsAndEarlierOnesStay() {
        LetterSchool own = new LetterSchool();
        var lead = own.school().lead();
        Object[] words = {"letterTypeId", "late", "heading", "Late", "text", "Dear {contact}, late on {dates_late}.", "version", 0L};
        assertTrue(lead.tries("saveAttendanceLetterTemplate", words).error().contains("Say why"));
        assertTrue(own.officer().tries("saveAttendanceLetterTemplate", words).get("noPermission") != null);
        lead.does("saveAttendanceLetterTemplate", with(words, "reason", "Shorter"));
        assertEquals("Dear Seán O’Brien, late on Tuesday 17 November (morning) and Wednesday 18 November 2026 (morning).",
                text(own.preview("late"), 1));
        assertTrue(lead.tries("saveAttendanceLetterTemplate", with(words, "reason", "Again", "heading", "Other")).error().contains("meanwhile"));
        Answer unknown = lead.tries("saveAttendanceLetterTemplate", with(words, "text", "{pupil} {colour} {", "version", 1L, "reason", "x"));
        assertTrue(unknown.error().contains("Text has {colour} {, which is no field of letters. Allowed are {pupil}"), unknown.error());
        Answer figure = lead.tries("saveAttendanceLetterTemplate", with(words, "text", "{late} times", "version", 1L, "reason", "x"));
        assertTrue(figure.error().contains("{late}, so it needs {from} and {thru}"), figure.error());
        lead.does("restoreAttendanceLetterTemplate", "letterTypeId", "late", "version", 1L, "reason", "Better");
        assertTrue(text(own.preview("late"), 1).contains("Please help"));
        Map<String, Object> late = lead.does("getAttendanceLetterTemplates").list("templates").stream()
                .filter(each -> "late".equals(each.get("letterTypeId"))).findFirst().orElseThrow();
        assertEquals(2, ((List<?>) late.get("history")).size());
        assertEquals(false, late.get("own"));
    }

    private static Object[] with(Object[] values, Object... more) {
        java.util.List<Object> all = new java.util.ArrayList<>(List.of(values));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void aCaseIsNotedAndLettersAreListedLatestFirst() {
        LetterSchool own = new LetterSchool();
        own.issue("late");
        own.issue("evidence_request", "facts", Map.of("reply_by", "2026-11-30"));
        Answer list = own.officer().does("getAttendanceLetters", "pupilRef", "P8A01");
        assertEquals(4, list.list("letters").size());
        assertEquals(2, own.officer().does("getAttendanceLetters", "letterTypeId", "late").list("letters").size());
        assertEquals(0, own.officer().does("getAttendanceLetters", "thruDate", TestSchool.YESTERDAY).list("letters").size());
        assertNull(list.list("letters").get(0).get("caseId"));
        String letterId = (String) list.list("letters").get(0).get("letterId");
        assertTrue(letters.officer().tries("getAttendanceLetter", "letterId", letterId).error().contains("There is no letter"));
    }
}
