package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists say of each pupil what the summary says of the same dates, and hold those, and only those, who belong on them. */
class WatchListTest {

    /** Days of any weekday: in weeks cut by the academic year, by a holiday, by a training day; a holiday; the first day; the last year. */
    private static final String[] DATES = {"2026-11-20", "2026-11-18", "2026-11-16", "2026-11-08", "2026-10-28", "2026-10-23", "2026-09-02",
        "2026-09-01", "2026-08-31", "2026-07-21", "2026-06-03"};

    private static TestSchool school;

    @BeforeAll
    static void aSchoolWithTwoTermsOfMarks() {
        school = MadeSchool.open().school();
    }

    private static Answer list(String list, Object... more) {
        Object[] values = Stream.concat(Stream.of("list", list), Stream.of(more)).toArray();
        return school.lead().does("getAttendanceWatchList", values);
    }

    private static Map<String, Map<String, Object>> summary(String from, String thru) {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        if (!LocalDate.parse(thru).isBefore(LocalDate.parse(from))) {
            school.lead().does("getAttendanceSummary", "fromDate", from, "thruDate", thru, "groupBy", "pupil").list("rows")
                    .forEach(row -> rows.put((String) row.get("key"), row));
        }
        return rows;
    }

    private static long count(Map<String, Object> row, String figure) {
        return row == null ? 0 : ((Number) row.get(figure)).longValue();
    }

