package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.rules.Upn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case is handed over to the school where the pupil is on roll now, which reads its history; or to a school elsewhere. */
class CaseTransferTest {

    private TestSchool from;
    private TestSchool to;
    private String caseId;

    @BeforeEach
    void onePupilAtTwoSchools() {
        from = TestSchool.with("8A", 1);
        to = TestSchool.with("9B", 1);
        caseId = (String) from.officer().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Away on Fridays", "stage", "intensive")
                .get("caseId");
        from.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Grandmother helps");
        from.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "For the safeguarding lead", "visibility", "safeguarding");
    }

    private void moves() {
        String twelve = "801200%06d".formatted(Integer.parseInt(from.id().substring(1)));
        String upn = Upn.checkLetter(twelve) + twelve;
        for (TestSchool school : List.of(from, to)) {
            school.system().does("importAttendanceRoll", "rollCsv", "pupil_ref,upn,surname,forename,date_of_birth,year_group,"
                    + "registration_group,admission_date\n" + (school == from ? "P8A01" : "NEW1") + "," + upn
                    + ",Abara,Zuri,2013-01-14,8," + (school == from ? "8A" : "9B") + "," + (school == from ? "2025-09-02" : "2026-11-16") + "\n");
        }
    }

    @Test
    void theNewSchoolReadsTheHistoryAndNotMoreThanItsRolesAllow() {
        moves();
        assertEquals(List.of(to.id()), from.lead().does("getAttendanceCaseChoices", "caseId", caseId).list("schools").stream()
                .map(school -> school.get("schoolId")).toList());
        Answer handed = from.lead().does("transferAttendanceCase", "caseId", caseId, "toSchoolId", to.id(), "reason", "Moved house");
        assertEquals(List.of("closed", "transferred", "Test school " + to.id()), List.of(handed.in("case").get("state"),
                handed.in("case").get("outcome"), handed.in("case").get("laterSchool")));
        String later = (String) handed.get("newCaseId");
        Map<String, Object> there = to.officer().does("getAttendanceCase", "caseId", later).in("case");
        assertEquals(List.of("open", "intensive", "Test school " + from.id()), List.of(there.get("state"), there.get("stage"),
                there.get("formerSchool")));
        List<Object> read = to.officer().does("getAttendanceCaseChronology", "caseId", later, "former", "Y").list("entries").stream()
                .map(entry -> entry.get("detail")).toList();
        assertTrue(read.contains("Grandmother helps") && !read.contains("For the safeguarding lead"), read.toString());
        assertTrue(to.dsl().does("getAttendanceCaseChronology", "caseId", later, "former", "Y").list("entries").stream()
                .anyMatch(entry -> "For the safeguarding lead".equals(entry.get("detail"))));
        assertTrue(to.officer().tries("getAttendanceCase", "caseId", caseId).refused(), "the case itself stays with its school");
    }

    @Test
    void anOpenCaseThereIsJoinedAndOnlyOnce() {
        moves();
        Object there = to.officer().does("openAttendanceCase", "pupilRef", "NEW1", "reason", "Late starts").get("caseId");
        assertEquals(there, from.lead().does("transferAttendanceCase", "caseId", caseId, "toSchoolId", to.id(), "reason", "Moved house")
                .get("newCaseId"));
        from.lead().does("reopenAttendanceCase", "caseId", caseId, "reason", "By mistake");
        Answer again = from.lead().tries("transferAttendanceCase", "caseId", caseId, "toSchoolId", to.id(), "reason", "Moved house");
        assertTrue(again.error().contains("has a history of a former school already"), again.error());
        assertEquals("open", from.lead().does("getAttendanceCase", "caseId", caseId).in("case").get("state"), "nothing was stored");
    }

    @Test
    void whereThePupilIsNotOnRollNothingIsHandedOver() {
        for (Object[] wrong : new Object[][] {{"toSchoolId", to.id()}, {"toSchoolId", "NONE"}, {"toSchoolId", to.id(), "outsideSchool", "Elsewhere"},
            {}}) {
            Object[] values = new Object[wrong.length + 4];
            System.arraycopy(new Object[] {"caseId", caseId, "reason", "Moved house"}, 0, values, 0, 4);
            System.arraycopy(wrong, 0, values, 4, wrong.length);
            assertTrue(from.lead().tries("transferAttendanceCase", values).error().contains("Nothing was stored"));
        }
        assertEquals(0, to.rows("AttendanceCase"));
        assertEquals("open", from.lead().does("getAttendanceCase", "caseId", caseId).in("case").get("state"));
    }

    @Test
    void aCaseGoesToASchoolElsewhere() {
        Answer handed = from.lead().does("transferAttendanceCase", "caseId", caseId, "outsideSchool", "Harbour Academy", "reason", "Moved away");
        assertEquals("closed transferred", handed.in("case").get("state") + " " + handed.in("case").get("outcome"));
        assertTrue(from.lead().does("exportAttendanceCase", "caseId", caseId, "recipient", "Harbour Academy").list("entries").stream()
                .anyMatch(entry -> "Case handed over to Harbour Academy".equals(entry.get("headline"))));
    }
}
