package org.attendance.services;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reception signs pupils out: with whom, until when, and that no mark changes. */
class SignOutTest {

    private TestSchool school;

    @BeforeEach
    void aMorning() {
        school = TestSchool.with("8A", 4);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111
                P8A01,C2,Mensah,Kofi,grandfather,2,N,07700 900112
                P8A02,C3,Bennett,Iris,mother,1,Y,07700 900113
                """);
        school.teacher().saves("8A", TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"));
        itIs("10:30");
    }

    private static void itIs(String time) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(LocalTime.parse(time)));
    }

    private Answer signsOut(String pupil, Object... more) {
        return school.reception().tries("signOutAttendancePupil",
                Stream.concat(Stream.of("pupilRef", pupil, "reason", "appointment"), Stream.of(more)).toArray());
    }

    @Test
    void aContactCollectsAndNoMarkChanges() {
        Map<String, Long> before = school.rowCounts();
        Answer answer = signsOut("P8A01", "collector", "C2", "expectedBack", "13:00", "reasonText", "Dentist");
        assertEquals("", answer.error());
        Map<String, Object> entry = answer.in("entry");
        assertEquals(List.of("OUT", "10:30", "AM", "appointment", "Dentist", "contact", "Kofi Mensah", "13:00", "Rex Door"), List.of(
                entry.get("kind"), entry.get("time"), entry.get("session"), entry.get("reason"), entry.get("reasonText"),
                entry.get("collectorKind"), entry.get("collector"), entry.get("expectedBack"), entry.get("recordedBy")));
        assertNull(entry.get("code"));
        assertEquals(before, school.rowCounts());
        assertEquals("/", school.officer().register("8A", TestSchool.TODAY, "AM").row("P8A01").get("code"));
    }

    @Test
    void whoIsNotOnTheContactListHasToBeConfirmed() {
        Answer warned = signsOut("P8A01", "collectorName", "Auntie Bea");
        assertTrue(warned.error().contains("Auntie Bea is not on the contact list"), warned.error());
        assertEquals(1, ((List<?>) warned.get("warnings")).size());
        assertEquals(0, school.rows("AttendanceSignLog"));
        Answer confirmed = signsOut("P8A01", "collectorName", "Auntie Bea", "confirm", "Y");
        assertEquals("other Auntie Bea", confirmed.in("entry").get("collectorKind") + " " + confirmed.in("entry").get("collector"));
    }

    @Test
    void leavingAloneHasToBeConfirmed() {
        assertTrue(signsOut("P8A01", "alone", "Y").error().contains("leaves alone"));
        assertEquals("none", signsOut("P8A01", "alone", "Y", "confirm", "Y").in("entry").get("collectorKind"));
    }

    @Test
    void aContactOfAnotherPupilIsNone() {
        assertTrue(signsOut("P8A01", "collector", "C3").error().contains("C3 is no contact of Abara, Zuri"));
        assertTrue(signsOut("P8A01", "collector", "C3", "confirm", "Y").refused());
        assertEquals(0, school.rows("AttendanceSignLog"));
    }

    @Test
    void whoCollectsWhyAndWhenHaveToMakeSense() {
        assertTrue(signsOut("P8A01").error().contains("with whom"));
        assertTrue(signsOut("P8A01", "collector", "C1", "alone", "Y").error().contains("one of them"));
        assertTrue(signsOut("P8A01", "collector", "C1", "expectedBack", "10:30").error().contains("not after leaving"));
        assertTrue(signsOut("P8A01", "collector", "C1", "expectedBack", "soon").error().contains("time of day"));
        assertTrue(signsOut("P8A01", "collector", "C1", "time", "11:00").error().contains("still to come"));
        assertTrue(school.reception().tries("signOutAttendancePupil", "pupilRef", "P8A01", "collector", "C1").error()
                .contains("why the pupil leaves"));
        assertTrue(signsOut("P8A01", "collector", "C1", "reason", "overslept").error().contains("allowed are unwell"));
        assertEquals(0, school.rows("AttendanceSignLog"));
    }

    @Test
    void whoIsMarkedAbsentIsAskedAbout() {
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A03", "date", TestSchool.TODAY, "session", "AM", "code", "N",
                "reason", "Not there");
        Answer warned = signsOut("P8A03", "alone", "Y");
        assertEquals(2, ((List<?>) warned.get("warnings")).size(), warned.error());
        assertTrue(warned.error().contains("is marked N") && warned.error().contains("right pupil"), warned.error());
        assertEquals("", signsOut("P8A03", "alone", "Y", "confirm", "Y").error());
    }

    @Test
    void nobodyLeavesTwiceNorBeforeTheLatestEntry() {
        signsOut("P8A01", "collector", "C1", "token", "t1");
        assertEquals("", signsOut("P8A01", "collector", "C1", "token", "t1").error(), "the same request again");
        assertTrue(signsOut("P8A01", "collector", "C1").error().contains("was signed out at 10:30 already"));
        itIs("11:00");
        school.reception().does("signInAttendancePupil", "pupilRef", "P8A01");
        assertTrue(signsOut("P8A01", "collector", "C1", "time", "10:45").error().contains("before the latest entry"));
        assertEquals("", signsOut("P8A01", "collector", "C1").error());
        assertEquals(3, school.rows("AttendanceSignLog"));
    }

    @Test
    void theListCountsWhoIsOutAndWhoIsOverdue() {
        signsOut("P8A01", "collector", "C1", "expectedBack", "11:00");
        signsOut("P8A02", "collector", "C3");
        itIs("11:01");
        Answer list = school.reception().does("getAttendanceSignLog");
        Map<String, Object> counts = list.in("counts");
        assertEquals(List.of(0L, 2L, 2L, 1L, 0L), List.of(counts.get("signedIn"), counts.get("signedOut"), counts.get("stillOut"),
                counts.get("overdue"), counts.get("takenBack")));
        assertEquals(true, list.find("entries", "pupilRef", "P8A01").get("overdue"));
        school.reception().does("signInAttendancePupil", "pupilRef", "P8A01");
        counts = school.reception().does("getAttendanceSignLog").in("counts");
        assertEquals(List.of(1L, 2L, 1L, 0L), List.of(counts.get("signedIn"), counts.get("signedOut"), counts.get("stillOut"),
                counts.get("overdue")));
        assertEquals(0, school.reception().does("getAttendanceSignLog", "date", TestSchool.YESTERDAY).list("entries").size());
    }
}
