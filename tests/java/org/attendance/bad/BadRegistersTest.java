package org.attendance.bad;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers that cannot be saved: each refusal says what is wrong with which pupil, and nothing is stored. */
class BadRegistersTest {

    private TestSchool school;
    private Map<String, Long> before;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4, "8B", 2);
        school.marks("P8A01,2026-11-19,AM,/");
        before = school.rowCounts();
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(before, school.rowCounts());
        school.talliesAreRight();
    }

    private Answer refused(TestUser user, String group, String date, String session, List<?> marks, Object... more) {
        List<Object> values = new ArrayList<>(List.of("registrationGroup", group, "date", date, "session", session, "marks", marks,
                "version", 0L));
        values.addAll(List.of(more));
        Answer answer = user.tries("saveAttendanceRegister", values.toArray());
        assertTrue(answer.refused(), () -> "was saved: " + answer.values());
        assertTrue(answer.error().contains("othing was stored"), answer.error());
        assertFalse(answer.error().contains("Exception"), answer.error());
        return answer;
    }

    private Answer refused(List<?> marks, Object... more) {
        return refused(school.teacher(), "8A", TestSchool.TODAY, "AM", marks, more);
    }

    private void refusedByRule(String rule, String severity, List<?> marks) {
        Map<String, Object> problem = refused(marks).list("problems").get(0);
        assertEquals(List.of(rule, severity, "P8A02"), List.of(problem.get("rule"), problem.get("severity"), problem.get("pupilRef")));
        assertFalse(problem.get("message").toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22", "2026-11-16", "2026-10-28", "2026-12-25"})
    void aClosedDay(String date) {
        assertEquals("NotASchoolSession", refused(school.officer(), "8A", date, "AM", marks(school.pupils("8A"), "/")).list("problems")
                .get(0).get("rule"));
    }

    @Test
    void anAfternoonWithoutSchool() {
        assertTrue(refused(school.officer(), "8A", "2026-12-18", "PM", marks(school.pupils("8A"), "\\")).error()
                .contains("school session"));
    }

    @Test
    void anotherTeachersGroup() {
        assertTrue(refused(school.teacher(), "8B", TestSchool.TODAY, "AM", marks(school.pupils("8B"), "/")).error().contains("8B"));
    }

    @Test
    void aForgedPupil() {
        assertTrue(refused(List.of(mark("P8A02", "/"), mark("FORGED", "/"))).error().contains("FORGED"));
    }

    @Test
    void aPupilOfAnotherGroup() {
        Answer answer = refused(school.officer(), "8A", TestSchool.TODAY, "AM", List.of(mark("P8A02", "/"), mark("P8B01", "/")));
        assertTrue(answer.error().contains("P8B01") && answer.error().contains("not in 8A"), answer.error());
    }

    @Test
    void aPupilTwice() {
        assertTrue(refused(List.of(mark("P8A02", "/"), mark("P8A02", "N"))).error().contains("second one for pupil P8A02"));
    }

    @Test
    void fewerRowsThanWereMeant() {
        assertTrue(refused(marks(school.pupils("8A"), "/"), "expectedRows", 5L).error().contains("5 marks were meant"));
    }

    @ParameterizedTest
    @CsvSource({"/, P8A02", "?, P8A02"})
    void aFieldThatIsNotOfAMark(String code, String pupil) {
        assertTrue(refused(List.of(mark(pupil, code, "pupilId", "10000"))).error().contains("pupilId"));
    }

    @Test
    void marksThatAreNoListOfMaps() {
        assertTrue(refused(List.of("P8A02=/")).error().contains("not a set of fields"));
    }

    @ParameterizedTest
    @CsvSource({"QQ, CodeUnknown", "H, CodeNotValidOnDate", "\\, WrongSession", "B, NoteMissing"})
    void aCodeThatDoesNotFit(String code, String rule) {
        refusedByRule(rule, "error", List.of(mark("P8A02", code)));
    }

    @Test
    void anEmptyAndAnEndlessCode() {
        assertTrue(refused(List.of(mark("P8A02", ""))).error().contains("no attendance code"));
        assertTrue(refused(List.of(mark("P8A02", "ABCDEFGHIJK"))).error().contains("no attendance code"));
    }

    @ParameterizedTest
    @CsvSource({"L, 0", "L, 9999", "/, 5"})
    void minutesThatDoNotFit(String code, long minutes) {
        refusedByRule("MinutesLate", "error", List.of(mark("P8A02", code, "minutesLate", minutes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "-3", "1.5", "99999"})
    void minutesThatAreNoNumber(String minutes) {
        assertTrue(refused(List.of(mark("P8A02", "L", "minutesLate", minutes))).error().contains(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${1+1}", "<#if x>", "#{x}", "[=x]", "a\u0000b", "a > b"})
    void scriptOrTemplateTextInANoteOrReason(String text) {
        assertTrue(refused(List.of(mark("P8A02", "I", "note", text))).error().contains("P8A02"));
        refused(List.of(mark("P8A02", "I", "reason", text)));
        refused(List.of(mark("P8A02", "I")), "reason", text);
    }

    @Test
    void aNoteThatIsTooLong() {
        assertTrue(refused(List.of(mark("P8A02", "I", "note", "n".repeat(2000)))).error().contains("2000"));
    }

    @Test
    void aFutureSession() {
        assertEquals("FutureSession", refused(school.teacher(), "8A", TestSchool.NEXT_DAY, "AM", marks(school.pupils("8A"), "/"))
                .list("problems").get(0).get("rule"));
        refused(school.teacher(), "8A", TestSchool.TODAY, "PM", marks(school.pupils("8A"), "\\"));
    }

    @Test
    void oneWrongMarkKeepsAllOut() {
        List<Map<String, Object>> marks = marks(school.pupils("8A"), "/");
        marks.get(3).put("code", "QQ");
        assertEquals("P8A04", refused(marks).list("problems").get(0).get("pupilRef"));
    }

    @ParameterizedTest
    @CsvSource({"20/11/2026, AM", "2026-11-31, AM", "2026-11-20, EVE", "'', AM", "2026-11-20, ''"})
    void aDateOrSessionThatIsNone(String date, String session) {
        Answer answer = school.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", date, "session", session,
                "marks", marks(school.pupils("8A"), "/"));
        assertTrue(answer.refused());
        assertFalse(answer.error().contains("Exception"), answer.error());
    }
}
