package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes are read by those they are for, wherever they are shown; they are struck out, never changed. */
class CaseNoteTest {

    private TestSchool school;
    private String caseId;

    @BeforeEach
    void aCaseWithNotes() {
        school = TestSchool.with("8A", 1);
        caseId = (String) school.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "x").get("caseId");
        for (String reader : List.of("case", "leaders", "safeguarding")) {
            school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Secret of " + reader, "visibility", reader);
        }
    }

    private TestUser user(String role) {
        return new TestUser(school.id() + "-" + role, school.id());
    }

    @ParameterizedTest
    @CsvSource({"officer,case", "lead,case leaders", "head,case leaders", "dsl,case leaders safeguarding", "admin,case leaders safeguarding"})
    void aNoteIsReadByThoseItIsFor(String role, String readable) {
        List<Object> texts = user(role).does("getAttendanceCaseNotes", "caseId", caseId).list("notes").stream()
                .map(note -> note.get("text")).toList();
        List<Object> entries = user(role).does("getAttendanceCaseChronology", "caseId", caseId, "kinds", "note").list("entries").stream()
                .map(entry -> entry.get("detail")).toList();
        List<String> expected = List.of(readable.split(" ")).stream().map(reader -> "Secret of " + reader).toList();
        assertEquals(expected, texts.stream().sorted().toList());
        assertEquals(expected, entries.stream().sorted().toList());
        if (!role.equals("officer")) {
            assertEquals(expected, user(role).does("exportAttendanceCase", "caseId", caseId, "recipient", "Another school").list("entries").stream()
                    .filter(entry -> "note".equals(entry.get("kind"))).map(entry -> entry.get("detail")).sorted().toList());
        }
    }

    @Test
    void whoIsNotAmongTheReadersDoesNotGetTheTextBackAndCannotStrikeIt() {
        Map<String, Object> note = school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Told in confidence", "visibility",
                "safeguarding").in("note");
        assertNull(note.get("text"));
        Answer refused = school.lead().tries("strikeAttendanceCaseNote", "caseId", caseId, "noteId", note.get("noteId"), "reason", "x");
        assertTrue(refused.error().contains("not open to you"), refused.error());
    }

    @Test
    void theSameRequestIsStoredOnce() {
        Answer first = school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Rang home", "token", "t-1");
        Answer again = school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Rang home", "token", "t-1");
        assertEquals(List.of(true, false, first.in("note").get("noteId")), List.of(first.get("created"), again.get("created"),
                again.in("note").get("noteId")));
    }

    @Test
    void tenThousandCharactersAreStoredAndOneMoreIsRefused() {
        String words = "Long talk. ".repeat(1000).substring(0, 9_999) + ".";
        assertEquals(words, school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", words).in("note").get("text"));
        long before = TestRows.count("AttendanceCaseNote", "caseId", caseId);
        for (String wrong : List.of(words + "x", "<script>alert(1)</script>", "${1+1}", "  ")) {
            Answer refused = school.officer().tries("addAttendanceCaseNote", "caseId", caseId, "text", wrong);
            assertTrue(refused.error().contains("Nothing was stored"), refused.error());
        }
        assertTrue(school.officer().tries("addAttendanceCaseNote", "caseId", caseId, "text", "x", "visibility", "world").refused());
        assertEquals(before, TestRows.count("AttendanceCaseNote", "caseId", caseId));
    }

    @Test
    void itsWriterOrALeaderStrikesANoteOutAndItStaysOnRecord() {
        Object noteId = school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Wrong pupil").in("note").get("noteId");
        assertTrue(school.officer2().tries("strikeAttendanceCaseNote", "caseId", caseId, "noteId", noteId, "reason", "x").error()
                .contains("Only Olga Fisher"));
        assertTrue(school.officer().tries("strikeAttendanceCaseNote", "caseId", caseId, "noteId", noteId).error().contains("Say why"));
        school.officer().does("strikeAttendanceCaseNote", "caseId", caseId, "noteId", noteId, "reason", "About a namesake");
        Map<String, Object> struck = school.lead().does("getAttendanceCaseNotes", "caseId", caseId).find("notes", "noteId", noteId);
        assertEquals(List.of("Wrong pupil", "About a namesake", false), List.of(struck.get("text"), struck.get("strikeReason"),
                struck.get("mayStrike")));
        assertEquals(false, school.lead().does("strikeAttendanceCaseNote", "caseId", caseId, "noteId", noteId, "reason", "Again").get("changed"));
    }
}
