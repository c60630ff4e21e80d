package org.attendance.services;

import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registers are saved and marks amended while the thresholds are evaluated: both succeed, and in the end every trigger is right. */
class EvaluationConcurrencyTest {

    private static final List<String> DAYS = List.of("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-17",
            "2026-11-18", "2026-11-19");

    private TestSchool school;

    @BeforeEach
    void anAfternoon() {
        school = TestSchool.with("8A", 12, "8B", 12);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(15, 45));
    }

    private Answer saveWithRetry(String group, String day, String part) {
        String code = part.equals("AM") ? day.compareTo("2026-11-13") < 0 ? "G" : "/" : day.compareTo("2026-11-13") < 0 ? "N" : "\\";
        return school.officer().saves(group, day, part, marks(school.pupils(group), code));
    }

    @Test
    void savesAndEvaluationsAtOnceMissNoChangeAndLoseNoMark() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Answer>> saves = new ArrayList<>();
        Future<List<Answer>> evaluations;
        try {
            for (String group : List.of("8A", "8B")) {
                Callable<Answer> registers = () -> {
                    Answer last = null;
                    for (String day : DAYS) {
                        for (String part : List.of("AM", "PM")) {
                            last = saveWithRetry(group, day, part);
                            assertEquals("", last.error());
                        }
                    }
                    return last;
                };
                saves.add(threads.submit(registers));
            }
            evaluations = threads.submit(() -> {
                List<Answer> answers = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    answers.add(school.head().tries("evaluateAttendanceThresholds"));
                }
                return answers;
            });
            for (Future<Answer> save : saves) {
                save.get(2, TimeUnit.MINUTES);
            }
            evaluations.get(2, TimeUnit.MINUTES).forEach(answer -> assertEquals("", answer.error()));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(24 * DAYS.size() * 2, school.rows("AttendanceMark"));
        school.talliesAreRight();
        school.head().does("evaluateAttendanceThresholds");
        triggersAreRight();
    }

    /** Open triggers are exactly those of the rules that are met, once each, with the value that is found now. */
    private void triggersAreRight() throws Exception {
        Map<String, String> refs = new HashMap<>();
        for (GenericValue pupil : EntityQuery.use(TestHost.delegator()).from("AttendancePupil").where("schoolId", school.id()).queryList()) {
            refs.put(pupil.getString("pupilId"), pupil.getString("pupilRef"));
        }
        List<String> open = new ArrayList<>();
        for (GenericValue trigger : EntityQuery.use(TestHost.delegator()).from("AttendanceTrigger")
                .where("schoolId", school.id(), "statusId", "ATG_OPEN").queryList()) {
            open.add(refs.get(trigger.getString("pupilId")) + " " + trigger.getString("ruleId") + " " + trigger.getLong("valueNumerator"));
        }
        TreeSet<String> expected = new TreeSet<>();
        for (Map<String, Object> row : school.head().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results")) {
            if (Boolean.TRUE.equals(row.get("met")) && Boolean.TRUE.equals(row.get("applies"))) {
                expected.add(row.get("pupilRef") + " " + row.get("ruleId") + " "
                        + (row.get("numerator") == null ? row.get("value") : row.get("numerator")));
            }
        }
        assertTrue(expected.size() >= 24, "ten in ten of every pupil: " + expected);
        assertEquals(new ArrayList<>(expected), open.stream().sorted().toList());
    }

    @Test
    void ofTwoEvaluationsAtOnceTheSecondIsToldAndNothingIsRaisedTwice() throws Exception {
        for (String day : DAYS) {
            saveWithRetry("8A", day, "AM");
            saveWithRetry("8A", day, "PM");
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both = List.of(() -> school.head().tries("evaluateAttendanceThresholds"),
                    () -> school.lead().tries("evaluateAttendanceThresholds"));
            for (Future<Answer> future : threads.invokeAll(both)) {
                String error = future.get().error();
                assertTrue(error.isEmpty() || error.contains("is running since"), error);
            }
        } finally {
            threads.shutdownNow();
        }
        triggersAreRightForOneGroup();
    }

    private void triggersAreRightForOneGroup() throws Exception {
        List<GenericValue> triggers = EntityQuery.use(TestHost.delegator()).from("AttendanceTrigger").where("schoolId", school.id(), "ruleId",
                "NAT-PA").queryList();
        assertEquals(12, triggers.size());
    }
}
