package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which rows a user may see: a teacher's own groups by date, the office's school, and nothing that tells absent from forbidden. */
class RowAccessTest {

    private static TestSchool school;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 4, "8B", 3, "9C", 2);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111
                P8B01,C2,Abara,Femi,father,1,Y,07700 900112
                """);
    }

    private static Answer register(TestUser user, String group) {
        return user.tries("getAttendanceRegister", "registrationGroup", group, "date", TestSchool.TODAY, "session", "AM");
    }

    @Test
    void aTeacherSeesTheOwnGroupAndNoOther() {
        assertEquals(4, register(school.teacher(), "8A").list("rows").size());
        assertTrue(register(school.teacher(), "8B").refused());
        assertTrue(register(school.colleague(), "8A").refused());
    }

    @Test
    void aForbiddenGroupAnswersLikeOneThatIsNotThere() {
        String forbidden = register(school.teacher(), "8B").error();
        String absent = register(school.teacher(), "7Z").error();
        assertEquals(absent.replace("7Z", "8B"), forbidden);
    }

    @Test
    void aForbiddenSchoolAnswersLikeOneThatIsNotThere() {
        String forbidden = register(school.outsider(), "8A").error();
        String absent = new TestUser(school.outsider().login(), "NONE").tries("getAttendanceToday").error();
        assertEquals(absent.replace("NONE", school.id()), forbidden);
    }

    @Test
    void aForbiddenPupilAnswersLikeOneThatIsNotThere() {
        String forbidden = school.teacher().tries("getAttendancePupil", "pupilRef", "P8B01").error();
        String absent = school.teacher().tries("getAttendancePupil", "pupilRef", "P7Z99").error();
        assertFalse(forbidden.isEmpty());
        assertEquals(absent.replace("P7Z99", "P8B01"), forbidden);
    }

    @Test
    void theOfficeSeesEveryGroup() {
        for (String group : List.of("8A", "8B", "9C")) {
            assertFalse(register(school.officer(), group).refused());
            assertFalse(register(school.head(), group).refused());
            assertFalse(register(school.admin(), group).refused());
        }
    }

    @Test
    void aTeacherSeesAGroupOnlyOnTheDatesOfTakingIt() throws GenericEntityException {
        GenericValue tutor = EntityQuery.use(TestHost.delegator()).from("AttendanceGroupStaff")
                .where("schoolId", school.id(), "registrationGroup", "8B").queryFirst();
        tutor.set("thruDate", Date.valueOf(TestSchool.YESTERDAY));
        tutor.store();
        try {
            assertTrue(register(school.colleague(), "8B").refused());
            assertFalse(school.colleague().tries("getAttendanceRegister", "registrationGroup", "8B", "date", TestSchool.YESTERDAY,
                    "session", "AM").refused());
        } finally {
            tutor.set("thruDate", null);
            tutor.store();
        }
    }

    @Test
    void aTeachersTodayHoldsTheOwnRegistersOnly() {
        assertEquals(List.of("8A"), groups(school.teacher()));
        assertEquals(List.of("8A", "8B", "9C"), groups(school.officer()));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> groups(TestUser user) {
        List<Map<String, Object>> registers = (List<Map<String, Object>>) user.does("getAttendanceToday").in("today").get("registers");
        return registers.stream().map(each -> each.get("registrationGroup")).sorted().toList();
    }

    @Test
    void aTeacherFindsOnlyPupilsOfTheOwnGroup() {
        assertEquals(4, school.teacher().does("findAttendancePupils").number("total"));
        assertEquals(0, school.teacher().does("findAttendancePupils", "text", "P8B01").number("total"));
        assertEquals(9, school.officer().does("findAttendancePupils").number("total"));
    }

    @Test
    void historyAndMarksOfAPupilOfAnotherGroupAreRefused() {
        Object[] range = {"pupilRef", "P8B01", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY};
        assertTrue(school.teacher().tries("getAttendanceMarkHistory", range).refused());
        assertTrue(school.teacher().tries("getAttendanceMarks", range).refused());
        assertFalse(school.officer().tries("getAttendanceMarks", range).refused());
    }

    @Test
    void theRegisterAsItStoodIsRefusedForAnotherGroup() {
        Object[] asAt = {"registrationGroup", "8B", "fromDate", TestSchool.YESTERDAY, "thruDate", TestSchool.TODAY, "asAt",
            "2026-11-20T09:00:00"};
        assertTrue(school.teacher().tries("getAttendanceRegisterAsAt", asAt).refused());
        assertFalse(school.officer().tries("getAttendanceRegisterAsAt", asAt).refused());
    }

    @Test
    void aTeacherHasNoReportsNoImportsAndNoAmendmentsOfOtherDays() {
        assertEquals(true, school.teacher().tries("getAttendanceSummary", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY,
                "groupBy", "pupil").get(TestUser.NO_PERMISSION));
        assertEquals(true, school.head().tries("importAttendanceMarks", "marksCsv", "pupil_ref,date,session,code\n")
                .get(TestUser.NO_PERMISSION));
        assertEquals(true, school.teacher().tries("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.YESTERDAY, "session",
                "AM", "code", "I", "reason", "Parent called").get(TestUser.NO_PERMISSION));
    }

    @Test
    void freeSchoolMealsAreNotShownToTeachers() {
        assertFalse(school.teacher().register("8A", TestSchool.TODAY, "AM").row("P8A01").get("flags").toString().contains("FSM"));
    }

    @Test
    void theTutorAndTheOfficeSeeContactsOthersDoNotSeeThePupil() {
        assertNotNull(school.teacher().does("getAttendancePupil", "pupilRef", "P8A01").in("pupil").get("contacts"));
        assertNotNull(school.officer().does("getAttendancePupil", "pupilRef", "P8B01").in("pupil").get("contacts"));
        assertNull(school.teacher().tries("getAttendancePupil", "pupilRef", "P8B01").get("pupil"));
    }

    @Test
    void theSchoolsOfAUserAreThoseOfTheStaffList() {
        assertEquals(List.of(school.id()), school.teacher().run("getAttendanceSchools", Map.of()).list("schools").stream()
                .map(each -> each.get("schoolId")).toList());
        assertEquals(List.of(school.id() + "-other"), school.outsider().run("getAttendanceSchools", Map.of()).list("schools").stream()
                .map(each -> each.get("schoolId")).toList());
    }

    @Test
    void noInternalPupilIdLeavesAService() throws GenericEntityException {
        String pupilId = EntityQuery.use(TestHost.delegator()).from("AttendancePupil").where("schoolId", school.id(), "pupilRef", "P8A01")
                .queryFirst().getString("pupilId");
        String all = school.officer().register("8A", TestSchool.TODAY, "AM").values().toString()
                + school.officer().does("getAttendancePupil", "pupilRef", "P8A01").values()
                + school.officer().does("findAttendancePupils").values();
        assertFalse(all.contains("=" + pupilId + ",") || all.contains("=" + pupilId + "}"));
    }
}
