package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reception signs pupils in: what is written to the log and what becomes of the mark. */
class SignInTest {

    private TestSchool school;

    @BeforeEach
    void reception() {
        school = TestSchool.with("8A", 4);
        itIs("09:12");
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private static void itIs(String time) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
    }

    private Answer signsIn(String pupil, Object... more) {
        return school.reception().tries("signInAttendancePupil", Stream.concat(Stream.of("pupilRef", pupil), Stream.of(more)).toArray());
    }

    private Map<String, Object> row(String pupil, String session) {
        return school.officer().register("8A", TestSchool.TODAY, session).row(pupil);
    }

    private List<Map<String, Object>> history(String pupil) {
        return school.officer().does("getAttendanceMarkHistory", "pupilRef", pupil, "fromDate", TestSchool.TODAY, "thruDate",
                TestSchool.TODAY).list("entries");
    }

    private static void isMark(Map<String, Object> row, String code, Long minutes) {
        assertEquals(code + " " + minutes, row.get("code") + " " + row.get("minutesLate"));
    }

    @Test
    void aFirstMarkBeforeTheRegisterIsTaken() {
        Answer answer = signsIn("P8A01", "reason", "bus", "reasonText", "66 did not come");
        assertEquals("", answer.error());
        assertEquals("marked", answer.get("outcome"));
        Map<String, Object> entry = answer.in("entry");
        assertEquals(List.of("IN", TestSchool.TODAY, "09:12", "AM", "Abara, Zuri", "8A", "L", 22L, "bus", "Bus or train late",
                "66 did not come", "Rex Door", true), List.of(entry.get("kind"), entry.get("date"), entry.get("time"), entry.get("session"),
                entry.get("name"), entry.get("registrationGroup"), entry.get("code"), entry.get("minutesLate"), entry.get("reason"),
                entry.get("reasonName"), entry.get("reasonText"), entry.get("recordedBy"), entry.get("mayTakeBack")));
        isMark(row("P8A01", "AM"), "L", 22L);
        assertEquals("Bus or train late: 66 did not come", row("P8A01", "AM").get("note"));
        assertEquals(1, history("P8A01").size());
        assertEquals("open", school.officer().register("8A", TestSchool.TODAY, "AM").in("register").get("state"));
    }

