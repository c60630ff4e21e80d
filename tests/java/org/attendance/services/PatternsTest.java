package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns say what the summary says, and every figure opens to pupils and to marks that add up to it. */
class PatternsTest {

    private static final String FROM = "2026-06-03";
    private static TestSchool school;
    private static List<String> pupils;

    @BeforeAll
    static void aSchoolWithTwoTermsOfMarksAndTwoFamilies() {
        school = MadeSchool.open().school();
        pupils = Stream.of(school.pupils("8A"), school.pupils("9B"), List.of("NEW01")).flatMap(List::stream).toList();
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,relationship,priority
                P8A01,C1,Abara,mother,1
                P9B01,C1,Abara,mother,1
                P8A01,C2,Abara,father,2
                P9B01,C2,Abara,father,2
                P8A04,C3,Doyle,mother,1
                P8A05,C3,Doyle,mother,1
                P9B02,C3,Doyle,mother,1
                P8A04,C4,Doyle,aunt,2
                P8A05,C4,Doyle,aunt,2
                P8A06,C5,Fofana,mother,1
                """);
    }

    private static Answer patterns(Object... more) {
        return school.lead().does("getAttendancePatterns", Stream.concat(Stream.of("fromDate", FROM, "thruDate", TestSchool.TODAY),
                Stream.of(more)).toArray());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Answer answer, String name) {
        return (List<Map<String, Object>>) answer.in("patterns").get(name);
    }

    private static List<Map<String, Object>> marks(String pupil, String figure, String slice) {
        Object[] values = {"pupilRef", pupil, "fromDate", FROM, "thruDate", TestSchool.TODAY, "figure", figure, "slice", slice};
        return school.lead().does("getAttendanceMarks", values).list("marks");
    }

    private static long number(Map<String, Object> row, String figure) {
        return ((Number) row.get(figure)).longValue();
    }

    @Test
    void weekdaysAndTotalAreThoseOfTheSummary() {
        Answer answer = patterns();
        for (String groupBy : List.of("weekday", "school")) {
            for (Map<String, Object> expected : school.lead().does("getAttendanceSummary", "fromDate", FROM, "thruDate", TestSchool.TODAY,
                    "groupBy", groupBy).list("rows")) {
                Map<String, Object> row = groupBy.equals("school") ? answerTotal(answer) : rows(answer, "weekdays").stream()
                        .filter(each -> each.get("slice").equals(expected.get("key").toString().toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
                for (String figure : List.of("possible", "absent", "unauthorised", "lateBeforeClose", "lateAfterClose")) {
                    assertEquals(expected.get(figure), row.get(figure), () -> expected.get("key") + " " + figure);
                }
            }
        }
        assertEquals(5, rows(answer, "weekdays").size());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answerTotal(Answer answer) {
        return (Map<String, Object>) answer.in("patterns").get("total");
    }

    @Test
    void everyCutOfTheSessionsAddsUpToAllOfThem() {
        Answer answer = patterns();
        for (String name : List.of("weekdays", "halves", "breaks")) {
            for (String figure : List.of("possible", "absent", "lateBeforeClose", "lateAfterClose")) {
                assertEquals(number(answerTotal(answer), figure), rows(answer, name).stream().mapToLong(row -> number(row, figure)).sum());
            }
        }
        assertEquals(number(answerTotal(answer), "absent"), rows(answer, "codes").stream().mapToLong(row -> number(row, "sessions")).sum());
    }

    @Test
    void everyFigureOpensToPupilsAndTheyOpenToMarks() {
        Answer answer = patterns();
        for (Map<String, Object> row : Stream.of("weekdays", "halves", "breaks").flatMap(name -> rows(answer, name).stream()).toList()) {
            for (String figure : List.of("possible", "absent", "lateBeforeClose", "lateAfterClose")) {
                opens(figure, (String) row.get("slice"), number(row, figure));
            }
        }
        for (Map<String, Object> row : rows(answer, "codes")) {
            opens((String) row.get("code"), null, number(row, "sessions"));
        }
    }

    private static void opens(String figure, String slice, long expected) {
        Object[] values = {"fromDate", FROM, "thruDate", TestSchool.TODAY, "figure", figure, "slice", slice};
        Answer answer = school.lead().does("getAttendancePatternPupils", values);
        assertEquals(expected, answer.in("patterns").get("sessions"), figure + " " + slice);
        assertEquals(expected, answer.list("rows").stream().mapToLong(each -> number(each, "sessions")).sum(), figure + " " + slice);
        for (Map<String, Object> row : answer.list("rows")) {
            assertEquals(number(row, "sessions"), marks((String) row.get("pupilRef"), figure, slice).size(), () -> row + figure + slice);
        }
    }

    @Test
    void daysBesideABreakAreThoseBeforeAndAfterIt() {
        Set<String> days = new TreeSet<>();
        pupils.forEach(pupil -> marks(pupil, "possible", "beside_break").forEach(mark -> days.add((String) mark.get("date"))));
        days.removeIf(day -> day.compareTo("2026-09-01") < 0);
        assertEquals(Set.of("2026-09-02", "2026-10-23", "2026-11-02", "2026-11-13", "2026-11-17"), days);
    }

    @Test
    void onePupilAndFiltersCountTheirOwnMarksOnly() {
        for (String pupil : List.of("P8A01", MadeMarks.LEAVER, MadeMarks.JOINER)) {
            Answer answer = patterns("pupilRef", pupil);
            assertEquals((long) marks(pupil, "possible", null).size(), number(answerTotal(answer), "possible"));
            assertEquals((long) marks(pupil, "absent", "friday").size(), number(rows(answer, "weekdays").get(4), "absent"));
        }
        long expected = Stream.concat(school.pupils("9B").stream(), Stream.of(MadeMarks.MOVER))
                .mapToLong(pupil -> marks(pupil, "absent", null).size()).sum();
        assertEquals(expected, number(answerTotal(patterns("registrationGroup", "9B")), "absent"));
    }

    @Test
    void brokenWeeksAreThoseWithPresenceAndAbsence() {
        long weeks = 0;
        long broken = 0;
        Map<String, Set<String>> mondays = new HashMap<>();
        for (String pupil : pupils) {
            Map<LocalDate, Set<Boolean>> states = new TreeMap<>();
            for (String figure : List.of("attended", "absent")) {
                marks(pupil, figure, null).forEach(mark -> states.computeIfAbsent(TallyRow.weekOf(LocalDate.parse((String) mark.get("date"))),
                        monday -> new HashSet<>()).add(figure.equals("absent")));
            }
            weeks += states.size();
            states.forEach((monday, both) -> {
                if (both.size() == 2) {
                    mondays.computeIfAbsent(pupil, ref -> new TreeSet<>()).add(monday.toString());
                }
            });
            broken += mondays.getOrDefault(pupil, Set.of()).size();
        }
        Answer answer = patterns();
        assertEquals(weeks, answer.in("patterns").get("weeks"));
        assertEquals(broken, answer.in("patterns").get("broken"));
        assertTrue(broken > 0);
        for (Map<String, Object> row : rows(answer, "brokenPupils")) {
            assertEquals(List.copyOf(mondays.get(row.get("pupilRef"))), row.get("mondays"));
        }
    }

    @Test
    void siblingsAreThoseWhoShareAContactAndAreCountedByDays() {
        List<Map<String, Object>> families = rows(patterns(), "siblings");
        Map<List<String>, List<Long>> told = new HashMap<>();
        families.forEach(family -> told.put(refs(family), List.of(number(family, "together"), number(family, "alone"))));
        Map<List<String>, List<Long>> expected = new HashMap<>();
        for (List<String> family : List.of(List.of("P8A01", "P9B01"), List.of("P8A04", "P8A05", "P9B02"))) {
            List<Map<String, Boolean>> days = new ArrayList<>();
            for (String pupil : family) {
                Map<String, Boolean> own = new HashMap<>();
                marks(pupil, "possible", null).forEach(mark -> own.merge((String) mark.get("date"), false, Boolean::logicalOr));
                marks(pupil, "absent", null).forEach(mark -> own.put((String) mark.get("date"), true));
                days.add(own);
            }
            Set<String> all = new TreeSet<>();
            days.forEach(own -> all.addAll(own.keySet()));
            long together = all.stream().filter(day -> days.stream().filter(own -> own.getOrDefault(day, false)).count() > 1).count();
            long alone = all.stream().filter(day -> days.stream().filter(own -> own.containsKey(day)).count() > 1
                    && days.stream().filter(own -> own.getOrDefault(day, false)).count() == 1).count();
            expected.put(family, List.of(together, alone));
        }
        assertEquals(expected, told);
        assertEquals(List.of(List.of("P8A01", "P9B01")), rows(patterns("pupilRef", "P9B01"), "siblings").stream().map(PatternsTest::refs).toList());
        assertEquals(List.of(), rows(patterns("pupilRef", "P8A06"), "siblings"));
    }

    private static List<String> refs(Map<String, Object> family) {
        return ((List<?>) family.get("pupils")).stream().map(each -> (String) ((Map<?, ?>) each).get("pupilRef")).sorted().toList();
    }

    @Test
    void withoutDatesTheTermUpToToday() {
        Map<String, Object> about = school.lead().does("getAttendancePatterns").in("patterns");
        assertEquals("2026-09-02", about.get("fromDate"));
        assertEquals(TestSchool.TODAY, about.get("thruDate"));
    }

    @Test
    void aRangeWithoutMarksHasNoShares() {
        Map<String, Object> about = school.lead().does("getAttendancePatterns", "fromDate", "2026-08-01", "thruDate", "2026-08-20").in("patterns");
        assertEquals(0L, ((Map<?, ?>) about.get("total")).get("possible"));
        assertEquals(null, ((Map<?, ?>) about.get("total")).get("absencePercent"));
        assertEquals(0L, about.get("broken"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"slice, noon, beside_break", "figure, shoe, illness", "figure, missing, illness", "fromDate, 2026-12-01, before",
        "thruDate, 2026-11-21, still to come", "pupilRef, NOBODY, NOBODY", "sen, X, allowed", "schoolId, NONE, NONE"})
    void whatCannotBeIsRefused(String name, String value, String says) {
        Map<String, Object> values = new HashMap<>(Map.of("schoolId", school.id(), "figure", "absent", "fromDate", FROM, "thruDate",
                TestSchool.TODAY));
        values.put(name, value);
        Answer answer = school.lead().run("getAttendancePatternPupils", values);
        assertTrue(answer.refused() && answer.error().contains(says), answer.error());
        if (!name.equals("slice") && !name.equals("figure")) {
            values.remove("figure");
            assertTrue(school.lead().run("getAttendancePatterns", values).error().contains(says));
        }
    }

    @Test
    void marksOfAnUnknownSliceAreRefused() {
        assertTrue(school.lead().tries("getAttendanceMarks", "pupilRef", "P8A01", "fromDate", FROM, "thruDate", TestSchool.TODAY, "slice",
                "noon").error().contains("monday"));
        assertFalse(marks("P8A01", "missing", "monday").stream()
                .anyMatch(mark -> LocalDate.parse((String) mark.get("date")).getDayOfWeek().getValue() != 1));
    }

    @Test
    void bandsCountEachPupilOnceAndAreOpenedByTheWatchList() {
        Map<String, Object> bands = school.lead().does("getAttendanceBands").in("bands");
        for (String set : List.of("attendance", "absence")) {
            long sum = number(castMap(bands.get("none")), "pupils");
            for (Object each : (List<?>) bands.get(set)) {
                Map<String, Object> row = castMap(each);
                sum += number(row, "pupils");
                assertEquals(number(row, "pupils"), ((List<?>) row.get("byYearGroup")).stream().mapToLong(count -> (Long) count).sum());
                Answer list = school.lead().does("getAttendanceWatchList", "list", "all", "band", row.get("band"));
                assertEquals(number(row, "pupils"), list.list("rows").size(), () -> row.toString());
            }
            assertEquals(bands.get("pupils"), sum, set);
        }
        assertEquals(List.of("8", "9"), bands.get("yearGroups"));
        assertEquals(4L, school.lead().does("getAttendanceBands", "yearGroup", "9").in("bands").get("pupils"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object map) {
        return (Map<String, Object>) map;
    }

    @Test
    void thePupilsThresholdsAreThoseOfTheList() {
        Answer all = school.lead().does("getAttendanceWatchList", "list", "ten_in_ten", "atLeast", 1L);
        for (Map<String, Object> row : all.list("rows")) {
            Map<String, Object> own = school.lead().does("getAttendancePupilThresholds", "pupilRef", row.get("pupilRef")).in("thresholds");
            for (String field : List.of("possible", "absent", "earlierAbsent", "earlierPossible", "persistentAbsence", "severeAbsence",
                    "missedToPersistent", "attendedToLeavePersistent", "missedToSevere", "attendedToLeaveSevere", "unauthorisedInWindow",
                    "windowSessions", "dropOuts")) {
                assertEquals(row.get(field), own.get(field), () -> row.get("pupilRef") + " " + field);
            }
        }
    }

    @Test
    void aTeacherSeesThresholdsOfTheOwnPupilsWithoutTriggers() {
        Map<String, Object> own = school.teacher().does("getAttendancePupilThresholds", "pupilRef", "P8A01").in("thresholds");
        assertEquals(null, own.get("triggers"));
        assertTrue(school.teacher().tries("getAttendancePupilThresholds", "pupilRef", "P9B01").refused());
        for (String service : List.of("getAttendanceWatchList", "getAttendancePatterns", "getAttendanceBands")) {
            assertTrue(school.teacher().tries(service).error().contains("permission"), service);
        }
    }
}
