package org.attendance.followup;

import static org.attendance.followup.FollowUpSchool.attempt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people on one queue: a home is with one of them, for a while, whatever happens at the same moment. */
class ClaimTest {

    private static final int PUPILS = 16;

    private FollowUpSchool made;
    private TestUser one;
    private TestUser two;

    @BeforeEach
    void aQueue() {
        made = FollowUpSchool.with("8A", PUPILS);
        one = made.school().officer();
        two = made.school().officer2();
        made.today(made.school().pupils("8A").stream().map(pupil -> pupil + " AM N").toArray(String[]::new));
    }

    private static Answer next(TestUser user, Object... more) {
        Object[] values = {"date", TestSchool.TODAY};
        return user.tries("claimAttendanceHome", java.util.stream.Stream.of(values, more).flatMap(java.util.Arrays::stream).toArray());
    }

    private Map<?, ?> claim(String pupil, TestUser seenBy) {
        Map<String, Object> queue = FollowUpSchool.queue(seenBy);
        return (Map<?, ?>) FollowUpSchool.list(queue, "homes").stream().filter(home -> FollowUpSchool.list(home, "pupils").stream()
                .anyMatch(each -> pupil.equals(each.get("pupilRef")))).findFirst().orElseThrow().get("claim");
    }

    @Test
    void aClaimCoversAllPupilsOfTheHomeAndSaysWhoUntilWhen() {
        next(one, "pupilRef", "P8A02");
        Map<?, ?> claim = claim("P8A01", two);
        assertEquals(List.of("Olga Fisher", false, "2026-11-20T09:40"), List.of(claim.get("by"), claim.get("mine"),
                claim.get("until").toString().substring(0, 16)));
        assertEquals(true, claim("P8A02", one).get("mine"));
        Answer second = next(two, "pupilRef", "P8A01");
        assertTrue(second.error().contains("Olga Fisher has this home since 09:30, until 09:40"), second.error());
    }

    @Test
    void theNextHomeIsTheFirstThatNobodyHas() {
        Object first = next(one).get("homeId");
        Object second = next(two).get("homeId");
        assertEquals("P8A04", first, "nobody on file");
        assertFalse(first.equals(second));
        assertEquals(first, FollowUpSchool.queue(one).get("mine"));
    }

    @Test
    void takingAnotherHomeGivesTheFormerOneBack() {
        next(one, "pupilRef", "P8A06");
        next(one, "pupilRef", "P8A07");
        assertNull(claim("P8A06", two));
        assertFalse(next(two, "pupilRef", "P8A06").refused());
    }

    @Test
    void aClaimIsOverAfterTheSchoolsMinutesAndRenewedByWork() {
        next(one, "pupilRef", "P8A06");
        made.at(9, 38);
        attempt(one, "P8A06", "AP8A06", "no_answer");
        made.at(9, 47);
        assertTrue(next(two, "pupilRef", "P8A06").refused(), "work at 09:38 renewed it until 09:48");
        made.at(9, 49);
        assertNull(claim("P8A06", two));
        assertFalse(next(two, "pupilRef", "P8A06").refused());
        Answer late = attempt(one, "P8A06", "BP8A06", "reached", "reasonId", "illness", "confirm", "Y");
        assertTrue(late.error().contains("Dan Webb has this home since 09:49"), late.error());
        assertEquals(1, made.school().rows("AttendanceContactAttempt"));
        attempt(two, "P8A06", "BP8A06", "no_answer");
        assertTrue(attempt(one, "P8A06", "BP8A06", "no_answer").error()
                .contains("Meanwhile: 09:49 call to Bob Parent (father): no answer"));
    }

    @Test
    void theMinutesAreASettingOfTheSchool() {
        made.school().admin().does("setAttendanceSetting", "settingId", "followup.claimMinutes", "value", "3", "reason", "Short calls");
        next(one, "pupilRef", "P8A06");
        made.at(9, 34);
        assertFalse(next(two, "pupilRef", "P8A06").refused());
    }