    @Test
    void anAmendmentOfNWithTheReasonInWords() {
        itIs("08:50");
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "N"));
        itIs("09:21");
        assertEquals("", signsIn("P8A02", "reason", "overslept").error());
        Map<String, Object> amendment = history("P8A02").get(1);
        assertEquals(List.of("N", "U", "Signed in at 09:21: Overslept", 31L, "Rex Door", "Receptionist"), List.of(
                amendment.get("original"), amendment.get("amended"), amendment.get("reason"), amendment.get("minutesLate"),
                amendment.get("changedBy"), amendment.get("position")));
        isMark(row("P8A02", "AM"), "U", 31L);
    }

    @Test
    void anArrivalInTimeIsPresentAndNeedsNoReason() {
        itIs("08:50:59");
        assertEquals("", signsIn("P8A01").error());
        isMark(row("P8A01", "AM"), "/", null);
        itIs("13:10");
        assertEquals("", signsIn("P8A02").error());
        isMark(row("P8A02", "PM"), "\\", null);
    }

    @ParameterizedTest
    @CsvSource({"bus,09:12,'',L", "none,09:12,'',L", "other,09:12,'Lost a shoe',L"})
    void aLateNeedsAReasonOfTheList(String reason, String time, String text, String code) {
        assertTrue(signsIn("P8A01").error().contains("why the pupil is late"));
        assertTrue(signsIn("P8A01", "reason", "dragon").error().contains("allowed are overslept, bus"));
        assertTrue(signsIn("P8A01", "reason", "other").error().contains("few words"));
        assertEquals(0, school.rows("AttendanceSignLog") + school.rows("AttendanceMark"));
        assertEquals("", signsIn("P8A01", "reason", reason, "reasonText", text, "time", time).error());
        isMark(row("P8A01", "AM"), code, 22L);
    }

    @Test
    void anEarlierTimeOfTodayCanBeGivenButNoneToCome() {
        assertEquals("", signsIn("P8A01", "reason", "bus", "time", "08:58").error());
        isMark(row("P8A01", "AM"), "L", 8L);
        assertTrue(signsIn("P8A02", "reason", "bus", "time", "09:13").error().contains("still to come"));
        assertTrue(signsIn("P8A02", "reason", "bus", "time", "9.10").error().contains("time of day"));
        assertTrue(signsIn("P8A02", "reason", "bus", "time", "25:00").error().contains("time of day"));
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    @Test
    void whoIsMarkedPresentIsNotSignedInAgain() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", List.of(mark("P8A01", "/"), mark("P8A02", "L", "minutesLate", 5L)));
        assertTrue(signsIn("P8A01", "reason", "bus").error().contains("is marked / (Present"), signsIn("P8A01", "reason", "bus").error());
        assertTrue(signsIn("P8A02", "reason", "bus").error().contains("Ruth Tamm"));
        assertEquals(0, school.rows("AttendanceSignLog"));
        assertEquals("", signsIn("P8A03", "reason", "bus").error());
        assertTrue(signsIn("P8A03", "reason", "bus").error().contains("was signed in at 09:12 already, by Rex Door"));
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    @Test
    void anotherCodeIsShownAndThePersonDecides() {
        school.officer().does("planAttendanceMarks", "pupilRef", "P8A01", "fromDate", TestSchool.TODAY, "thruDate", TestSchool.TODAY,
                "session", "AM", "code", "M", "planSource", "leave", "reason", "Orthodontist");
        itIs("10:30");
        Answer asked = signsIn("P8A01", "reason", "overslept");
        assertTrue(asked.error().contains("M (") && asked.error().contains("planned for Abara, Zuri"), asked.error());
        assertEquals(List.of("keep", "U"), choices(asked));
        assertEquals(0, school.rows("AttendanceSignLog") + school.rows("AttendanceMark"));
        assertTrue(signsIn("P8A01", "reason", "overslept", "decision", "L").error().contains("not one of: keep, U"));
        assertEquals("kept", signsIn("P8A01", "reason", "overslept", "decision", "keep").get("outcome"));
        assertNull(row("P8A01", "AM").get("code"), "the plan stands until the register is taken");
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    private static List<?> choices(Answer answer) {
        return ((List<?>) answer.in("choices").get("choices")).stream().map(choice -> ((Map<?, ?>) choice).get("decision")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "E", "C", "V", "D", "I"})
    void aMarkThatMayStandIsDecidedAfterClose(String code) {
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.TODAY, "session", "AM", "code", code,
                "reason", "As it was", "override", "Y");
        itIs("09:40");
        assertEquals(List.of("keep", "U"), choices(signsIn("P8A01", "reason", "bus")));
        isMark(row("P8A01", "AM"), code, null);
        assertEquals("marked", signsIn("P8A01", "reason", "bus", "decision", "U").get("outcome"));
        isMark(row("P8A01", "AM"), "U", 50L);
        assertEquals("Signed in at 09:40: Bus or train late", history("P8A01").get(1).get("reason"));
    }

    @Test
    void anAppointmentAfterTheRegisterClosedMayBeM() {
        itIs("10:30");
        Answer asked = signsIn("P8A01", "reason", "appointment");
        assertEquals(List.of("M", "U"), choices(asked));
        assertEquals("marked", signsIn("P8A01", "reason", "appointment", "decision", "M").get("outcome"));
        isMark(row("P8A01", "AM"), "M", null);
        itIs("09:12");
        assertEquals("marked", signsIn("P8A02", "reason", "appointment").get("outcome"), "before the register closed it is L");
    }

    @Test
    void whoComesBackAfterASignOutChangesNoMark() {
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        itIs("10:00");
        signsOut("P8A01");
        itIs("11:15");
        Answer returned = signsIn("P8A01");
        assertEquals("returned", returned.get("outcome"));
        assertNull(returned.in("entry").get("minutesLate"));
        assertEquals(1, history("P8A01").size());
        assertEquals(List.of("IN", "OUT"), school.reception().does("getAttendanceSignLog").list("entries").stream()
                .map(entry -> entry.get("kind")).toList());
    }

    private void signsOut(String pupil) {
        school.reception().does("signOutAttendancePupil", "pupilRef", pupil, "reason", "appointment", "alone", "Y", "confirm", "Y");
    }

    @Test
    void whoComesBackInTheAfternoonIsMarkedOrDecided() {
        itIs("10:00");
        signsOut("P8A01");
        signsOut("P8A02");
        signsOut("P8A03");
        itIs("12:30");
        assertEquals("returned", signsIn("P8A03").get("outcome"), "between the sessions");
        itIs("13:20");
        assertEquals("marked", signsIn("P8A01", "reason", "appointment").get("outcome"));
        isMark(row("P8A01", "PM"), "L", 5L);
        itIs("14:00");
        assertEquals(List.of("keep", "M", "U"), choices(signsIn("P8A02", "reason", "appointment")));
        assertEquals("kept", signsIn("P8A02", "reason", "appointment", "decision", "keep").get("outcome"));
        assertNull(row("P8A02", "PM").get("code"));
    }

    @Test
    void betweenTheSessionsTheArrivalIsNotedAndNoMarkMade() {
        itIs("12:30");
        Answer noted = signsIn("P8A01", "reason", "traffic");
        assertEquals("noted", noted.get("outcome"));
        assertNull(noted.in("entry").get("session"));
        assertEquals(0, school.rows("AttendanceMark"));
    }

    @Test
    void beforeTheRegisterOpensAfterTheEndAndOnOtherDaysItIsRefused() {
        itIs("08:39:59");
        assertTrue(signsIn("P8A01", "reason", "bus").error().contains("opens at 08:40"));
        itIs("15:20");
        assertTrue(signsIn("P8A01", "reason", "bus").error().contains("ended at 15:20"));
        for (String day : List.of(TestSchool.INSET_DAY, "2026-11-21", "2026-10-28")) {
            TestHost.clock(LocalDate.parse(day).atTime(9, 12));
            assertTrue(signsIn("P8A01", "reason", "bus").error().contains("no school on " + day));
        }
        assertEquals(0, school.rows("AttendanceSignLog"));
    }

    @Test
    void aPupilWhoLeftOrIsOfAnotherSchoolIsRefused() {
        school.system().does("importAttendanceRoll", "effectiveDate", "2026-11-01", "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date,leaving_date\n"
                + "P8A04,Doyle,Niamh,2013-04-14,8,8A,2025-09-02," + TestSchool.YESTERDAY + "\n");
        assertTrue(signsIn("P8A04", "reason", "bus").error().contains("left the school on " + TestSchool.YESTERDAY));
        assertTrue(signsIn("P9Z99", "reason", "bus").error().contains("no pupil P9Z99"));
        TestSchool other = TestSchool.with("7B", 1);
        itIs("09:12");
        assertTrue(signsIn("P7B01", "reason", "bus").error().contains("no pupil P7B01"));
        Answer forged = other.reception().tries("signInAttendancePupil", "schoolId", school.id(), "pupilRef", "P8A01", "reason", "bus");
        assertTrue(forged.error().contains("no school"), forged.error());
        assertEquals(0, school.rows("AttendanceSignLog") + other.rows("AttendanceSignLog"));
    }

    @Test
    void aRequestSentTwiceIsStoredOnce() {
        List<Object> signIds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Answer answer = signsIn("P8A01", "reason", "bus", "token", "4f1c-77");
            assertEquals(i == 0 ? "marked" : "repeated", answer.get("outcome"));
            signIds.add(answer.in("entry").get("signId"));
        }
        assertEquals(1, signIds.stream().distinct().count());
        assertEquals(1, school.rows("AttendanceSignLog"));
        assertEquals(1, history("P8A01").size());
        assertTrue(signsIn("P8A02", "reason", "bus", "token", "4f1c-77").error().contains("another entry"));
        assertTrue(signsIn("P8A02", "reason", "bus", "token", "a b").error().contains("letters, digits"));
    }

    @Test
    void markupAndLongTextsAreRefused() {
        assertTrue(signsIn("P8A01", "reason", "bus", "reasonText", "<b>").error().contains("not allowed"));
        assertTrue(signsIn("P8A01", "reason", "bus", "reasonText", "x".repeat(151)).error().contains("At most 150"));
        assertEquals("", signsIn("P8A01", "reason", "bus", "reasonText", "x".repeat(150)).error());
    }
}