    private static String yearFrom(String date) {
        return date.compareTo("2026-09-01") < 0 ? "2025-09-01" : "2026-09-01";
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-18", "2026-11-16", "2026-11-08", "2026-10-28", "2026-10-23", "2026-09-02", "2026-09-01",
        "2026-08-31", "2026-07-21", "2026-06-03"})
    void figuresAreThoseOfTheSummary(String date) {
        Map<String, Map<String, Object>> year = summary(yearFrom(date), date);
        Answer answer = list("all", "asOfDate", date);
        String earlier = (String) answer.in("watch").get("earlierDate");
        Map<String, Map<String, Object>> before = earlier == null ? Map.of() : summary(yearFrom(date), earlier);
        String windowFrom = (String) answer.in("watch").get("windowFrom");
        Map<String, Map<String, Object>> window = windowFrom == null ? Map.of() : summary(windowFrom, date);
        assertEquals(yearFrom(date), answer.in("watch").get("yearFrom"));
        assertFalse(answer.list("rows").isEmpty());
        for (Map<String, Object> row : answer.list("rows")) {
            Map<String, Object> own = year.get(row.get("pupilRef"));
            for (String figure : List.of("possible", "attended", "absent", "authorised", "unauthorised", "lateBeforeClose", "lateAfterClose")) {
                assertEquals(count(own, figure), row.get(figure), () -> date + " " + row.get("pupilRef") + " " + figure);
            }
            assertEquals(own == null ? null : own.get("attendancePercent"), row.get("attendancePercent"));
            assertEquals(own != null && (Boolean) own.get("persistentAbsence"), row.get("persistentAbsence"));
            assertEquals(own != null && (Boolean) own.get("severeAbsence"), row.get("severeAbsence"));
            Map<String, Object> then = before.get(row.get("pupilRef"));
            if (count(then, "possible") > 0) {
                assertEquals(count(then, "possible"), row.get("earlierPossible"), () -> date + " " + row);
                assertEquals(count(then, "absent"), row.get("earlierAbsent"), () -> date + " " + row);
                assertEquals(direction(own, then), row.get("direction"), () -> date + " " + row);
            } else {
                assertEquals("unknown", row.get("direction"), () -> date + " " + row);
            }
            assertEquals(count(window.get(row.get("pupilRef")), "unauthorised"), row.get("unauthorisedInWindow"), () -> date + " " + row);
        }
    }

    private static String direction(Map<String, Object> now, Map<String, Object> then) {
        int compared = Long.compare(count(now, "absent") * count(then, "possible"), count(then, "absent") * count(now, "possible"));
        return compared < 0 ? "better" : compared > 0 ? "worse" : "same";
    }

    @Test
    void everybodyOnRollIsThereAndNobodyElse() {
        assertEquals(new TreeSet<>(Stream.of(school.pupils("8A"), school.pupils("9B"), List.of("NEW01")).flatMap(List::stream)
                .filter(ref -> !ref.equals(MadeMarks.LEAVER)).toList()), refs(list("all")));
        assertTrue(refs(list("all", "asOfDate", "2026-11-12")).contains(MadeMarks.LEAVER), "on the last day");
        assertFalse(refs(list("all", "asOfDate", "2026-09-13")).contains(MadeMarks.JOINER), "before the first day");
        assertEquals("8A", list("all", "asOfDate", "2026-11-08").find("rows", "pupilRef", MadeMarks.MOVER).get("registrationGroup"));
        assertEquals("9B", list("all").find("rows", "pupilRef", MadeMarks.MOVER).get("registrationGroup"));
    }

    private static TreeSet<String> refs(Answer answer) {
        TreeSet<String> refs = new TreeSet<>();
        answer.list("rows").forEach(row -> refs.add((String) row.get("pupilRef")));
        return refs;
    }

    @Test
    void eachListHoldsThoseWhoBelongOnIt() {
        for (String date : DATES) {
            Answer all = list("all", "asOfDate", date);
            Map<String, TreeSet<String>> expected = new HashMap<>();
            List.of("persistent", "severe", "at_risk", "ten_in_ten", "lates", "full", "now").forEach(list -> expected.put(list, new TreeSet<>()));
            for (Map<String, Object> row : all.list("rows")) {
                long absent = count(row, "absent");
                long possible = count(row, "possible");
                put(expected, "persistent", row, possible > 0 && 10 * absent >= possible);
                put(expected, "severe", row, possible > 0 && 2 * absent >= possible);
                put(expected, "at_risk", row, possible > 0 && 20 * absent >= possible && 20 * absent <= 3 * possible);
                put(expected, "ten_in_ten", row, count(row, "unauthorisedInWindow") >= 5);
                put(expected, "lates", row, count(row, "lateBeforeClose") + count(row, "lateAfterClose") >= 3);
                put(expected, "full", row, possible > 0 && absent == 0);
                put(expected, "now", row, !((List<?>) row.get("reasons")).isEmpty());
            }
            expected.forEach((list, refs) -> {
                assertEquals(refs, refs(list(list, "asOfDate", date)), () -> list + " on " + date);
                assertEquals((long) refs.size(), all.in("counts").get(list), () -> list + " counted on " + date);
            });
        }
    }

    private static void put(Map<String, TreeSet<String>> expected, String list, Map<String, Object> row, boolean belongs) {
        if (belongs) {
            expected.get(list).add((String) row.get("pupilRef"));
        }
    }

    @Test
    void theWindowOpensToItsMarks() {
        Answer answer = list("ten_in_ten", "atLeast", 1L);
        String from = (String) answer.in("watch").get("windowFrom");
        assertFalse(answer.list("rows").isEmpty());
        for (Map<String, Object> row : answer.list("rows")) {
            List<?> marks = school.lead().does("getAttendanceMarks", "pupilRef", row.get("pupilRef"), "fromDate", from, "thruDate",
                    TestSchool.TODAY, "figure", "unauthorised").list("marks").stream().map(mark -> List.of(mark.get("date"), mark.get("session"),
                            mark.get("code"))).toList();
            List<?> told = ((List<?>) row.get("windowSessions")).stream().map(each -> (Map<?, ?>) each)
                    .map(each -> List.of(each.get("date"), each.get("session"), each.get("code"))).toList();
            assertEquals(marks, told);
            assertEquals(row.get("unauthorisedInWindow"), (long) told.size());
            long leaving = ((List<?>) row.get("dropOuts")).stream().mapToLong(each -> ((Number) ((Map<?, ?>) each).get("sessions"))
                    .longValue()).sum();
            assertTrue(leaving <= told.size(), () -> row.toString());
        }
    }

    @Test
    void latesOfTheTermAreCountedWithTheirMinutes() {
        school.marks("P9B01,2026-11-20,AM,L,12,", "P9B02,2026-11-20,AM,U,35,");
        Answer answer = list("lates", "atLeast", 1L);
        Map<String, Map<String, Object>> term = summary("2026-09-02", TestSchool.TODAY);
        for (Map<String, Object> row : answer.list("rows")) {
            assertEquals(count(term.get(row.get("pupilRef")), "lateBeforeClose"), row.get("termLateBeforeClose"), row.toString());
            assertEquals(count(term.get(row.get("pupilRef")), "lateAfterClose"), row.get("termLateAfterClose"), row.toString());
        }
        assertEquals(12L, answer.find("rows", "pupilRef", "P9B01").get("termMinutesLate"));
        assertEquals(35L, answer.find("rows", "pupilRef", "P9B02").get("termMinutesLate"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"yearGroup, 9, 4", "yearGroup, 7, 0", "registrationGroup, 9B, 5", "registrationGroup, none, 0", "house, Elm, 1", "sex, M, 6",
        "fsm, Y, 5", "sen, E, 1", "sen, Y, 4", "sen, N, 9", "eal, Y, 0", "eal, N, 13", "text, benn, 2", "text, owen 9b, 2", "text, zzz, 0"})
    void filtersRestrict(String name, String value, int pupils) {
        Answer answer = list("all", name, value);
        assertEquals(pupils, answer.list("rows").size(), () -> answer.list("rows").toString());
        assertEquals((long) pupils, answer.in("watch").get("pupils"));
    }

    @Test
    void filtersAddUpAndChoicesAreThoseOfTheRoll() {
        assertEquals(List.of("P9B01"), new ArrayList<>(refs(list("all", "yearGroup", "9", "fsm", "Y"))));
        Map<String, Object> choices = list("all", "yearGroup", "9").in("choices");
        assertEquals(List.of("8", "9"), choices.get("yearGroups"));
        assertEquals(List.of("8A", "9B"), choices.get("registrationGroups"));
        assertEquals(List.of("Elm", "Fir", "Oak"), choices.get("houses"));
    }

    @Test
    void bandsAndNobodyWithoutFigures() {
        long banded = 0;
        for (int from : new int[] {0, 50, 80, 85, 90, 91, 95, 96, 100}) {
            banded += list("all", "band", "attendance-" + from).list("rows").size();
        }
        assertEquals(list("all").list("rows").size(), banded + list("all", "band", "none").list("rows").size());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"list, shoe, at_risk", "asOfDate, 2026-11-21, today", "asOfDate, yesterday, asOfDate", "asOfDate, 2020-01-01, begins",
        "yearGroup, 99, allowed", "sex, X, 'F, M'", "fsm, maybe, 'Y, N'", "sen, Q, 'N, K, E, Y'", "band, attendance-1, absence-10",
        "schoolId, NONE, NONE"})
    void whatCannotBeIsRefusedAndSaysWhatIsAllowed(String name, String value, String says) {
        Answer answer = school.lead().tries("getAttendanceWatchList", name, value);
        assertTrue(answer.refused() && answer.error().contains(says), answer.error());
    }

    @Test
    void aNumberBelowOneIsRefused() {
        assertTrue(school.lead().tries("getAttendanceWatchList", "list", "lates", "atLeast", 0L).error().contains("from 1 on"));
    }

    @Test
    void aSchoolWithoutCalendarSaysSo() {
        Answer answer = school.outsider().tries("getAttendanceWatchList", "schoolId", school.id() + "-other");
        assertTrue(answer.error().contains("no calendar"), answer.error());
    }
}
