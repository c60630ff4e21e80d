package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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
import org.attendance.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at once: no mark is lost, the loser of a race is told, tallies are right. */
class ConcurrencyTest {

    private static final int ROUNDS = 4;

    private TestSchool school;

    @BeforeEach
    void anAfternoon() {
        school = TestSchool.with("8A", 6);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(13, 20));
    }

    @AfterEach
    void talliesAreRight() {
        school.talliesAreRight();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
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

    private Answer save(TestUser user, String date, String session, List<?> marks, long version) {
        return user.tries("saveAttendanceRegister", "registrationGroup", "8A", "date", date, "session", session, "marks", marks,
                "version",
                version);
    }

    @Test
    void ofTwoSaversOfOneRegisterOneIsStoredWholeAndTheOtherIsTold() throws Exception {
        for (String date : List.of("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12")) {
            List<Answer> answers = atOnce(List.of(() -> save(school.teacher(), date, "AM", marks(school.pupils("8A"), "/"), 0),
                    () -> save(school.officer(), date, "AM", marks(school.pupils("8A"), "N"), 0)));
            assertEquals(1, answers.stream().filter(Answer::refused).count(), answers::toString);
            Answer loser = answers.stream().filter(Answer::refused).findFirst().orElseThrow();
            assertTrue(loser.error().contains("othing was stored"), loser.error());
            List<Object> codes = school.officer().register("8A", date, "AM").list("rows").stream().map(row -> row.get("code")).distinct()
                    .toList();
            assertEquals(1, codes.size(), codes::toString);
        }
        assertEquals(ROUNDS * 6, school.rows("AttendanceMark"));
    }

    @Test
    void theSameSaveTwiceAtOnceStoresItOnce() throws Exception {
        List<Callable<Answer>> twice = List.of(() -> save(school.teacher(), TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"), 0),
                () -> save(school.teacher(), TestSchool.TODAY, "AM", marks(school.pupils("8A"), "/"), 0));
        List<Answer> answers = atOnce(twice);
        assertTrue(answers.stream().anyMatch(answer -> !answer.refused()), answers::toString);
        assertEquals(6, school.rows("AttendanceMark"));
        assertEquals(0, school.rows("AttendanceAmendment"));
        assertEquals(1L, school.officer().register("8A", TestSchool.TODAY, "AM").in("register").get("version"));
    }

    @Test
    void morningAndAfternoonOfTheSamePupilsAtOnceAreBothStored() throws Exception {
        for (String date : List.of("2026-11-09", "2026-11-10", "2026-11-11", TestSchool.TODAY)) {
            List<Answer> answers = atOnce(List.of(() -> save(school.teacher(), date, "AM", marks(school.pupils("8A"), "/"), 0),
                    () -> save(school.officer(), date, "PM", marks(school.pupils("8A"), "\\"), 0)));
            assertEquals(List.of("", ""), answers.stream().map(Answer::error).toList());
        }
        assertEquals(ROUNDS * 12, school.rows("AttendanceMark"));
    }

    @Test
    void anAmendmentAgainstASaveLosesNeither() throws Exception {
        for (String date : List.of("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12")) {
            assertEquals("", save(school.teacher(), date, "AM", marks(school.pupils("8A").subList(0, 3), "N"), 0).error());
            List<Answer> answers = atOnce(List.of(
                    () -> save(school.teacher(), date, "AM", marks(school.pupils("8A").subList(3, 6), "/"), 1),
                    () -> school.officer().tries("amendAttendanceMark", "pupilRef", "P8A01", "date", date, "session", "AM", "code", "I",
                            "reason", "Mother called", "original", "N")));
            Answer register = school.officer().register("8A", date, "AM");
            assertEquals(answers.get(0).refused() ? null : "/", register.row("P8A05").get("code"), answers::toString);
            assertEquals(answers.get(1).refused() ? "N" : "I", register.row("P8A01").get("code"), answers::toString);
            assertTrue(answers.stream().anyMatch(answer -> !answer.refused()), answers::toString);
            long amendments = school.officer().does("getAttendanceMarkHistory", "pupilRef", "P8A01", "fromDate", date, "thruDate", date)
                    .list("entries").size();
            assertEquals(answers.get(1).refused() ? 1 : 2, amendments);
        }
    }

    @Test
    void twoAmendmentsOfOneMarkAtOnceAreBothOnRecordOrOneIsRefused() throws Exception {
        school.marks("P8A01,2026-11-19,AM,N");
        List<Callable<Answer>> both = new ArrayList<>();
        for (Map.Entry<String, TestUser> each : Map.of("I", school.officer(), "M", school.head()).entrySet()) {
            both.add(() -> each.getValue().tries("amendAttendanceMark", "pupilRef", "P8A01", "date", TestSchool.YESTERDAY, "session",
                    "AM",
                    "code", each.getKey(), "reason", "Called", "original", "N"));
        }
        List<Answer> answers = atOnce(both);
        long stored = answers.stream().filter(answer -> !answer.refused()).count();
        assertEquals(stored, school.rows("AttendanceAmendment"));
        assertEquals(1, stored, answers::toString);
    }

    @Test
    void anImportAgainstASaveKeepsTalliesRight() throws Exception {
        String csv = "pupil_ref,date,session,code\n" + String.join("", school.pupils("8A").stream()
                .map(ref -> ref + ",2026-11-18,AM,/\n" + ref + ",2026-11-18,PM,\\\n").toList());
        List<Answer> answers = atOnce(List.of(() -> school.officer().tries("importAttendanceMarks", "marksCsv", csv),
                () -> save(school.teacher(), TestSchool.TODAY, "AM", List.of(mark("P8A01", "/"), mark("P8A02", "N")), 0)));
        long expected = (answers.get(0).refused() ? 0 : 12) + (answers.get(1).refused() ? 0 : 2);
        assertEquals(expected, school.rows("AttendanceMark"), answers::toString);
        assertEquals(14, expected, answers::toString);
    }
}
