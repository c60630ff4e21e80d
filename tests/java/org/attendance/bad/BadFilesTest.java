package org.attendance.bad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be imported: each refusal says line, column, value and what is allowed, and nothing is stored. */
class BadFilesTest {

    private static final String HEADER = "pupil_ref,date,session,code,minutes_late,note\n";
    private static final String GOOD = "P8A01,2026-11-19,AM,/,,\n";

    private static TestSchool school;
    private Map<String, Long> before;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 3);
        school.system().does("importAttendanceRoll", "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date
                LATER,Newton,Ada,2014-01-14,8,8A,2026-11-10
                """);
    }

    @BeforeEach
    void count() {
        before = school.rowCounts();
    }

    private Answer refusedMarks(String csv) {
        Answer answer = school.officer().tries("importAttendanceMarks", "marksCsv", csv);
        assertTrue(answer.refused(), () -> "was taken: " + answer.values());
        assertTrue(answer.error().contains("othing was stored"), answer.error());
        assertFalse(answer.error().contains("Exception") || answer.error().contains("SQL"), answer.error());
        assertEquals(before, school.rowCounts());
        return answer;
    }

    private void refusedFor(String line, String column, String value, String message) {
        Answer answer = refusedMarks(HEADER + GOOD + line + "\n");
        Map<String, Object> error = answer.list("errors").get(0);
        assertEquals(3L, ((Number) error.get("line")).longValue());
        assertEquals(column, error.get("column"));
        assertEquals(value, error.get("value"));
        assertTrue(error.get("message").toString().contains(message), error.get("message").toString());
        assertEquals(2, answer.number("read"));
        assertEquals(1, answer.number("rejected"));
        assertEquals(0, answer.number("created"));
    }

    @Test
    void anUnknownPupil() {
        refusedFor("P9Z99,2026-11-19,AM,/,,", "pupil_ref", "P9Z99", "no pupil P9Z99");
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, value = {
        "'P8A02,2026-11-19,AM,H,,', code, H, not valid on", "'P8A02,2026-11-19,AM,??,,', code, ??, not an attendance code",
        "'P8A02,2026-11-14,AM,/,,', date, 2026-11-14, not a school session",
                "'P8A02,2026-11-16,AM,/,,', date, 2026-11-16, not a school session",
        "'P8A02,2026-10-28,AM,/,,', date, 2026-10-28, not a school session", "'P8A02,2026-11-19,PM,/,,', session, PM, only for the AM",
        "'P8A02,19/11/2026,AM,/,,', date, 19/11/2026, Write dates as", "'P8A02,2026-02-30,AM,/,,', date, 2026-02-30, Write dates as",
        "'P8A02,2026-11-19,EVE,/,,', session, EVE, Allowed are", "'P8A02,2026-11-19,AM,L,many,', minutes_late, many, Allowed are",
        "'P8A02,2026-11-19,AM,B,,', note, '', needs a note", "'P8A02,2026-11-19,AM,I,,=HYPERLINK(1)', note, =HYPERLINK(1), formula",
        "'P8A02,2026-11-19,AM,I,,<script>', note, <script>, not allowed", "'P8A02,2026-11-19,AM,I,,${1+1}', note, ${1+1}, not allowed",
        "'P8A02,2026-11-23,AM,/,,', date, 2026-11-23, has not opened", "'LATER,2026-11-09,AM,/,,', date, 2026-11-09, admission",
        "',2026-11-19,AM,/,,', pupil_ref, '', must not be empty"})
    void aMarkThatIsWrong(String line, String column, String value, String message) {
        refusedFor(line, column, value.isEmpty() ? null : value, message);
    }

    @Test
    void aDuplicateLineNamesTheFirst() {
        refusedFor("P8A01,2026-11-19,AM,/,,", "pupil_ref", "P8A01", "line 2");
    }

    @ParameterizedTest
    @CsvSource({"'pupil,date,session,code', pupil", "'pupil_ref,date,session', code", "'pupil_ref,date,session,code,code', code",
        "'pupil_ref;date;session;code', pupil_ref;date;session;code"})
    void aWrongHeaderNamesTheColumnAndTheColumnsAllowed(String header, String column) {
        Answer answer = refusedMarks(header + "\nP8A01,2026-11-19,AM,/\n");
        assertTrue(answer.error().contains("ine 1"), answer.error());
        assertTrue(answer.error().contains(column), answer.error());
    }

    @Test
    void aWrongEncoding() {
        assertTrue(refusedMarks(HEADER + "P8A01,2026-11-19,AM,I,,cough and caf\uFFFD\n").error().contains("UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({"'P8A01,2026-11-19,AM,I,,\"no end'", "'P8A01,2026-11-19,AM,I,,\"an \"odd\" one\"'", "'P8A01,2026-11-19,AM,I,\"a\"b,'"})
    void brokenQuotes(String line) {
        Answer answer = refusedMarks(HEADER + GOOD + line + "\n");
        assertTrue(answer.error().contains("uotation marks") && answer.error().contains("ine 3"), answer.error());
    }

    @Test
    void tooFewAndTooManyCells() {
        assertTrue(refusedMarks(HEADER + GOOD + "P8A01,2026-11-19,AM\n").error().contains("3 cells"));
        assertTrue(refusedMarks(HEADER + GOOD + "P8A02,2026-11-19,AM,/,,a,b\n").error().contains("7 cells"));
    }

    @Test
    void aHundredMegabytes() {
        String csv = HEADER + GOOD.repeat(100_000_000 / GOOD.length());
        assertTrue(refusedMarks(csv).error().contains("larger than"));
    }

    @Test
    void anEmptyFileAndAFileOfZeros() {
        assertTrue(refusedMarks(" ").refused());
        assertTrue(refusedMarks("\u0000\u0000\u0000\n").refused());
    }

    @Test
    void allErrorsAreListedUpToAThousandWithTheCountOfTheRest() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 1200; i++) {
            csv.append("NOBODY").append(i).append(",2026-11-19,AM,/,,\n");
        }
        Answer answer = refusedMarks(csv.toString());
        assertEquals(1000, answer.list("errors").size());
        assertEquals(200, answer.number("errorsOmitted"));
        assertEquals(1200, answer.number("rejected"));
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, value = {
        "'Q1,A,=1+1,2014-01-14,8,8A,2025-09-02,', forename, formula", "'Q1,A,B,2014-01-14,15,8A,2025-09-02,', year_group, Allowed are",
        "'Q1,A,B,2014-13-14,8,8A,2025-09-02,', date_of_birth, Write dates as",
                "'Q1,A,B,2026-01-14,8,8A,2025-09-02,', date_of_birth, birth",
        "'Q1,,B,2014-01-14,8,8A,2025-09-02,', surname, must not be empty", "'Q1,A,B,2014-01-14,8,8A,2025-09-02,A123', upn, 13 characters",
        "'Q1,A,B,2014-01-14,8,8A,2025-09-02,B203000000001', upn, does not check",
                "'Q1,A,<b>,2014-01-14,8,8A,2025-09-02,', forename, not allowed"})
    void aPupilThatIsWrong(String line, String column, String message) {
        String header = "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,upn\n";
        Answer answer = school.officer().tries("importAttendanceRoll", "rollCsv",
                header + "Q0,A,B,2014-01-14,8,8A,2025-09-02,\n" + line + "\n");
        assertTrue(answer.refused(), () -> "was taken: " + answer.values());
        Map<String, Object> error = answer.find("errors", "column", column);
        assertEquals(3L, ((Number) error.get("line")).longValue());
        assertTrue(error.get("message").toString().contains(message), error.toString());
        assertEquals(before, school.rowCounts());
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, value = {
        "'2027-04-12,2027-04-01,half_term,Summer', before", "'2027-04-12,2027-05-28,season,Summer', Allowed are",
        "'2026-11-10,2026-12-01,half_term,Overlap', overlaps", "'2026-11-20,2026-11-20,non_school_day,Snow', marks"})
    void aCalendarThatIsWrong(String line, String message) {
        school.marks("P8A03,2026-11-20,AM,I");
        before = school.rowCounts();
        Answer answer = school.officer().tries("importAttendanceCalendar", "calendarCsv", "from,thru,kind,name\n" + line + "\n");
        assertTrue(answer.refused(), () -> "was taken: " + answer.values());
        assertTrue(answer.list("errors").get(0).get("message").toString().contains(message), answer.list("errors").toString());
        assertEquals(before, school.rowCounts());
    }

    @Test
    void aContactThatIsWrong() {
        Answer answer = school.officer().tries("importAttendanceContacts", "contactsCsv",
                "pupil_ref,contact_ref,surname,relationship,priority,mobile,email\n"
                + "P8A01,C1,A,mother,1,call me,nowhere\nP9Z99,C2,A,father,0,,\n");
        assertTrue(answer.refused());
        assertEquals("call me", answer.find("errors", "column", "mobile").get("value"));
        assertEquals("nowhere", answer.find("errors", "column", "email").get("value"));
        assertEquals("P9Z99", answer.find("errors", "column", "pupil_ref").get("value"));
        assertEquals("0", answer.find("errors", "column", "priority").get("value"));
        assertEquals(before, school.rowCounts());
    }
}
