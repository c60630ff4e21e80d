package org.attendance.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQL statements of the queue do not grow with the queue or the school. Each action runs once before it is counted. */
class FollowUpStatementsTest {

    private static final int MOST = 20;

    private static FollowUpSchool small;
    private static FollowUpSchool large;

    @BeforeAll
    static void twoQueues() {
        small = FollowUpSchool.with("8A", 7, "8B", 5);
        large = FollowUpSchool.with("8A", 40, "8B", 30, "8C", 30);
        for (FollowUpSchool made : List.of(small, large)) {
            made.flag("P8A06", "Fofana", "social_worker");
            made.days("P8A07", "2026-11-18 N", "2026-11-19 N");
            made.today(made.school().pupils("8A").stream().map(pupil -> pupil + " AM N").toArray(String[]::new));
            FollowUpSchool.attempt(made.school().officer(), "P8A06", "AP8A06", "no_answer");
            FollowUpSchool.attempt(made.school().officer(), "P8A07", "AP8A07", "reached", "reasonId", "illness", "confirm", "Y");
            made.school().officer().does("recordAttendanceConcern", "pupilRef", "P8A07", "concernKind", "other", "concernText", "Worried");
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

    private static void same(Supplier<Answer> ofSmall, Supplier<Answer> ofLarge) {
        SqlCounter.Count few = count(ofSmall);
        SqlCounter.Count many = count(ofLarge);
        assertEquals(few.total(), many.total(), () -> String.join("\n", few.texts()) + "\n\n" + String.join("\n", many.texts()));
    }

    @Test
    void aQueueOfFortyIsReadLikeOneOfSeven() {
        same(() -> small.school().officer().does("getAttendanceFollowUps"), () -> large.school().officer().does("getAttendanceFollowUps"));
        SqlCounter.Count count = count(() -> large.school().officer().does("getAttendanceFollowUps"));
        assertTrue(count.total() <= MOST, () -> count.total() + ":\n" + String.join("\n", count.texts()));
        assertEquals(39, large.homes().size(), "the siblings are one home");
    }

    @Test
    void aHomeIsTakenOnLikeInASmallQueue() {
        same(() -> claim(small), () -> claim(large));
    }

    private static Answer claim(FollowUpSchool made) {
        return made.school().officer().does("claimAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A05");
    }

    @Test
    void tasksAreReadAlikeHoweverMany() {
        for (String pupil : large.school().pupils("8B")) {
            large.school().officer().does("recordAttendanceConcern", "pupilRef", pupil, "concernKind", "other", "concernText", "Worried");
        }
        same(() -> small.school().officer().does("getAttendanceTasks"), () -> large.school().officer().does("getAttendanceTasks"));
        same(() -> small.school().dsl().does("getAttendanceConcerns"), () -> large.school().dsl().does("getAttendanceConcerns"));
    }
}
