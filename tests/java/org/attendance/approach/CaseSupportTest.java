package org.attendance.approach;

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

/** Barriers and approaches used in a case: recorded once, changed knowingly, struck with a reason, guarded where they have to be. */
class CaseSupportTest {

    private ApproachSchool on;
    private TestUser officer;

    @BeforeEach
    void aCase() {
        on = ApproachSchool.open();
        officer = on.school().officer();
    }

    private Map<String, Object> barrier(TestUser user, String id) {
        return on.does(user, "getAttendanceBarriers").find("barriers", "barrierId", id);
    }

    private Map<String, Object> use(String id) {
        return on.does(officer, "getAttendanceApproachUses").find("uses", "usedId", id);
    }

    @Test
    void aBarrierKeepsTheWordsOfChildAndParentAndNamesWhoHelps() {
        String id = on.barrier("transport", "fromDate", "2026-11-02", "childWords", "The bus does not come", "parentWords", "We have no car",
                "note", "x".repeat(10_000));
        Map<String, Object> row = barrier(officer, id);
        assertEquals("Transport 2026-11-02 true The bus does not come We have no car Olga Fisher", row.get("barrierName") + " "
                + row.get("fromDate") + " " + row.get("stands") + " " + row.get("childWords") + " " + row.get("parentWords") + " "
                + row.get("recordedBy"));
        assertEquals(10_000, row.get("note").toString().length());
        assertTrue(((List<?>) row.get("help")).stream().anyMatch(help -> "N_LATRAVEL".equals(((Map<?, ?>) help).get("helpId"))));
    }

