package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An evaluation of 35 pupils takes the statements of one of 5, but for the rows of triggers and tasks themselves. */
class EvaluationStatementsTest {

    private static TestSchool small;
    private static TestSchool large;

    @BeforeAll
    static void twoSchools() {
        small = TestSchool.with("8A", 5);
        large = TestSchool.with("8A", 35);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(15, 45));
        for (TestSchool school : List.of(small, large)) {
            school.lead().does("subscribeAttendancePolicy", "policyId", "portsmouth-2023", "fromDate", "2026-09-01", "reason", "Our LA");
            school.lead().does("subscribeAttendancePolicy", "policyId", "birmingham-2024", "fromDate", "2026-09-01", "reason", "Once more");
            mark(school, "2026-11-09", "G");
            mark(school, "2026-11-10", "/");
        }
    }

    private static void mark(TestSchool school, String day, String code) {
        List<String> lines = new ArrayList<>();
        school.pupils("8A").forEach(ref -> lines.add(ref + "," + day + ",AM," + code));
        school.marks(lines.toArray(new String[0]));
    }

    private static List<String> texts(TestSchool school, Consumer<TestSchool> action) {
        SqlCounter.start();
        action.accept(school);
        return SqlCounter.stop().texts();
    }

    /** A row of a trigger or task, what gives them their numbers, and the row of the school, which is in the cache or not. */
    private static boolean isRow(String sql) {
        return sql.matches("(?s)(INSERT INTO|UPDATE) (\\w+\\.)?ATTENDANCE_(TRIGGER|TASK)\\b.*") && !sql.contains(" IN (")
                || sql.contains("SEQUENCE_VALUE_ITEM") || sql.contains("FROM ATTENDANCE_SCHOOL ");
    }

    private static void same(Consumer<TestSchool> action) {
        List<String> few = texts(small, action).stream().filter(sql -> !isRow(sql)).toList();
        List<String> many = texts(large, action).stream().filter(sql -> !isRow(sql)).toList();
        assertEquals(few.size(), many.size(), () -> String.join("\n", few) + "\n\n" + String.join("\n", many));
    }

    private static void sameOnceRead(Consumer<TestSchool> action) {
        action.accept(small);
        action.accept(large);
        same(action);
    }

    private static void evaluate(TestSchool school) {
        school.officer().does("evaluateAttendanceThresholds");
    }

    private static void dry(TestSchool school) {
        school.officer().does("evaluateAttendanceThresholds", "dryRun", "Y").list("results").forEach(row -> row.get("sessions"));
    }

    @Test
    void aDryRunReadsAlike() {
        sameOnceRead(EvaluationStatementsTest::dry);
        List<String> texts = texts(large, EvaluationStatementsTest::dry);
        assertEquals(1, texts.stream().filter(sql -> sql.contains("FROM ATTENDANCE_MARK")).count(), () -> String.join("\n", texts));
    }

    @Test
    void aStoredOneWritesAlikeButForTheRowsAndDoesNotAskForAPupilAlone() {
        evaluate(small);
        evaluate(large);
        mark(small, "2026-11-11", "O");
        mark(large, "2026-11-11", "O");
        same(EvaluationStatementsTest::evaluate);
        same(EvaluationStatementsTest::evaluate);
    }

    @Test
    void nothingDueTakesFewStatements() {
        evaluate(large);
        List<String> texts = texts(large, EvaluationStatementsTest::evaluate);
        assertTrue(texts.size() <= 20, () -> texts.size() + "\n" + String.join("\n", texts));
        assertTrue(texts.stream().noneMatch(sql -> sql.contains("FROM ATTENDANCE_MARK")), () -> String.join("\n", texts));
    }

    @Test
    void theRowsOfATriedRuleAreReadAlike() {
        sameOnceRead(school -> school.officer().does("evaluateAttendanceThresholds", "dryRun", "Y", "ruleChange",
                Map.of("ruleId", "NAT-PN", "value", "1")));
    }

    @Test
    void thePoliciesAreReadAlikeWhateverTheNumberOfPupils() {
        sameOnceRead(school -> school.teacher().does("getAttendancePolicies"));
        sameOnceRead(school -> school.officer().does("getAttendanceUnexplained"));
    }
}
