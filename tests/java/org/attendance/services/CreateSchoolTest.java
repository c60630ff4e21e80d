package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school is made once; repeating it changes nothing; other values are refused. */
class CreateSchoolTest {

    private static TestSchool school;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.open();
    }

    private static Answer create(TestUser user, String id, Object... values) {
        return new TestUser(user.login(), id).tries("createAttendanceSchool", values);
    }

    @Test
    void theSameAgainChangesNothing() {
        Answer again = create(school.admin(), school.id(), "schoolName", "Test school " + school.id(), "phase", "secondary");
        assertEquals("", again.error());
        assertEquals(school.id(), again.get("schoolId"));
    }

    @Test
    void anotherNameOrPhaseIsRefusedAndNamesTheField() {
        assertTrue(create(school.admin(), school.id(), "schoolName", "Another").error().contains("schoolName"));
        assertTrue(create(school.admin(), school.id(), "schoolName", "Test school " + school.id(), "phase", "primary").error()
                .contains("phase"));
    }

    @Test
    void anIdOfAnotherPartyIsRefused() {
        assertTrue(create(school.admin(), school.id() + "-teacher", "schoolName", "A school").error().contains("another party"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"A B, School, secondary, 123456", "S1, =cmd(), secondary, 123456",
        "S1, School, college, 123456", "S1, School, secondary, 12345", "S1, School, secondary, 12345x"})
    void badValuesAreRefusedWithWhatIsAllowed(String id, String name, String phase, String urn) {
        String schoolId = "S1".equals(id) ? school.id() + "-new" : id;
        Answer refused = create(school.admin(), schoolId, "schoolName", name, "phase", phase, "urn", urn);
        assertTrue(refused.error().contains("Nothing was stored"), refused.error());
        assertFalse(refused.error().contains("Exception"));
    }

    @Test
    void markupInANameIsRefused() {
        assertTrue(create(school.admin(), school.id() + "-new", "schoolName", "<b>School</b>").error().contains("schoolName"));
    }

    @Test
    void aPhaseMayBeLeftOut() {
        assertEquals("", create(school.admin(), school.id() + "-plain", "schoolName", "Plain school").error());
        assertEquals("", create(school.admin(), school.id() + "-plain", "schoolName", "Plain school").error());
    }

    @Test
    void anOfficerMayNotMakeASchool() {
        assertEquals(true, create(school.officer(), school.id() + "-new", "schoolName", "New").get(TestUser.NO_PERMISSION));
    }
}