    @Test
    void aHomeIsGivenBackByItsHolderOnly() {
        next(one, "pupilRef", "P8A01");
        assertEquals(0, two.does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A01").number("released"));
        assertEquals(2, one.does("releaseAttendanceHome", "date", TestSchool.TODAY, "pupilRef", "P8A02").number("released"));
        assertNull(claim("P8A01", two));
    }

    @Test
    void aSkippedHomeComesLastAndWithoutAnswerTheOneTriedLongestAgoComesAgain() {
        List<Object> homes = new ArrayList<>();
        made.at(10, 0);
        assertEquals("P8A04", next(one).get("homeId"));
        Object second = next(one, "skip", "P8A04").get("homeId");
        assertFalse("P8A04".equals(second));
        int minute = 0;
        for (Object home = next(one).get("homeId"); home != null; home = next(one).get("homeId")) {
            homes.add(home);
            made.at(10, ++minute);
            attempt(one, (String) home, null, "no_answer", "channel", "home_visit", "childSeen", "N");
            if ("P8A01".equals(home)) {
                attempt(one, "P8A02", "MUM", "no_answer");
            }
        }
        assertEquals(PUPILS - 1, homes.size(), homes::toString);
        assertNull(next(one).get("homeId"));
        assertEquals(homes.get(0), next(one, "again", "Y").get("homeId"));
    }

    @Test
    void ofTwoWhoTakeTheSameHomeAtOnceExactlyOneGetsIt() throws Exception {
        for (String pupil : made.school().pupils("8A").subList(5, 13)) {
            List<Answer> answers = atOnce(List.of(() -> next(one, "pupilRef", pupil), () -> next(two, "pupilRef", pupil)));
            assertEquals(1, answers.stream().filter(Answer::refused).count(), answers::toString);
            TestUser winner = answers.get(0).refused() ? two : one;
            assertEquals(true, claim(pupil, winner).get("mine"));
        }
    }

    @Test
    void fourPeopleWhoTakeTheNextHomeAtOnceAllGetAnotherOne() throws Exception {
        List<TestUser> users = List.of(one, two, made.school().lead(), made.school().head());
        for (int round = 0; round < 3; round++) {
            List<Answer> answers = atOnce(users.stream().map(user -> (Callable<Answer>) () -> next(user)).toList());
            assertEquals(List.of(), answers.stream().map(Answer::error).filter(error -> !error.isEmpty()).toList());
            assertEquals(4, new HashSet<>(answers.stream().map(answer -> answer.get("homeId")).toList()).size(), answers::toString);
            for (int i = 0; i < users.size(); i++) {
                String pupil = (String) answers.get(i).get("homeId");
                assertEquals("", attempt(users.get(i), pupil, null, "no_answer", "channel", "home_visit", "childSeen", "N").error());
            }
        }
    }

    @Test
    void aDoubleClickStoresOneAttempt() throws Exception {
        Callable<Answer> click = () -> attempt(one, "P8A06", "AP8A06", "reached", "reasonId", "illness", "confirm", "Y", "token",
                "double-click");
        List<Answer> answers = atOnce(List.of(click, click));
        assertEquals(List.of("", ""), answers.stream().map(Answer::error).toList());
        assertEquals(1, made.school().rows("AttendanceContactAttempt"));
        assertEquals(1, made.school().rows("AttendanceAmendment"));
    }

    @Test
    void twoWhoReachTheSameHomeAtOnceAmendOnce() throws Exception {
        List<Answer> answers = atOnce(List.of(
                () -> attempt(one, "P8A06", "AP8A06", "reached", "reasonId", "illness", "confirm", "Y"),
                () -> attempt(two, "P8A06", "BP8A06", "reached", "reasonId", "appointment", "confirm", "Y")));
        assertEquals(1, answers.stream().filter(Answer::refused).count(), answers::toString);
        assertEquals(1, made.school().rows("AttendanceAmendment"));
        made.school().talliesAreRight();
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
}
