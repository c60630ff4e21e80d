package org.attendance.approach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A school changes its catalogue of approaches and its directory of services; what was shipped stays, and every change is on record. */
class CatalogueTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.open();
    }

    private Map<String, Object> approach(String id) {
        return school.lead().does("getAttendanceApproaches", "withRetired", "Y").find("approaches", "approachId", id);
    }

    private List<Map<String, Object>> history(String kind) {
        return school.lead().does("getAttendanceConfigHistory", "subjectKind", kind).list("changes");
    }

    @Test
    void theChecklistHasItsRowsAndEachStageItsSections() {
        List<Map<String, Object>> all = school.officer().does("getAttendanceApproaches").list("approaches");
        for (Object[] section : new Object[][] {{"in_school", 14L}, {"needs", 11L}, {"services", 12L}, {"team", 5L}}) {
            assertEquals(section[1], all.stream().filter(each -> section[0].equals(each.get("section"))).count());
        }
        for (String stage : List.of("universal", "targeted", "intensive")) {
            assertTrue(all.stream().filter(each -> stage.equals(each.get("stage"))).count() >= 20, stage);
            assertTrue(all.stream().anyMatch(each -> stage.equals(each.get("stage")) && "legal".equals(each.get("section"))), stage);
        }
    }

    @Test
    void aSchoolAddsRenamesMovesAndRetires() {
        Answer added = school.lead().does("saveAttendanceApproach", "name", "Walking bus", "stage", "targeted", "section", "policy",
                "sortOrder", 5L, "reason", "Parents asked for it");
        String id = (String) added.get("approachId");
        assertEquals("created", added.get("outcome"));
        assertEquals("unchanged", school.lead().does("saveAttendanceApproach", "name", "Walking bus", "stage", "targeted", "section", "policy",
                "sortOrder", 5L, "reason", "Again").get("outcome"));
        assertEquals("changed", school.lead().does("saveAttendanceApproach", "approachId", "T_VISIT", "name", "Visit at home", "stage",
                "targeted", "section", "policy", "sortOrder", 1L, "seenVersion", 0L, "reason", "Our word").get("outcome"));
        List<Map<String, Object>> all = school.officer().does("getAttendanceApproaches").list("approaches");
        assertEquals(List.of("T_VISIT", id), all.stream().filter(each -> "targeted".equals(each.get("stage"))).limit(2)
                .map(each -> each.get("approachId")).toList());
        Map<String, Object> visit = approach("T_VISIT");
        assertEquals("Visit at home true false", visit.get("name") + " " + visit.get("changed") + " " + visit.get("own"));
        school.lead().does("saveAttendanceApproach", "approachId", id, "name", "Walking bus", "stage", "targeted", "section", "policy",
                "sortOrder", 5L, "retiredFrom", TestSchool.TODAY, "seenVersion", 1L, "reason", "No more volunteers");
        assertFalse(school.officer().does("getAttendanceApproaches").list("approaches").stream()
                .anyMatch(each -> id.equals(each.get("approachId"))));
        assertEquals(false, approach(id).get("offered"));
        assertEquals(List.of("No more volunteers", "Our word", "Parents asked for it"),
                history("approach").stream().map(each -> each.get("reason")).toList());
        assertEquals("Home visit", ((Map<?, ?>) history("approach").get(1).get("before")).get("name"));
    }

    @Test
    void anotherSchoolKeepsWhatWasShippedAndSoCanThisOneAgain() {
        TestSchool other = TestSchool.open();
        school.lead().does("saveAttendanceApproach", "approachId", "C_S_CALLS", "name", "Calls", "section", "in_school", "sortOrder", 3L,
                "seenVersion", 0L, "reason", "Short");
        assertEquals("Telephone calls to parent or carer", other.lead().does("getAttendanceApproaches").find("approaches", "approachId",
                "C_S_CALLS").get("name"));
        assertTrue(school.lead().tries("restoreAttendanceApproach", "approachId", "C_S_CALLS", "seenVersion", 0L, "reason", "x").error()
                .contains("changed by somebody else"));
        assertEquals("restored", school.lead().does("restoreAttendanceApproach", "approachId", "C_S_CALLS", "seenVersion", 1L, "reason",
                "The words of the form").get("outcome"));
        assertEquals("Telephone calls to parent or carer", approach("C_S_CALLS").get("name"));
        assertEquals(0L, approach("C_S_CALLS").get("version"));
    }

    @Test
    void aStaleFormStoresNothingAndSaysWhatStandsNow() {
        for (Object[] form : new Object[][] {{"Visit", 0L}, {"Call at the door", 0L}}) {
            Answer answer = school.lead().tries("saveAttendanceApproach", "approachId", "T_VISIT", "name", form[0], "stage", "targeted",
                    "section", "policy", "seenVersion", form[1], "reason", "x");
            assertEquals("Visit".equals(form[0]), !answer.refused(), answer.error());
            assertTrue(!answer.refused() || answer.error().contains("name: Visit"), answer.error());
        }
        assertEquals("Visit", approach("T_VISIT").get("name"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, targeted, policy, -, -, x, name", "Bus <b>, targeted, policy, -, -, x, name",
        "Bus, sideways, policy, -, -, x, stage", "Bus, targeted, cellar, -, -, x, section", "Bus, targeted, needs, -, -, x, stage",
        "Bus, targeted, policy, -5, -, x, sortOrder", "Bus, targeted, policy, 1, 2026-02-30, x, retiredFrom",
        "Bus, targeted, policy, 1, -, -, reason",
        "Bus, targeted, policy, 1, -, ${x}, reason"})
    void badInputNamesItsFieldAndStoresNothing(String name, String stage, String section, Long order, String retired, String reason, String field) {
        long before = school.rows("AttendanceSchoolApproach");
        Answer answer = school.lead().tries("saveAttendanceApproach", "name", name, "stage", stage, "section", section, "sortOrder", order,
                "retiredFrom", retired, "reason", reason);
        assertEquals(field, answer.list("problems").get(0).get("field"), answer.error());
        assertEquals(before, school.rows("AttendanceSchoolApproach"));
        assertEquals(List.of(), history("approach"));
    }

    @Test
    void aNameTooLongIsToldWithItsLength() {
        Answer answer = school.lead().tries("saveAttendanceApproach", "name", "x".repeat(256), "stage", "targeted", "section", "policy", "reason",
                "x");
        assertTrue(answer.error().contains("256") && answer.error().contains("255"), answer.error());
    }

    @Test
    void onlyWhoeverLooksAfterTheSettingsMayChange() {
        for (Answer answer : List.of(school.officer().tries("saveAttendanceApproach", "name", "x", "reason", "x"),
                school.teacher().tries("saveAttendanceHelp", "name", "x", "offer", "x", "reason", "x"),
                school.head().tries("restoreAttendanceHelp", "helpId", "N_KOOTH", "reason", "x"))) {
            assertTrue(answer.error().contains("permission"), answer.error());
        }
    }

    @Test
    void theDirectoryHoldsNationalServicesAndThoseOfTheAuthority() {
        List<Object> here = school.officer().does("getAttendanceHelp").list("help").stream().map(each -> each.get("helpId")).toList();
        assertTrue(here.contains("N_KOOTH") && !here.contains("P_MOTIV8"), here.toString());
        TestUser portsmouth = new TestUser(school.admin().login(), school.id() + "-851");
        portsmouth.does("createAttendanceSchool", "schoolName", "Portsmouth", "phase", "secondary", "laId", "851");
        List<Object> there = portsmouth.does("getAttendanceHelp").list("help").stream().map(each -> each.get("helpId")).toList();
        assertTrue(there.contains("N_KOOTH") && there.contains("P_MOTIV8") && !there.contains("B_CHAD"), there.toString());
    }

    @Test
    void aServiceIsAddedWithItsBarriersAndALinkThatCanBeOpened() {
        String id = (String) school.lead().does("saveAttendanceHelp", "name", "Breakfast club", "offer", "A calm start from 7:45", "link",
                "https://school.example/breakfast", "barriers", "transport semh", "reason", "New this term").get("helpId");
        assertEquals(List.of("semh", "transport"), school.officer().does("getAttendanceHelp").find("help", "helpId", id).get("barriers"));
        assertEquals("unchanged", school.lead().does("saveAttendanceHelp", "helpId", id, "name", "Breakfast club", "offer",
                "A calm start from 7:45", "link", "https://school.example/breakfast", "barriers", "transport semh", "seenVersion", 1L, "reason",
                "Once more").get("outcome"));
        for (String link : List.of("javascript:alert(1)", "ftp://x.example", "https://user@x.example", "//x.example", "no link", "https://")) {
            Answer answer = school.lead().tries("saveAttendanceHelp", "name", "Club", "offer", "x", "link", link, "reason", "x");
            assertEquals("link", answer.list("problems").get(0).get("field"), link);
        }
        Answer answer = school.lead().tries("saveAttendanceHelp", "name", "Club", "offer", "x", "barriers", "weather", "reason", "x");
        assertTrue(answer.error().contains("weather") && answer.error().contains("transport"), answer.error());
    }
}
