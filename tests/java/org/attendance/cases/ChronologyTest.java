package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chronology gathers what all parts have on record about the pupil, in time, filtered, and as far as the reader may read it. */
class ChronologyTest {

    private static TestSchool school;
    private static String caseId;

    @BeforeAll
    static void aPupilWithARecord() {
        school = TestSchool.with("8A", 2);
        TestHost.clock(LocalDate.parse("2026-11-06").atTime(16, 0));
        for (int day = 2; day <= 6; day++) {
            school.marks("P8A01,2026-11-0" + day + ",AM,O", "P8A01,2026-11-0" + day + ",PM,I");
        }
        school.officer().does("evaluateAttendanceThresholds");
        TestHost.clock(LocalDate.parse("2026-11-10").atTime(9, 30));
        school.officer().does("recordAttendanceAttempt", "pupilRefs", List.of("P8A01"), "channel", "call", "outcome", "no_answer",
                "contactName", "Ngozi Abara");
        school.officer().does("recordAttendanceConcern", "pupilRef", "P8A01", "concernKind", "bullying", "concernText", "Hides at lunch");
        school.officer().does("requestAttendanceEvidence", "pupilRef", "P8A01", "fromDate", "2026-11-02", "thruDate", "2026-11-06");
        TestHost.clock(LocalDate.parse("2026-11-12").atTime(11, 0));
        for (int day = 2; day <= 3; day++) {
            school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-0" + day, "session", "AM", "code", "I",
                    "reason", "Note of the doctor");
        }
        caseId = (String) school.officer().does("getAttendancePupilCases", "pupilRef", "P8A01").list("cases").get(0).get("caseId");
        school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Mother came in");
        TestHost.clock(TestSchool.MORNING);
    }

    private static List<Map<String, Object>> entries(TestUser user, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = "caseId";
        all[1] = caseId;
        System.arraycopy(values, 0, all, 2, values.length);
        return user.does("getAttendanceCaseChronology", all).list("entries");
    }

    private static String headlines(String kind) {
        return entries(school.officer(), "kinds", kind).stream().map(entry -> entry.get("headline").toString())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void everyKindOfRecordIsThere() {
        assertEquals(Set.of("contact", "concern", "evidence", "mark", "note", "stage", "trigger"), entries(school.officer()).stream()
                .map(entry -> entry.get("kind")).collect(Collectors.toSet()));
        assertTrue(headlines("trigger").contains("Threshold met: Severe absence (NAT-SA)"), headlines("trigger"));
        assertEquals("Call, Ngozi Abara: No answer", headlines("contact"));
        assertEquals("Medical evidence for Mon 2 Nov 2026 to Fri 6 Nov 2026: requested", headlines("evidence"));
        assertEquals("3 unauthorised sessions in the week of Mon 2 Nov 2026", headlines("mark").replaceAll(".* \\| ", ""));
        assertEquals("Wed 4 Nov 2026: AM O\nThu 5 Nov 2026: AM O\nFri 6 Nov 2026: AM O", entries(school.officer(), "kinds", "mark",
                "thruDate", "2026-11-08").get(0).get("detail"));
        assertTrue(headlines("mark").contains("from O to I"), headlines("mark"));
    }

    @Test
    void theNewestComesFirstAndDatesAreInclusive() {
        List<String> moments = entries(school.officer()).stream().map(entry -> entry.get("at").toString()).toList();
        assertEquals(moments.stream().sorted(java.util.Comparator.reverseOrder()).toList(), moments);
        assertEquals(Set.of("2026-11-10"), entries(school.officer(), "fromDate", "2026-11-10", "thruDate", "2026-11-10").stream()
                .map(entry -> entry.get("at").toString().substring(0, 10)).collect(Collectors.toSet()));
        assertEquals(List.of(), entries(school.officer(), "fromDate", "2026-11-14", "thruDate", "2026-11-15"));
    }

    @ParameterizedTest
    @CsvSource({"kinds,gossip,Allowed:", "fromDate,2026-11-21,2026-11-21", "most,1001,0 to 1000", "fromDate,yesterday,yesterday",
        "former,Y,No former school"})
    void whatCannotBeAskedForIsRefused(String name, String value, String says) {
        Answer refused = school.officer().tries("getAttendanceCaseChronology", "caseId", caseId, name,
                "most".equals(name) ? (Object) Long.valueOf(value) : value);
        assertTrue(refused.error().contains(says), refused.error());
    }

    @Test
    void aConcernIsAHeadlineForThoseWhoMayNotReadIt() {
        Map<String, Object> hidden = entries(school.lead(), "kinds", "concern").get(0);
        assertEquals("A concern was raised", hidden.get("headline"));
        assertNull(hidden.get("author"));
        assertTrue(!hidden.toString().contains("lunch") && !hidden.toString().toLowerCase().contains("bullying"), hidden.toString());
        assertEquals("Hides at lunch", entries(school.dsl(), "kinds", "concern").get(0).get("detail"));
    }

    @Test
    void anExportIsOnRecordAndHoldsWhatItsTakerMayRead() {
        assertTrue(school.lead().tries("exportAttendanceCase", "caseId", caseId).error().contains("for whom"));
        Answer taken = school.lead().does("exportAttendanceCase", "caseId", caseId, "recipient", "Harbour Academy");
        assertEquals(entries(school.lead()).size() - 1, taken.list("entries").size());
        assertEquals("Chronology taken out as a file for Harbour Academy", headlines("stage").split(" \\| ")[0]);
        assertEquals(true, school.officer().tries("exportAttendanceCase", "caseId", caseId, "recipient", "x").get(TestUser.NO_PERMISSION));
    }
}
