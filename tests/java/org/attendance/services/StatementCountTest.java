package org.attendance.services;

import static org.attendance.TestUser.mark;
import static org.attendance.TestUser.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.List;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQL statements do not grow with pupils or groups. Each action runs once before it is counted, for what is cached. */
class StatementCountTest {

    private static final int MOST_FOR_A_REGISTER = 12;
    private static final String[] DAYS = {"2026-11-17", "2026-11-18"};

    private static TestSchool small;
    private static TestSchool large;

    @BeforeAll
    static void twoSchools() {
        small = TestSchool.with("8A", 5, "8B", 5);
        large = TestSchool.with("8A", 35, "8B", 5, "8C", 5, "8D", 5, "8E", 5);
        for (TestSchool school : List.of(small, large)) {
            for (String group : List.of("8A", "8B")) {
                assertEquals("", school.officer().saves(group, "2026-11-12", "AM", marks(school.pupils(group), "/")).error());
            }
        }
    }

    private static SqlCounter.Count count(Supplier<Answer> action) {
        action.get();
        SqlCounter.start();
        Answer answer = action.get();
        SqlCounter.Count count = SqlCounter.stop();
        assertEquals("", answer.error());
        return count;
    }

    private static String texts(SqlCounter.Count count) {
        return count.total() + " statements:\n" + String.join("\n", count.texts());
    }

    private static void same(Supplier<Answer> ofSmall, Supplier<Answer> ofLarge) {
        SqlCounter.Count few = count(ofSmall);
        SqlCounter.Count many = count(ofLarge);
        assertEquals(few.total(), many.total(), () -> texts(few) + "\n\n" + texts(many));
    }

    private static Answer register(TestSchool school) {
        return school.teacher().does("getAttendanceRegister", "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM");
    }

    @Test
    void aRegisterOf35IsReadLikeOneOf5InAtMostTwelve() {
        same(() -> register(small), () -> register(large));
        SqlCounter.Count count = count(() -> register(large));
        assertTrue(count.total() <= MOST_FOR_A_REGISTER, () -> texts(count));
    }

    @Test
    void aRegisterOf35IsSavedLikeOneOf5() {
        long[] counts = new long[2];
        TestSchool[] schools = {small, large};
        for (int i = 0; i < 2; i++) {
            TestSchool school = schools[i];
            save(school, DAYS[0]);
            SqlCounter.start();
            Answer answer = save(school, DAYS[1]);
            SqlCounter.Count count = SqlCounter.stop();
            assertEquals("", answer.error());
            counts[i] = count.texts().stream().filter(sql -> !isRowWrite(sql)).count();
        }
        assertEquals(counts[0], counts[1]);
    }

    private static Answer save(TestSchool school, String date) {
        return school.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", date, "session", "AM", "marks",
                marks(school.pupils("8A"), "/"), "version", 0L);
    }

    /** The rows themselves: one mark and one tally for each pupil. */
    private static boolean isRowWrite(String sql) {
        return sql.matches("(?s)(INSERT INTO|UPDATE) (\\w+\\.)?ATTENDANCE_(MARK|TALLY)\\b.*") && !sql.contains(" IN (");
    }

    @Test
    void todayOfFiveGroupsIsReadLikeTodayOfTwo() {
        same(() -> small.officer().does("getAttendanceToday"), () -> large.officer().does("getAttendanceToday"));
    }

    @Test
    void aPupilIsReadAlikeWhateverTheSizeOfTheGroupAndTheNumberOfMarks() {
        for (int day = 2; day <= 6; day++) {
            large.marks("P8A01,2026-11-0%d,AM,/".formatted(day), "P8A01,2026-11-0%d,PM,\\".formatted(day));
        }
        same(() -> small.officer().does("getAttendancePupil", "pupilRef", "P8A01"),
                () -> large.officer().does("getAttendancePupil", "pupilRef", "P8A01"));
    }

    @Test
    void aSummaryIsReadAlikeWhateverTheSizeOfTheSchool() {
        for (String groupBy : List.of("pupil", "registration_group", "fsm", "week", "school")) {
            same(() -> summary(small.officer(), groupBy), () -> summary(large.officer(), groupBy));
        }
    }

    private static Answer summary(TestUser user, String groupBy) {
        return user.does("getAttendanceSummary", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY, "groupBy", groupBy);
    }

    @Test
    void anAmendmentTakesAFixedNumber() {
        same(() -> amend(small), () -> amend(large));
    }

    private static Answer amend(TestSchool school) {
        String now = school.officer().register("8A", "2026-11-12", "AM").row("P8A01").get("code").equals("/") ? "I" : "/";
        return school.officer().tries("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-12", "session", "AM", "code", now,
                "reason", "Counting");
    }

    @Test
    void aSecondSaveOfTheSameMarksWritesNothing() {
        List<?> marks = List.of(mark("P8A01", "/"));
        small.teacher().saves("8A", "2026-11-19", "AM", marks);
        SqlCounter.start();
        small.teacher().tries("saveAttendanceRegister", "registrationGroup", "8A", "date", "2026-11-19", "session", "AM", "marks", marks);
        SqlCounter.Count count = SqlCounter.stop();
        assertTrue(count.texts().stream().noneMatch(sql -> sql.startsWith("INSERT")), () -> texts(count));
    }
}
