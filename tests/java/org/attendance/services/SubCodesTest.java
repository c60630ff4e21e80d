package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sub-codes of a school: made, used, changed, ended, restored; what marks say never changes. */
class SubCodesTest {

    private TestSchool school;
    private TestUser lead;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
        lead = school.lead();
    }

    private Answer saves(Object... changes) {
        List<Object> values = new ArrayList<>(List.of("code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate", "2026-11-02",
                "reason", "The school nurse asks"));
        for (int i = 0; i < changes.length; i += 2) {
            int at = values.indexOf(changes[i]);
            if (at >= 0 && at % 2 == 0) {
                values.set(at + 1, changes[i + 1]);
            } else {
                values.addAll(Arrays.asList(changes[i], changes[i + 1]));
            }
        }
        return lead.tries("saveAttendanceCode", values.toArray());
    }

    private Answer made(Object... changes) {
        Answer answer = saves(changes);
        assertEquals("", answer.error());
        return answer;
    }

    private Answer changes(Answer made, Object... changes) {
        Object[] seen = {"codeId", made.get("codeId"), "seenVersion", made.get("version")};
        return saves(java.util.stream.Stream.of(seen, changes).flatMap(Arrays::stream).toArray());
    }

    private Map<String, Object> code(String code, String date) {
        return lead.does("getAttendanceCodes", "asOfDate", date).list("codes").stream().filter(each -> code.equals(each.get("code")))
                .findFirst().orElse(null);
    }

    private void usesOn(String date, String code) {
        assertEquals("", school.officer().saves("8A", date, "AM", List.of(mark("P8A01", code))).error());
    }

    private List<Map<String, Object>> figures() {
        return school.officer().does("getAttendanceSummary", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY, "groupBy", "pupil")
                .list("rows");
    }

    private Map<String, Object> figureOf(String pupil) {
        return figures().stream().filter(row -> pupil.equals(row.get("key"))).findFirst().orElseThrow();
    }

    private long stored() {
        return school.rows("AttendanceCode") + school.rows("AttendanceConfigChange");
    }

    private void refusedAndNothingStored(Answer answer, String field, String... said) {
        assertTrue(answer.refused());
        assertTrue(answer.error().contains("Nothing was stored"), answer.error());
        Arrays.stream(said).forEach(text -> assertTrue(answer.error().contains(text), answer.error()));
        if (field != null) {
            assertEquals(List.of(field), answer.list("problems").stream().map(problem -> problem.get("field")).distinct().toList());
        }
    }

    @Test
    void countsAsItsStatutoryCodeFromItsFirstDay() {
        made();
        assertNull(code("I1", "2026-11-01"));
        Map<String, Object> own = code("I1", "2026-11-02");
        assertEquals(List.of("I", "authorised", "other_authorised", true), List.of(own.get("statutoryCode"), own.get("statisticalClass"),
                own.get("registerGroup"), own.get("own")));
        assertTrue(school.officer().saves("8A", "2026-10-23", "AM", List.of(mark("P8A01", "I1"))).error().contains("from 2026-11-02"));
        usesOn("2026-11-12", "I1");
        assertEquals(List.of(1L, 1L, 1L), List.of(figureOf("P8A01").get("authorised"), figureOf("P8A01").get("illness"),
                figureOf("P8A01").get("possible")));
        assertEquals("I1", school.officer().does("getAttendanceMarks", "pupilRef", "P8A01", "fromDate", "2026-11-02", "thruDate",
                TestSchool.TODAY, "figure", "illness").list("marks").get(0).get("code"));
        school.talliesAreRight();
    }

    @Test
    void noteAndSessionComeFromTheStatutoryCode() {
        made("code", "B1", "statutoryCode", "B", "name", "Choir");
        Answer bare = school.officer().saves("8A", "2026-11-12", "AM", List.of(mark("P8A01", "B1")));
        assertEquals("NoteMissing", bare.list("problems").get(0).get("rule"));
        made("code", "AM1", "statutoryCode", "/", "name", "In the workshop");
        assertTrue(school.officer().saves("8A", "2026-11-12", "PM", List.of(mark("P8A01", "AM1"))).error().contains("AM session"));
    }

    @Test
    void ownCodesStandFirstInTheirOrderWithTheirKeys() {
        made("code", "I2", "name", "Chickenpox");
        made("code", "M1", "name", "Dentist", "statutoryCode", "M", "sortOrder", "2", "paletteKey", "2");
        made("code", "I1", "sortOrder", "1", "paletteKey", "a");
        List<Map<String, Object>> codes = lead.does("getAttendanceCodes").list("codes");
        assertEquals(List.of("I1", "M1", "I2"), codes.stream().limit(3).map(each -> each.get("code")).toList());
        assertEquals(Arrays.asList("A", "2", null), codes.stream().limit(3).map(each -> each.get("paletteKey")).toList());
        assertEquals(37, codes.size());
        assertEquals(34, school.outsider().run("getAttendanceCodes", Map.of()).list("codes").size());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsField() {
        Answer answer = saves("code", "I-1", "name", " ", "statutoryCode", "QQ", "sortOrder", "20000", "paletteKey", "L", "thruDate",
                "2026-11-01", "reason", "");
        refusedAndNothingStored(answer, null, "1 to 4 letters or digits", "Key L finds");
        assertEquals(List.of("reason", "code", "name", "thruDate", "statutoryCode", "sortOrder", "paletteKey"),
                answer.list("problems").stream().map(problem -> problem.get("field")).toList());
        assertEquals(0, stored());
    }

    @Test
    void aDateOrPlaceThatIsNoneIsRefusedWithItsField() {
        refusedAndNothingStored(saves("fromDate", "2.11.2026"), "fromDate", "2.11.2026");
        refusedAndNothingStored(saves("fromDate", null), "fromDate", "missing");
        refusedAndNothingStored(saves("thruDate", "2026-02-30"), "thruDate", "2026-02-30");
        refusedAndNothingStored(saves("sortOrder", "first"), "sortOrder", "first");
        assertTrue(saves("name", "<b>Asthma</b>").error().contains("Nothing was stored"));
        assertTrue(saves("reason", "${x}").error().contains("Nothing was stored"));
        assertEquals(0, stored());
    }

    @Test
    void twoMeaningsOnOneDayAndAKeyTakenAreRefused() {
        made("paletteKey", "1", "thruDate", "2026-12-18");
        long before = stored();
        refusedAndNothingStored(saves("fromDate", "2026-12-18", "statutoryCode", "M"), "fromDate", "2026-11-02 to 2026-12-18");
        refusedAndNothingStored(saves("code", "I2", "paletteKey", "1"), "paletteKey", "picks I1");
        refusedAndNothingStored(saves("code", "I2", "fromDate", "2024-01-01", "paletteKey", null), "statutoryCode", "2024-08-18");
        assertEquals(before, stored());
    }

    @Test
    void aTrialStoresNothingAndTellsWhatUsesTheCode() {
        assertEquals("created", made("dryRun", "Y", "reason", "").get("outcome"));
        assertEquals(0, stored());
        Answer code = made();
        usesOn("2026-11-12", "I1");
        usesOn("2026-11-13", "I1");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-13", "session", "AM", "code", "M", "reason", "x");
        long before = stored();
        Map<String, Object> touches = changes(code, "name", "Asthma attack", "dryRun", "Y").in("touches");
        assertEquals(List.of(1L, 0L, 1L, "2026-11-12", "2026-11-13"), List.of(touches.get("marks"), touches.get("planned"),
                touches.get("amended"), touches.get("firstDate"), touches.get("lastDate")));
        assertEquals(before, stored());
    }

    @Test
    void aTrialIsRefusedAsTheSaveWouldBe() {
        refusedAndNothingStored(saves("code", "C1", "dryRun", "Y"), "code", "national code");
        made();
        refusedAndNothingStored(saves("statutoryCode", "M", "fromDate", "2026-11-05", "dryRun", "Y"), "fromDate", "onwards");
    }

    @Test
    void aUsedCodeMayBeRenamedMovedAndGivenAnotherKey() {
        Answer code = made();
        usesOn("2026-11-12", "I1");
        List<Map<String, Object>> before = figures();
        Answer changed = changes(code, "name", "Asthma attack", "sortOrder", "5", "paletteKey", "7");
        assertEquals("changed", changed.get("outcome"));
        assertEquals(code.get("codeId"), changed.get("codeId"));
        assertEquals("Asthma attack", code("I1", TestSchool.TODAY).get("name"));
        assertEquals(before, figures());
        school.talliesAreRight();
    }

    @Test
    void aUsedCodeKeepsItsMeaningItsStartAndItsDays() {
        Answer code = made();
        usesOn("2026-11-12", "I1");
        List<Map<String, Object>> before = figures();
        long rows = stored();
        refusedAndNothingStored(changes(code, "statutoryCode", "O"), "statutoryCode", "2026-11-12");
        refusedAndNothingStored(changes(code, "statutoryCode", "O", "fromDate", "2026-11-12"), "statutoryCode", "2026-11-12");
        refusedAndNothingStored(changes(code, "code", "I3"), "code");
        refusedAndNothingStored(changes(code, "fromDate", "2026-11-03"), "fromDate");
        refusedAndNothingStored(changes(code, "thruDate", "2026-11-11"), "thruDate", "cannot end on 2026-11-11");
        refusedAndNothingStored(lead.tries("retireAttendanceCode", "codeId", code.get("codeId"), "fromDate", "2026-11-12", "reason", "x",
                "seenVersion", code.get("version")), "thruDate", "until 2026-11-12");
        assertEquals(before, figures());
        assertEquals(rows, stored());
    }

    @Test
    void aNewMeaningFromALaterDayIsANewVersionAndThePastStays() {
        Answer code = made();
        usesOn("2026-11-12", "I1");
        List<Map<String, Object>> before = figures();
        Answer changed = changes(code, "statutoryCode", "O", "fromDate", "2026-11-13");
        assertEquals("new_version", changed.get("outcome"));
        assertNotEquals(code.get("codeId"), changed.get("codeId"));
        assertEquals(before, figures());
        assertEquals("I", code("I1", "2026-11-12").get("statutoryCode"));
        assertEquals("O", code("I1", "2026-11-13").get("statutoryCode"));
        usesOn("2026-11-13", "I1");
        assertEquals(List.of(1L, 1L), List.of(figureOf("P8A01").get("authorised"), figureOf("P8A01").get("unauthorised")));
        school.talliesAreRight();
        assertEquals(3, school.rows("AttendanceConfigChange"));
    }

    @Test
    void whatNothingUsesYetCanBeCorrected() {
        Answer code = made();
        Answer changed = changes(code, "statutoryCode", "M", "code", "M5");
        assertEquals("changed", changed.get("outcome"));
        assertEquals(1, school.rows("AttendanceCode"));
        assertEquals("authorised", code("M5", TestSchool.TODAY).get("statisticalClass"));
        assertNull(code("I1", TestSchool.TODAY));
    }

    @Test
    void aPlanKeepsACodeInUse() {
        Answer code = made("code", "C9", "statutoryCode", "C", "name", "Family event");
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A01", "fromDate", "2026-12-07", "thruDate", "2026-12-08", "code", "C9",
                "planSource", "leave", "reason", "Wedding");
        Answer refused = lead.tries("retireAttendanceCode", "codeId", code.get("codeId"), "fromDate", "2026-12-01", "reason", "x",
                "seenVersion", code.get("version"));
        refusedAndNothingStored(refused, "thruDate", "until 2026-12-08");
    }

    @Test
    void aRetiredCodeCannotBeUsedFromThatDayAndCanBeRestored() throws GenericEntityException {
        Answer code = made();
        usesOn("2026-11-12", "I1");
        Answer retired = lead.does("retireAttendanceCode", "codeId", code.get("codeId"), "fromDate", "2026-11-13", "reason", "Not needed",
                "seenVersion", code.get("version"));
        assertEquals("retired", retired.get("outcome"));
        assertNull(code("I1", "2026-11-13"));
        assertTrue(school.officer().saves("8A", "2026-11-13", "AM", List.of(mark("P8A01", "I1"))).error().contains("to 2026-11-12"));
        assertEquals(1L, figureOf("P8A01").get("illness"));
        GenericValue change = latest();
        assertEquals("retire", "Not needed".equals(change.getString("changeReason")) ? "retire" : "other");
        assertEquals(List.of("code", school.lead().login(), "Lena Park", "Attendance lead"), List.of(change.getString("subjectKind"),
                change.getString("changedByUserLoginId"), change.getString("changedByName"), change.getString("changedByPosition")));
        assertTrue(change.getString("afterText").contains("thruDate: 2026-11-12") && !change.getString("beforeText").contains("thruDate"));
        assertTrue(lead.tries("restoreAttendanceCode", "changeId", change.getString("changeId")).error().contains("reason"));
        assertEquals("restored", lead.does("restoreAttendanceCode", "changeId", change.getString("changeId"), "reason", "It is needed")
                .get("outcome"));
        usesOn("2026-11-13", "I1");
        assertEquals(2L, figureOf("P8A01").get("illness"));
        assertEquals(3, school.rows("AttendanceConfigChange"));
    }

    private GenericValue latest() throws GenericEntityException {
        return EntityQuery.use(TestHost.delegator()).from("AttendanceConfigChange").where("schoolId", school.id()).orderBy("-changeId")
                .queryFirst();
    }

    @Test
    void aRestoreThatWouldChangeThePastIsRefused() throws GenericEntityException {
        Answer code = made("statutoryCode", "M");
        changes(code, "statutoryCode", "I");
        String change = latest().getString("changeId");
        usesOn("2026-11-12", "I1");
        long before = stored();
        refusedAndNothingStored(lead.tries("restoreAttendanceCode", "changeId", change, "reason", "Back"), "statutoryCode", "2026-11-12");
        assertEquals(before, stored());
    }

    @Test
    void whatNobodyUsedIsWithdrawnAndItsDayIsFreeAgain() throws GenericEntityException {
        Answer code = made();
        String made = latest().getString("changeId");
        Answer withdrawn = lead.does("restoreAttendanceCode", "changeId", made, "reason", "A mistake");
        assertEquals("restored", withdrawn.get("outcome"));
        assertNull(code("I1", TestSchool.TODAY));
        assertTrue(lead.does("getAttendanceCodes", "asOfDate", "all").list("codes").stream().noneMatch(each -> "I1".equals(each.get("code"))));
        assertEquals(code.get("codeId"), made("statutoryCode", "M").get("codeId"));
        assertEquals("M", code("I1", TestSchool.TODAY).get("statutoryCode"));
        Answer again = made("code", "I7");
        assertEquals("withdrawn", lead.does("retireAttendanceCode", "codeId", again.get("codeId"), "fromDate", "2026-11-02", "reason",
                "A mistake", "seenVersion", again.get("version")).get("outcome"));
    }

    @Test
    void aStaleFormIsRefusedAndTellsHowItStands() {
        Answer code = made();
        changes(code, "name", "Asthma attack");
        long before = stored();
        refusedAndNothingStored(changes(code, "name", "Wheezing"), null, "Someone has changed I1", "Asthma attack");
        refusedAndNothingStored(lead.tries("retireAttendanceCode", "codeId", code.get("codeId"), "fromDate", "2026-12-01", "reason", "x",
                "seenVersion", code.get("version")), null, "Someone has changed I1");
        refusedAndNothingStored(saves("codeId", code.get("codeId"), "name", "Wheezing"), null, "seenVersion");
        assertEquals(before, stored());
    }

    @Test
    void repeatingASaveChangesNothing() {
        Answer code = made();
        assertEquals("unchanged", made().get("outcome"));
        Answer changed = changes(code, "name", "Asthma attack");
        Answer again = changes(code, "name", "Asthma attack");
        assertEquals("unchanged", again.get("outcome"));
        assertEquals(changed.get("version"), again.get("version"));
        assertEquals(2, school.rows("AttendanceConfigChange"));
    }

    @Test
    void onlyWhoMayChangePolicyAndOnlyTheOwnSchool() {
        Answer code = made();
        for (TestUser user : List.of(school.officer(), school.teacher(), school.head(), school.dsl(), school.reception())) {
            assertEquals(true, user.tries("saveAttendanceCode", "code", "I2", "name", "x", "statutoryCode", "I", "fromDate", "2026-11-02",
                    "reason", "x").get(TestUser.NO_PERMISSION), user.login());
        }
        assertEquals("", school.admin().tries("saveAttendanceCode", "code", "I2", "name", "x", "statutoryCode", "I", "fromDate",
                "2026-11-02", "reason", "x").error());
        TestSchool other = TestSchool.open();
        Answer foreign = other.lead().tries("retireAttendanceCode", "codeId", code.get("codeId"), "fromDate", "2026-12-01", "reason", "x");
        assertTrue(foreign.error().contains("no sub-code"), foreign.error());
        assertTrue(other.lead().tries("saveAttendanceCode", "schoolId", school.id(), "code", "I3", "name", "x", "statutoryCode", "I",
                "fromDate", "2026-11-02", "reason", "x").error().contains("no school"));
        assertFalse(lead.does("getAttendanceCodes").list("codes").stream().anyMatch(each -> "I3".equals(each.get("code"))));
    }

    @Test
    void ofTwoWhoTakeOneKeyAtTheSameMomentOneIsRefused() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String key = Integer.toString(round);
            List<Answer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (String code : List.of("A" + key, "B" + key)) {
                threads.add(new Thread(() -> answers.add(saves("code", code, "paletteKey", key))));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(1, answers.stream().filter(Answer::refused).count(), answers.toString());
            assertTrue(answers.stream().filter(Answer::refused).allMatch(answer -> answer.error().contains("Nothing was stored")));
        }
        assertEquals(5, school.rows("AttendanceCode"));
    }

    @Test
    void theSameCodeOfTwoSchoolsIsTwoCodes() {
        made();
        TestSchool other = TestSchool.open();
        assertEquals("", other.lead().tries("saveAttendanceCode", "code", "I1", "name", "Other", "statutoryCode", "M", "fromDate",
                "2026-11-02", "reason", "x").error());
        assertEquals("I", code("I1", TestSchool.TODAY).get("statutoryCode"));
    }
}
