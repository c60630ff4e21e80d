package org.attendance.bad;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that was read before somebody else saved: refused, naming who changed what. */
class StaleRegistersTest {

    private TestSchool school;

    @BeforeEach
    void theOfficeSavesFirst() {
        school = TestSchool.with("8A", 4);
        assertEquals("", school.officer().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A02", "I"))).error());
    }

    private Answer teacherSaves(Long version, List<?> marks) {
        return school.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM",
                "marks", marks, "version", version);
    }

    @Test
    void isRefusedAndSaysWhoChangedWhat() {
        Map<String, Long> before = school.rowCounts();
        Answer refused = teacherSaves(0L, marks(school.pupils("8A"), "/"));
        Map<String, Object> change = refused.find("changedSince", "pupilRef", "P8A02");
        assertEquals(List.of("Bennett, Owen", "I", "Olga Fisher"), List.of(change.get("name"), change.get("code"), change.get("by")));
        assertTrue(refused.error().contains("P8A02 is I, by Olga Fisher"), refused.error());
        assertTrue(refused.error().contains("Nothing was stored"));
        assertEquals(before, school.rowCounts());
    }

    @Test
    void withoutAVersionOnlyBlanksAreFilled() {
        assertTrue(teacherSaves(null, marks(school.pupils("8A"), "/")).refused());
        assertEquals("", teacherSaves(null, marks(List.of("P8A01", "P8A03"), "/")).error());
        assertEquals("I", school.teacher().register("8A", TestSchool.TODAY, "AM").row("P8A02").get("code"));
    }

    @Test
    void anAmendmentSinceThenIsNamedWithItsReason() {
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A02", "date", TestSchool.TODAY, "session", "AM", "code", "N",
                "reason",
                "No call after all");
        Answer refused = teacherSaves(1L, marks(school.pupils("8A"), "/"));
        assertTrue(refused.refused(), "a single amendment changes the register's version");
        assertEquals("No call after all", refused.find("changedSince", "pupilRef", "P8A02").get("reason"));
    }

    @Test
    void readAgainItCanBeSaved() {
        assertEquals("", school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(List.of("P8A01", "P8A03", "P8A04"), "/")).error());
        school.talliesAreRight();
    }
}
