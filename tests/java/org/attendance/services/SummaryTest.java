package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The summary for every grouping equals a plain recount, to the integer; and every figure opens to the marks it is made of. */
class SummaryTest {

    private static final String[][] RANGES = {{"2026-06-01", "2026-12-31"}, {"2026-09-01", "2026-11-20"}, {"2026-11-02", "2026-11-15"},
        {"2026-11-20", "2026-11-20"}, {"2026-10-26", "2026-10-30"}};

    private static TestSchool school;
    private static MadeMarks made;

    @BeforeAll
    static void aSchoolWithTwoTermsOfMarks() {
        MadeSchool opened = MadeSchool.open();
        school = opened.school();
        made = opened.marks();
    }

    private static int number(String pupil) {
        return Integer.parseInt(pupil.substring(3)) - 1;
    }

    private static boolean moved(String pupil, LocalDate day) {
        return pupil.equals(MadeMarks.MOVER) && !day.isBefore(MadeMarks.MOVE);
    }

    private static String group(String pupil, LocalDate day) {
        return pupil.equals("NEW01") ? "8A" : moved(pupil, day) ? "9B" : pupil.substring(1, 3);
    }

    private static String house(String pupil, LocalDate day) {
        return pupil.equals("NEW01") ? null : moved(pupil, day) ? "Elm" : number(pupil) % 3 == 0 ? "Fir" : "Oak";
    }

    private static String halfTerm(LocalDate day) {
        return MadeMarks.within(day, "2026-06-01", "2026-07-21") ? "Summer 2 2026" : MadeMarks.within(day, "2026-09-02", "2026-10-23")
                ? "Autumn 1 2026" : MadeMarks.within(day, "2026-11-02", "2026-12-18") ? "Autumn 2 2026" : null;
    }

    private static String term(LocalDate day) {
        return MadeMarks.within(day, "2026-06-01", "2026-07-21") ? "Summer 2026" : "Autumn 2026";
    }

    private static final Map<String, BiFunction<String, LocalDate, String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("pupil", (pupil, day) -> pupil);
        KEYS.put("registration_group", SummaryTest::group);
        KEYS.put("year_group", (pupil, day) -> pupil.startsWith("P9") ? "9" : "8");
        KEYS.put("house", SummaryTest::house);
        KEYS.put("sex", (pupil, day) -> pupil.equals("NEW01") || number(pupil) % 2 == 0 ? "F" : "M");
        KEYS.put("fsm", (pupil, day) -> !pupil.equals("NEW01") && (moved(pupil, day) || number(pupil) % 4 == 0) ? "Y" : "N");
        KEYS.put("pupil_premium", (pupil, day) -> "N");
        KEYS.put("sen", (pupil, day) -> moved(pupil, day) ? "E" : !pupil.equals("NEW01") && number(pupil) % 5 == 0 ? "K" : "N");
        KEYS.put("looked_after", (pupil, day) -> "N");
        KEYS.put("social_worker", (pupil, day) -> "N");
        KEYS.put("week", (pupil, day) -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString());
        KEYS.put("month", (pupil, day) -> day.toString().substring(0, 7));
        KEYS.put("half_term", (pupil, day) -> halfTerm(day));
        KEYS.put("term", (pupil, day) -> term(day));
        KEYS.put("weekday", (pupil, day) -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
        KEYS.put("school", (pupil, day) -> school.id());
    }

    static Stream<String> groupings() {
        return KEYS.keySet().stream();
    }

