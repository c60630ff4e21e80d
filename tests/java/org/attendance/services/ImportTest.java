package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import stores: all rows or none, the valid ones if asked, nothing the second time, amendments only with a reason. */
class ImportTest {

    private static final String HEADER = "pupil_ref,date,session,code,minutes_late,note\n";
    private static final String THREE = HEADER + "P8A01,2026-11-19,AM,/,,\nP8A02,2026-11-19,AM,L,12,\nP8A03,2026-11-19,AM,I,,Flu\n";

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4);
    }

    private Answer imports(String csv, Object... more) {
        Object[] values = java.util.stream.Stream.concat(java.util.stream.Stream.of("marksCsv", csv), java.util.stream.Stream.of(more))
                .toArray();
        return school.officer().tries("importAttendanceMarks", values);
    }

    private static void counts(Answer answer, long read, long created, long updated, long unchanged, long rejected) {
        assertEquals(List.of(read, created, updated, unchanged, rejected), List.of(answer.number("read"), answer.number("created"),
                answer.number("updated"), answer.number("unchanged"), answer.number("rejected")),
                        () -> answer.error() + answer.get("errors"));
    }

    @Test
    void theSecondImportOfTheSameFileChangesNothing() {
        counts(imports(THREE), 3, 3, 0, 0, 0);
        Map<String, Long> before = school.rowCounts();
        counts(imports(THREE), 3, 0, 0, 3, 0);
        assertEquals(before, school.rowCounts());
        school.talliesAreRight();
    }

    @Test
    void acceptValidStoresTheGoodRowsAndListsTheRest() {
        Answer answer = imports(THREE + "P9Z99,2026-11-19,AM,/,,\nP8A04,2026-11-14,AM,/,,\n", "acceptValid", "Y");
        counts(answer, 5, 3, 0, 0, 2);
        assertEquals(List.of(5L, 6L), answer.list("errors").stream().map(each -> ((Number) each.get("line")).longValue()).toList());
        assertEquals(3, school.rows("AttendanceMark"));
        school.talliesAreRight();
    }

    @Test
    void dryRunStoresNothing() {
        Map<String, Long> before = school.rowCounts();
        counts(imports(THREE, "dryRun", "Y"), 3, 3, 0, 0, 0);
        assertEquals(before, school.rowCounts());
    }

    @Test
    void anotherCodeIsAnAmendmentAndNeedsAReason() {
        imports(THREE);
        String changed = HEADER + "P8A03,2026-11-19,AM,N,,\n";
        Answer refused = imports(changed);
        assertTrue(refused.refused());
        assertTrue(refused.list("errors").get(0).get("message").toString().contains("reason"));
        assertEquals(0, school.rows("AttendanceAmendment"));
        counts(imports(changed, "reason", "Note was for another pupil"), 1, 0, 1, 0, 0);
        List<Map<String, Object>> entries = school.officer().does("getAttendanceMarkHistory", "pupilRef", "P8A03", "fromDate",
                TestSchool.YESTERDAY, "thruDate", TestSchool.YESTERDAY).list("entries");
        assertEquals(2, entries.size());
        assertEquals("I", entries.get(1).get("original"));
        assertEquals("N", entries.get(1).get("amended"));
        assertEquals("Note was for another pupil", entries.get(1).get("reason"));
        school.talliesAreRight();
    }

    @Test
    void byteOrderMarkQuotesOrderOfColumnsAndWindowsLineEndsAreUnderstood() {
        String csv = "\uFEFFcode,\"session\",pupil_ref,date,note\r\nI,AM,\"P8A01\",2026-11-19,\"Called, said \"\"flu\"\"\"\r\n";
        counts(imports(csv), 1, 1, 0, 0, 0);
        assertEquals("Called, said \"flu\"", school.officer().register("8A", TestSchool.YESTERDAY, "AM").row("P8A01").get("note"));
    }

    @Test
    void aNoteMayHaveTwoLinesAndErrorsStillNameTheLineOfTheFile() {
        String csv = HEADER + "P8A01,2026-11-19,AM,I,,\"first\nsecond\"\nP9Z99,2026-11-19,AM,/,,\n";
        assertEquals(4L, ((Number) imports(csv).list("errors").get(0).get("line")).longValue());
    }

    @Test
    void warningsOfTheRulesNeverRejectARow() {
        Answer answer = imports(HEADER + "P8A01,2026-11-19,AM,S,,\nP8A02,2026-11-19,AM,X,,\nP8A03,2026-11-19,AM,T,,\n");
        counts(answer, 3, 3, 0, 0, 0);
        assertEquals(List.of(2L, 3L, 4L), answer.list("warnings").stream().map(each -> ((Number) each.get("line")).longValue()).distinct()
                .toList());
    }

    @Test
    void theRollIsUpdatedByDateAndUnchangedTheSecondTime() {
        String header = "pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,admission_date,fsm,sen\n";
        String moved = header + "P8A02,Bennett,Owen,2013-02-14,M,8,8B,Oak,2025-09-02,N,N\n";
        assertEquals(1, school.officer().does("importAttendanceRoll", "rollCsv", moved, "effectiveDate", TestSchool.TODAY)
                .number("updated"));
        assertEquals(1, school.officer().does("importAttendanceRoll", "rollCsv", moved, "effectiveDate", TestSchool.TODAY)
                .number("unchanged"));
        assertEquals(4, school.officer().register("8A", TestSchool.YESTERDAY, "AM").list("rows").size());
        assertEquals(3, school.officer().register("8A", TestSchool.TODAY, "AM").list("rows").size());
        assertEquals(1, school.officer().register("8B", TestSchool.TODAY, "AM").list("rows").size());
    }

    @Test
    void siblingsShareAContact() {
        String csv = """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,phone,mobile,email
                P8A01,C1,Abara,Ngozi,mother,1,Y,Y,,07700 900111,ngozi@example.org
                P8A02,C1,Abara,Ngozi,mother,1,Y,Y,,07700 900111,ngozi@example.org
                """;
        assertEquals(2, school.officer().does("importAttendanceContacts", "contactsCsv", csv).number("created"));
        assertEquals(1, school.rows("AttendanceContact"));
        assertEquals(2, school.officer().does("importAttendanceContacts", "contactsCsv", csv).number("unchanged"));
    }

    @Test
    void theCalendarIsUnchangedTheSecondTime() {
        String csv = "from,thru,kind,name,session\n"
                + "2027-04-12,2027-07-21,term,Summer 2027,\n2027-04-12,2027-05-28,half_term,Summer 1 2027,\n";
        assertEquals(2, school.officer().does("importAttendanceCalendar", "calendarCsv", csv).number("created"));
        Answer again = school.officer().does("importAttendanceCalendar", "calendarCsv", csv);
        assertEquals(2, again.number("unchanged"));
        assertEquals(0, again.number("created") + again.number("updated"));
    }

    @Test
    void aPreviewStoresNoRowsAndConfirmingTwiceImportsOnce() throws InterruptedException {
        Answer preview = school.officer().does("previewAttendanceImport", "importKind", "marks", "csvText", THREE, "fileName",
                "marks.csv");
        assertEquals(0, school.rows("AttendanceMark"));
        assertEquals(3, preview.number("created"));
        Object id = preview.get("importId");
        school.officer().does("confirmAttendanceImport", "schoolId", null, "importId", id);
        school.officer().tries("confirmAttendanceImport", "schoolId", null, "importId", id);
        Map<String, Object> record = Map.of();
        for (int i = 0; i < 100 && record.get("finishedAt") == null; i++) {
            Thread.sleep(100);
            record = school.officer().does("getAttendanceImport", "schoolId", null, "importId", id).in("importRecord");
        }
        assertEquals("done", record.get("status"), record.toString());
        assertEquals(3, school.rows("AttendanceMark"));
        assertEquals("marks.csv", school.officer().does("findAttendanceImports").list("imports").get(0).get("fileName"));
        school.talliesAreRight();
    }
}