    @Test
    void theSameRequestIsStoredOnceAndAChangeKeepsWhatStoodBefore() {
        String id = on.barrier("uniform", "token", "a-1", "note", "No shoes");
        assertEquals("repeated", on.does(officer, "saveAttendanceBarrier", "barrier", "uniform", "token", "a-1", "note", "No shoes").get("outcome"));
        assertEquals(1, on.does(officer, "getAttendanceBarriers").list("barriers").size());
        on.does(officer, "saveAttendanceBarrier", "barrierId", id, "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY, "note", "Shoes came",
                "version", 1L);
        Answer stale = on.tries(officer, "saveAttendanceBarrier", "barrierId", id, "fromDate", TestSchool.TODAY, "note", "Other", "version", 1L);
        assertTrue(stale.error().contains("version 2") && stale.error().contains("Shoes came"), stale.error());
        assertEquals("Shoes came", barrier(officer, id).get("note"));
        assertEquals(2L, barrier(officer, id).get("version"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, -, -, barrier", "weather, -, -, -, barrier", "illness, 2026-11-21, -, -, fromDate",
        "illness, 2026-13-01, -, -, fromDate", "illness, 2026-11-10, 2026-11-09, -, thruDate", "other, -, -, -, note",
        "illness, -, -, <script>, note", "illness, -, yesterday, -, thruDate"})
    void badBarriersNameTheirFieldAndStoreNothing(String kind, String from, String thru, String note, String field) {
        Answer answer = on.tries(officer, "saveAttendanceBarrier", "barrier", kind, "fromDate", from, "thruDate", thru, "note", note);
        assertEquals(field, answer.list("problems").get(0).get("field"), answer.error());
        assertEquals(List.of(), on.does(officer, "getAttendanceBarriers").list("barriers"));
    }

    @Test
    void wordsAboutExploitationAreForTheSafeguardingLeadWhoGetsATask() {
        String id = on.barrier("exploitation", "note", "Older men in a car");
        assertNull(barrier(officer, id).get("note"));
        assertEquals(false, barrier(on.school().head(), id).get("mayRead"));
        assertEquals("Older men in a car", barrier(on.school().dsl(), id).get("note"));
        Map<String, Object> task = on.school().dsl().does("getAttendanceTasks").find("tasks", "taskType", "safeguarding_concern");
        assertEquals("P8A01 designated safeguarding lead", task.get("pupilRef") + " " + task.get("ownerRole"));
        assertTrue(!task.toString().contains("Older men"), task.toString());
        assertTrue(on.tries(officer, "saveAttendanceBarrier", "barrierId", id, "fromDate", TestSchool.TODAY, "version", 1L).error()
                .contains("designated safeguarding lead"));
        String chronology = on.does(on.school().lead(), "getAttendanceCaseChronology").list("entries").toString();
        assertTrue(chronology.contains("Exploitation") && !chronology.contains("Older men"), chronology);
    }

    @Test
    void anApproachHasDateOwnerWhatWorkedAndBarriers() {
        String transport = on.barrier("transport");
        String id = on.use("T_VISIT", "date", "2026-11-18", "owner", on.school().lead().login(), "worked", "Mother was glad", "notWorked",
                "Child stayed in bed", "hinder", "Early bus", "result", "partly", "barrierIds", transport);
        Map<String, Object> row = use(id);
        assertEquals("Home visit 2026-11-18 partly " + List.of(transport), row.get("approachName") + " " + row.get("date") + " "
                + row.get("result") + " " + row.get("barrierIds"));
        assertEquals(on.school().lead().login(), row.get("owner"));
        String outsider = on.use("T_TAF", "ownerName", "Family hub");
        assertEquals("Family hub null", use(outsider).get("ownerName") + " " + use(outsider).get("owner"));
        assertEquals("Olga Fisher", use(on.use("T_NEEDS")).get("ownerName"));
    }

    @Test
    void whatIsSaidCanBeChangedByWhoeverHasSeenItAndStruckWithAReason() {
        String id = on.use("T_VISIT", "worked", "Nobody in");
        on.does(officer, "saveAttendanceApproachUse", "usedId", id, "worked", "Seen at the window", "result", "helped", "version", 1L);
        assertEquals("helped 2", use(id).get("result") + " " + use(id).get("version"));
        assertTrue(on.tries(officer, "saveAttendanceApproachUse", "usedId", id, "worked", "x", "version", 1L).error().contains("version 2"));
        assertTrue(on.tries(officer, "strikeAttendanceApproachUse", "usedId", id, "version", 2L).refused());
        on.does(officer, "strikeAttendanceApproachUse", "usedId", id, "version", 2L, "reason", "Wrong child");
        assertEquals("Wrong child Olga Fisher", use(id).get("strikeReason") + " " + use(id).get("struckBy"));
        assertTrue(on.tries(officer, "saveAttendanceApproachUse", "usedId", id, "worked", "x", "version", 3L).error().contains("struck"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, -, -, -, -, approachId", "NONE, -, -, -, -, -, approachId", "T_VISIT, 2026-11-21, -, -, -, -, date",
        "T_VISIT, -, nobody-here, -, -, -, owner", "T_VISIT, -, -, wonderful, -, -, result", "T_VISIT, -, -, -, ${1}, -, worked",
        "T_VISIT, -, -, -, -, 99999, barrierIds"})
    void badUsesNameTheirFieldAndStoreNothing(String approach, String date, String owner, String result, String worked, String barriers,
            String field) {
        Answer answer = on.tries(officer, "saveAttendanceApproachUse", "approachId", approach, "date", date, "owner", owner, "result", result,
                "worked", worked, "barrierIds", barriers);
        assertEquals(field, answer.list("problems").get(0).get("field"), answer.error());
        assertEquals(List.of(), on.does(officer, "getAttendanceApproachUses").list("uses"));
    }

    @Test
    void recordsOfAnotherCaseOrSchoolAnswerAsWhatIsNotThere() {
        ApproachSchool other = ApproachSchool.open();
        String foreign = other.barrier("transport");
        assertTrue(on.tries(officer, "saveAttendanceBarrier", "barrierId", foreign, "version", 1L).error().contains("no entry " + foreign));
        assertTrue(on.tries(officer, "strikeAttendanceApproachUse", "usedId", "99999", "version", 1L, "reason", "x").error().contains("no entry"));
        for (String service : List.of("getAttendanceBarriers", "getAttendanceApproachUses", "getAttendanceChecklist",
                "getAttendanceResponsibilities")) {
            assertTrue(officer.tries(service, "caseId", other.caseId()).refused(), service);
            assertTrue(on.school().teacher().tries(service, "caseId", on.caseId()).error().contains("permission"), service);
            assertTrue(on.school().outsider().tries(service, "caseId", on.caseId()).refused(), service);
        }
    }
}