    private static List<Map<String, Object>> summary(String from, String thru, String groupBy) {
        return school.officer().does("getAttendanceSummary", "fromDate", from, "thruDate", thru, "groupBy", groupBy).list("rows");
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void everyGroupingEqualsAPlainRecount(String groupBy) {
        for (String[] range : RANGES) {
            Map<String, Map<String, Object>> expected = made.summary(LocalDate.parse(range[0]), LocalDate.parse(range[1]),
                    KEYS.get(groupBy));
            Map<String, Map<String, Object>> actual = new HashMap<>();
            for (Map<String, Object> row : summary(range[0], range[1], groupBy)) {
                Map<String, Object> figures = new HashMap<>(row);
                figures.remove("name");
                if (groupBy.equals("pupil")) {
                    figures.replaceAll((name, value) -> value instanceof Boolean ? (Boolean) value ? 1L : 0L : value);
                }
                actual.put((String) figures.remove("key"), figures);
            }
            assertEquals(expected, actual, () -> groupBy + " " + range[0] + " to " + range[1]);
        }
    }

    @Test
    void groupingsAgreeOnTheWholeSchool() {
        for (String figure : List.of("possible", "attended", "absent", "missing", "illness")) {
            long whole = total(summary("2026-06-01", TestSchool.TODAY, "school"), figure);
            for (String groupBy : KEYS.keySet()) {
                assertEquals(whole, total(summary("2026-06-01", TestSchool.TODAY, groupBy), figure), groupBy + " " + figure);
            }
        }
    }

    private static long total(List<Map<String, Object>> rows, String figure) {
        return rows.stream().mapToLong(row -> ((Number) row.get(figure)).longValue()).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"possible", "attended", "absent", "present", "approvedActivity", "authorised", "unauthorised", "missing",
        "lateBeforeClose", "lateAfterClose", "illness"})
    void everyFigureOpensToItsMarks(String figure) {
        for (Map<String, Object> row : summary("2026-09-01", TestSchool.TODAY, "pupil")) {
            List<?> marks = school.officer().does("getAttendanceMarks", "pupilRef", row.get("key"), "fromDate", "2026-09-01", "thruDate",
                    TestSchool.TODAY, "figure", figure).list("marks");
            assertEquals(((Number) row.get(figure)).longValue(), marks.size(), () -> row.get("key") + " " + figure);
        }
    }

    @Test
    void thePupilPageSaysTheSameAsTheSummary() {
        for (Map<String, Object> row : summary("2026-09-01", TestSchool.TODAY, "pupil")) {
            Map<?, ?> figures = (Map<?, ?>) school.officer().does("getAttendancePupil", "pupilRef", row.get("key"), "asOfDate",
                    TestSchool.TODAY).in("pupil").get("figures");
            for (String figure : List.of("possible", "attended", "absent", "missing", "attendancePercent", "persistentAbsence",
                    "severeAbsence")) {
                assertEquals(row.get(figure), figures.get(figure), () -> row.get("key") + " " + figure);
            }
        }
    }

    @Test
    void onePupilMayBeAskedFor() {
        List<Map<String, Object>> rows = school.officer().does("getAttendanceSummary", "fromDate", "2026-09-01", "thruDate",
                TestSchool.TODAY,
                "groupBy", "month", "pupilRef", "P8A01").list("rows");
        assertEquals(List.of("2026-09", "2026-10", "2026-11"), rows.stream().map(row -> row.get("key")).toList());
        assertTrue(rows.stream().allMatch(row -> ((Number) row.get("pupils")).longValue() == 1));
    }

    @Test
    void anUnknownGroupingOrFigureSaysWhatIsAllowed() {
        assertTrue(school.officer().tries("getAttendanceSummary", "fromDate", "2026-09-01", "thruDate", TestSchool.TODAY, "groupBy",
                "shoe")
                .error().contains("registration_group"));
        assertTrue(school.officer().tries("getAttendanceMarks", "fromDate", "2026-09-01", "thruDate", TestSchool.TODAY, "pupilRef",
                "P8A01",
                "figure", "shoe").error().contains("illness"));
        assertFalse(school.officer().tries("getAttendanceSummary", "fromDate", TestSchool.TODAY, "thruDate", "2026-09-01", "groupBy",
                "pupil").error().isEmpty());
    }

    @Test
    void talliesAreRight() {
        school.talliesAreRight();
    }
}
