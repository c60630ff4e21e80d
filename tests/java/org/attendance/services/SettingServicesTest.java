package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are read by everybody of the school, changed by those who may, and refused where the value is not allowed. */
class SettingServicesTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.open();
    }

    private Answer set(String settingId, String value, Object... more) {
        Object[] values = {"settingId", settingId, "value", value, "reason", "Agreed by the governors"};
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return school.lead().tries("setAttendanceSetting", all);
    }

    private String value(String settingId) {
        return (String) school.teacher().does("getAttendanceSettings").find("settings", "settingId", settingId).get("value");
    }

    @Test
    void aSettingHasItsDefaultUntilItIsChangedAndTheChangeIsOnRecord() {
        assertEquals("5", value("unexplained.limit"));
        assertEquals(true, set("unexplained.limit", "10").get("changed"));
        assertEquals(false, set("unexplained.limit", "10").get("changed"));
        assertEquals("10", value("unexplained.limit"));
        Map<String, Object> change = school.head().does("getAttendanceConfigHistory", "subjectId", "unexplained.limit").list("changes").get(0);
        assertEquals("Agreed by the governors", change.get("reason"));
        assertEquals(Map.of("value", "5"), change.get("before"));
        assertEquals(Map.of("value", "10"), change.get("after"));
        assertEquals(1, school.rows("AttendanceConfigChange"));
    }

    @Test
    void aValueThatSomebodyElseHasChangedIsNotOverwritten() {
        set("unexplained.limit", "10");
        Answer stale = set("unexplained.limit", "7", "seenValue", "5");
        assertTrue(stale.error().contains("is 10 by now, not 5"), stale.error());
        assertEquals("10", value("unexplained.limit"));
    }

    @ParameterizedTest
    @CsvSource({"unexplained.limit,0,1 to 60", "unexplained.limit,five,1 to 60", "unexplained.unit,weeks,school_days",
        "nightly.at,25:00,HH:MM", "no.such,1,unexplained.limit"})
    void whatIsNotAllowedIsRefused(String settingId, String value, String told) {
        Answer answer = set(settingId, value);
        assertTrue(answer.error().contains(told), answer.error());
        assertEquals(0, school.rows("AttendanceSetting"));
    }

    @Test
    void onlyWhoMayChangePoliciesChangesSettings() {
        assertEquals(true, school.officer().tries("setAttendanceSetting", "settingId", "unexplained.limit", "value", "9", "reason", "No")
                .get(TestUser.NO_PERMISSION));
    }
}
