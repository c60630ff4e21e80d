package org.attendance.services;

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

/** A school follows packs from a date and leaves them; what it follows is told for any date, and who changed it. */
class PolicyServicesTest {

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = TestSchool.open();
    }

    private Map<String, Object> policy(String policyId, String asOf) {
        return school.teacher().does("getAttendancePolicies", "asOfDate", asOf).find("policies", "policyId", policyId);
    }

    private Answer subscribe(String policyId, String from) {
        return school.lead().tries("subscribeAttendancePolicy", "policyId", policyId, "fromDate", from, "reason", "Agreed");
    }

    private Answer leave(String policyId, String from) {
        return school.lead().tries("leaveAttendancePolicy", "policyId", policyId, "fromDate", from, "reason", "No longer ours");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    @Test
    void aNewSchoolFollowsTheNationalPackAndItsOwn() {
        assertEquals(true, policy("national", "2025-09-01").get("followed"));
        assertEquals(true, policy("school", TestSchool.TODAY).get("followed"));
        for (String other : List.of("portsmouth-2023", "birmingham-2024", "copnor-2023", "bcp-2024")) {
            assertEquals(false, policy(other, TestSchool.TODAY).get("followed"), other);
        }
        assertEquals(8, list(policy("national", TestSchool.TODAY), "rules").size());
    }

    @Test
    void aPackIsFollowedFromItsFirstDayAndARepetitionChangesNothing() {
        assertEquals(true, subscribe("copnor-2023", "2026-11-23").get("changed"));
        assertEquals(false, subscribe("copnor-2023", "2026-11-23").get("changed"));
        assertEquals(false, policy("copnor-2023", "2026-11-22").get("followed"));
        assertEquals(true, policy("copnor-2023", "2026-11-23").get("followed"));
        assertEquals(1, school.head().does("getAttendanceConfigHistory", "subjectKind", "subscription").number("total"));
    }

    @Test
    void aPackThatIsLeftEndsTheDayBeforeAndCanBeFollowedAgain() {
        subscribe("copnor-2023", "2026-09-01");
        assertEquals(true, leave("copnor-2023", "2026-11-01").get("changed"));
        assertEquals(false, leave("copnor-2023", "2026-11-01").get("changed"));
        assertEquals(true, policy("copnor-2023", "2026-10-31").get("followed"));
        assertEquals(false, policy("copnor-2023", "2026-11-01").get("followed"));
        assertEquals(true, subscribe("copnor-2023", "2026-12-01").get("changed"));
        assertEquals(List.of(Map.of("fromDate", "2026-09-01", "thruDate", "2026-10-31"), "2026-12-01"),
                List.of(list(policy("copnor-2023", TestSchool.TODAY), "subscriptions").get(0),
                        list(policy("copnor-2023", TestSchool.TODAY), "subscriptions").get(1).get("fromDate")));
        subscribe("copnor-2023", "2026-11-01");
        assertEquals(1, list(policy("copnor-2023", TestSchool.TODAY), "subscriptions").size(), "the spans have met");
    }

    @Test
    void theNationalPackCanBeLeftAndStaysLeft() {
        assertEquals("", leave("national", "2025-09-01").error());
        assertEquals(false, policy("national", TestSchool.TODAY).get("followed"));
        subscribe("copnor-2023", "2026-09-01");
        assertEquals(false, policy("national", TestSchool.TODAY).get("followed"));
    }

    @Test
    void theHistorySaysWhoWhenWhyAndWhatStoodBefore() {
        subscribe("copnor-2023", "2026-11-23");
        Map<String, Object> change = school.teacher().does("getAttendanceConfigHistory").list("changes").get(0);
        assertEquals("Lena Park", change.get("changedBy"));
        assertEquals("Attendance lead", change.get("position"));
        assertEquals("Agreed", change.get("reason"));
        assertEquals("copnor-2023", change.get("subjectId"));
        assertEquals("2026-11-20T08:45", change.get("changedAt").toString().substring(0, 16));
        assertEquals(List.of(Map.of("field", "followed", "after", "2026-11-23/")), list(change, "differences").stream()
                .map(each -> Map.of("field", each.get("field"), "after", each.get("after"))).toList());
    }

    @ParameterizedTest
    @CsvSource({"copnor-2023,2025-08-31,begins on 2025-09-01", "copnor,2026-09-01,no policy copnor", "school,2026-09-01,always followed",
        "copnor-2023,yesterday,yesterday", "copnor-2023,,fromDate"})
    void whatCannotBeFollowedIsRefusedWithAReason(String policyId, String from, String told) {
        long before = school.rows("AttendanceSubscription");
        Answer answer = subscribe(policyId, from == null ? "" : from);
        assertTrue(answer.error().contains(told), answer.error());
        assertEquals(before, school.rows("AttendanceSubscription"));
        assertEquals(0, school.rows("AttendanceConfigChange"));
    }

    @Test
    void aPackNeverFollowedCannotBeLeftAndAReasonIsNeeded() {
        assertTrue(leave("bcp-2024", "2026-09-01").error().contains("does not follow"));
        Answer without = school.lead().tries("subscribeAttendancePolicy", "policyId", "bcp-2024", "fromDate", "2026-09-01");
        assertTrue(without.error().contains("reason is missing"), without.error());
        assertEquals(0, school.rows("AttendanceConfigChange"));
    }

    @Test
    void anOfficerReadsAndDoesNotChange() {
        for (TestUser user : List.of(school.officer(), school.teacher(), school.head(), school.dsl())) {
            assertFalse(user.tries("getAttendancePolicies").refused());
            assertEquals(true, user.tries("subscribeAttendancePolicy", "policyId", "bcp-2024", "fromDate", "2026-09-01", "reason", "No")
                    .get(TestUser.NO_PERMISSION), user.login());
        }
    }
}
