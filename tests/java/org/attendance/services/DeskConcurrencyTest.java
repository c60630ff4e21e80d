package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The desk and others at the same moment: no mark is lost, nobody is signed in twice, a teacher with the register open is told. */
class DeskConcurrencyTest {

    private TestSchool school;

    @BeforeEach
    void aMorning() {
        school = TestSchool.with("8A", 6);
        TestHost.clock(TestSchool.MORNING.plusMinutes(27));
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                futures.add(threads.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer signsIn(org.attendance.TestUser user, String token) {
        return user.tries("signInAttendancePupil", "pupilRef", "P8A01", "reason", "bus", "token", token);
    }

    @RepeatedTest(4)
    void aSaveOfTheRegisterAgainstASignInLosesNeither() throws Exception {
        long version = (Long) school.teacher().does("openAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY,
                "session", "AM").in("register").get("version");
        List<Answer> answers = atOnce(() -> signsIn(school.reception(), "a"), () -> school.teacher().tries("saveAttendanceRegister",
                "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM", "version", version,
                "marks", List.of(mark("P8A01", "N"), mark("P8A02", "/"))));
        assertEquals("", answers.get(0).error());
        Map<String, Object> row = school.officer().register("8A", TestSchool.TODAY, "AM").row("P8A01");
        assertEquals("L 22", row.get("code") + " " + row.get("minutesLate"), "whoever came first, the pupil is here");
        if (answers.get(1).refused()) {
            assertTrue(answers.get(1).error().contains("P8A01 is L, by Rex Door"), answers.get(1).error());
            assertEquals(1, school.rows("AttendanceMark"));
        } else {
            assertEquals(1, school.rows("AttendanceAmendment"));
            assertEquals(2, school.rows("AttendanceMark"));
        }
    }

    @Test
    void aTeacherWhoHasTheRegisterOpenIsToldOfTheSignIn() {
        long version = (Long) school.teacher().does("openAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY,
                "session", "AM").in("register").get("version");
        assertEquals("", signsIn(school.reception(), "a").error());
        Answer stale = school.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY, "session",
                "AM", "version", version, "marks", List.of(mark("P8A01", "N"), mark("P8A02", "/")));
        assertTrue(stale.error().contains("P8A01 is L, by Rex Door at 2026-11-20 09:12"), stale.error());
        assertEquals(1, school.rows("AttendanceMark"));
    }

    @RepeatedTest(4)
    void twoDesksSignAPupilInOnce() throws Exception {
        List<Answer> answers = atOnce(() -> signsIn(school.reception(), "a"), () -> signsIn(school.officer(), "b"));
        assertEquals(1, answers.stream().filter(Answer::refused).count(), answers::toString);
        assertTrue(answers.stream().anyMatch(answer -> answer.error().contains("was signed in at 09:12 already")), answers::toString);
        assertEquals(1, school.rows("AttendanceSignLog"));
    }

    @RepeatedTest(4)
    void theSameRequestTwiceAtOnceIsStoredOnce() throws Exception {
        List<Answer> answers = atOnce(() -> signsIn(school.reception(), "a"), () -> signsIn(school.reception(), "a"));
        assertEquals(List.of("", ""), answers.stream().map(Answer::error).toList());
        assertEquals(1, answers.stream().filter(answer -> "repeated".equals(answer.get("outcome"))).count());
        assertEquals(1, school.rows("AttendanceSignLog"));
    }
}
