package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.tries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an attempt or concern is said, with what is allowed, and nothing is stored. */
class BadAttemptsTest {

    /** What every service says of a value that is no date or no flag. */
    private static final String FORM_OF_A_VALUE = ".*(Write dates as|Allowed are Y and N).*";
    private static final String LONG = "x".repeat(10_000);

    private static FollowUpSchool made;
    private Map<String, Long> before;

    @BeforeAll
    static void aSchool() {
        made = FollowUpSchool.with("8A", 7);
        made.school().system().does("importAttendanceRoll", "effectiveDate", "2025-09-01", "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,leaving_date\n"
                + "LEFT1,Leaver,Lou,2013-01-14,8,8A,2025-09-02,2026-10-23\n");
        made.today("P8A01 AM N", "P8A06 AM N", "P8A07 AM N");
    }

    @BeforeEach
    void count() {
        made.at(9, 30);
        before = made.rows();
    }

    private static void nothingStored(Answer answer, Map<String, Long> before, String says) {
        assertTrue(answer.refused(), () -> "was stored: " + answer.values());
        assertTrue(answer.error().contains(says), answer.error());
        assertTrue(answer.error().toLowerCase().contains("nothing was stored") || answer.error().matches(FORM_OF_A_VALUE), answer.error());
        assertFalse(answer.error().contains("Exception") || answer.error().length() > 1000, answer.error());
        assertEquals(before, made.rows());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("outcome", "perhaps", "allowed are reached, no_answer, left_message, wrong_number"),
                Arguments.of("channel", "pigeon", "allowed are call, message, email, letter, home_visit"),
                Arguments.of("contactRef", "MUM", "MUM is no contact of P8A06; on file are: AP8A06, BP8A06"),
                Arguments.of("contactRef", null, "who was contacted about P8A06"),
                Arguments.of("expectedReturn", "2026-11-19", "from 2026-11-20 to 2027-11-21"),
                Arguments.of("expectedReturn", "soon", "soon"),
                Arguments.of("expectedReturn", "2099-01-01", "2099-01-01"),
                Arguments.of("reasonId", "because", "allowed are illness"),
                Arguments.of("code", "QQ", "no code QQ on 2026-11-20"),
                Arguments.of("code", "H", "no code H on 2026-11-20"),
                Arguments.of("reason", LONG, "10000"),
                Arguments.of("reason", "<b>flu</b>", "<"),
                Arguments.of("reason", "${7*7}", "${"),
                Arguments.of("contactName", LONG, "10000"),
                Arguments.of("childSeen", "maybe", "childSeen"),
                Arguments.of("token", "no blanks please", "8 to 60"),
                Arguments.of("date", TestSchool.INSET_DAY, "no school on 2026-11-16"),
                Arguments.of("date", TestSchool.NEXT_DAY, "still to come"),
                Arguments.of("date", "2027-08-10", "still to come"),
                Arguments.of("date", "yesterday", "yesterday"),
                Arguments.of("concernKind", "gossip", "allowed are bullying, safeguarding, exploitation, other"),
                Arguments.of("concernKind", "bullying", "concernText is missing"),
                Arguments.of("concernText", "Worried", "concernKind is missing"),
                Arguments.of("pupilRefs", List.of(), "at least one"),
                Arguments.of("pupilRefs", java.util.Collections.nCopies(13, "P8A06"), "at most 12"),
                Arguments.of("pupilRefs", List.of("P8A06", "NOBODY"), "NOBODY"),
                Arguments.of("pupilRefs", List.of("LEFT1"), "not on roll on 2026-11-20: from 2025-09-02 to 2026-10-23"),
                Arguments.of("marks", List.of(Map.of("pupilRef", "P8A07", "date", TestSchool.TODAY, "session", "AM")), "not about P8A07"),
                Arguments.of("marks", List.of(Map.of("pupilRef", "P8A06", "date", TestSchool.TODAY, "session", "EVE")), "EVE"),
                Arguments.of("marks", List.of(Map.of("pupilRef", "P8A06", "date", "x", "session", "AM")), "x"),
                Arguments.of("marks", List.of(Map.of("pupilRef", "P8A06", "date", TestSchool.YESTERDAY, "session", "AM")),
                        "no unexplained mark on 2026-11-19"),
                Arguments.of("marks", List.of(Map.of("pupilRef", "P8A06", "date", TestSchool.NEXT_DAY, "session", "AM")),
                        "no unexplained mark on 2026-11-23"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedInWords(String field, Object value, String says) {
        List<Object> more = new ArrayList<>(List.of("reasonId", "illness", "confirm", "Y"));
        if ("code".equals(field) || "contactName".equals(field)) {
            more = new ArrayList<>(List.of("confirm", "N"));
        }
        if ("pupilRefs".equals(field)) {
            nothingStored(tries(made.school().officer(), cast(value), "pupil".equals(field) ? "AP8A06" : null, "no_answer", "channel",
                    "home_visit"), before, says);
            return;
        }
        more.add(field);
        more.add(value);
        nothingStored(tries(made.school().officer(), List.of("P8A06"), "AP8A06", "reached", more.toArray()), before, says);
    }

    @SuppressWarnings("unchecked")
    private static List<String> cast(Object value) {
        return (List<String>) value;
    }

    @Test
    void siblingsAreOneAttemptAndTwoHomesAreNot() {
        nothingStored(tries(made.school().officer(), List.of("P8A06", "P8A07"), null, "no_answer", "channel", "home_visit"), before,
                "no contact in common");
    }

    @Test
    void aPupilOfAnotherSchoolIsUnknownThere() {
        FollowUpSchool other = FollowUpSchool.with("8A", 6, "9Z", 1);
        other.today("P9Z01 AM N");
        nothingStored(tries(made.school().officer(), List.of("P9Z01"), null, "no_answer", "channel", "home_visit"), before, "P9Z01");
        nothingStored(tries(other.school().officer(), List.of("P8A06"), null, "no_answer", "channel", "home_visit", "schoolId",
                made.school().id()), before, made.school().id());
    }

    @Test
    void aCodeNeedsSomebodyWhoWasReached() {
        nothingStored(tries(made.school().officer(), List.of("P8A06"), "AP8A06", "no_answer", "code", "I", "confirm", "Y"), before,
                "needs somebody who was reached");
        nothingStored(tries(made.school().officer(), List.of("P8A06"), "AP8A06", "reached", "reasonId", "no_reason", "confirm", "Y"),
                before, "no code to confirm");
        nothingStored(tries(made.school().officer(), List.of("P8A06"), null, "told_before", "channel", null, "confirm", "Y"), before,
                "No reason told before holds");
    }

    @Test
    void aPupilNotInTheQueueIsNotTakenOn() {
        nothingStored(made.school().officer().tries("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A05"), before,
                "No absence of P8A05");
        nothingStored(made.school().officer().tries("claimAttendanceHome", "date", TestSchool.INSET_DAY), before, "no school");
        nothingStored(made.school().officer().tries("claimAttendanceHome", "date", TestSchool.TODAY, "again", "please"), before, "again");
    }

    @Test
    void aConcernIsRefusedInWords() {
        for (Object[] fault : new Object[][] {{"LEFT1", "other", "A worry", "not on roll"}, {"NOBODY", "other", "A worry", "NOBODY"},
            {"P8A06", "gossip", "A worry", "allowed are"}, {"P8A06", "other", "<script>alert(1)</script>", "<"},
            {"P8A06", "other", LONG, "10000"}, {"P8A06", "other", "   ", "concernText"}}) {
            Answer answer = made.school().officer().tries("recordAttendanceConcern", "pupilRef", fault[0], "concernKind", fault[1],
                    "concernText", fault[2]);
            assertTrue(answer.refused() && answer.error().contains((String) fault[3]), answer.values().toString());
            assertEquals(before, made.rows());
        }
    }

    @Test
    void aSchoolWithoutCalendarHasNothingToFollowUp() {
        String bare = made.school().id() + "-bare";
        new org.attendance.TestUser("system", bare).does("createAttendanceSchool", "schoolName", "Bare", "phase", "primary");
        Answer answer = new org.attendance.TestUser(made.school().admin().login(), bare).tries("claimAttendanceHome");
        assertTrue(answer.error().contains("no school on 2026-11-20"), answer.error());
    }
}
