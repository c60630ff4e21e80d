package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L and U by arrival, at Hallmoor (closes when it says) and Copnor ("late" from 09:00, U only after 09:15). */
class SessionTimesTest {
    private static final Map<String, SessionTimes> TIMES = Map.of(
            "Hallmoor am", times("08:50", "08:50", "08:50", "09:20", "12:00"),
            "Hallmoor pm", times("12:45", "12:45", "12:45", "12:55", "15:00"),
            "Hallmoor pm KS4", times("13:15", "13:15", "13:15", "13:25", "15:00"),
            "Copnor am", times("08:45", "08:45", "09:00", "09:15", "12:00"));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "Hallmoor am,AM,08:00,/", "Hallmoor am,AM,08:50,/", "Hallmoor am,AM,08:50:59,/", "Hallmoor am,AM,08:51,L",
        "Hallmoor am,AM,09:20,L", "Hallmoor am,AM,09:20:59,L", "Hallmoor am,AM,09:21,U", "Hallmoor am,AM,11:59,U",
        "Hallmoor am,AM,12:00,", "Hallmoor am,AM,14:00,",
        "Hallmoor pm,PM,12:45,\\", "Hallmoor pm,PM,12:46,L", "Hallmoor pm,PM,12:55,L", "Hallmoor pm,PM,12:56,U",
        "Hallmoor pm,PM,14:59,U", "Hallmoor pm,PM,15:00,",
        "Hallmoor pm KS4,PM,13:15,\\", "Hallmoor pm KS4,PM,13:16,L", "Hallmoor pm KS4,PM,13:25,L", "Hallmoor pm KS4,PM,13:26,U",
        "Copnor am,AM,08:45,/", "Copnor am,AM,09:00,/", "Copnor am,AM,09:01,L", "Copnor am,AM,09:15,L", "Copnor am,AM,09:16,U"})
    void codeForAnArrival(String school, SessionPart part, LocalTime arrival, String expected) {
        assertEquals(Optional.ofNullable(expected), TIMES.get(school).codeForArrival(part, arrival));
    }

    @ParameterizedTest
    @CsvSource({"Hallmoor am,08:50,0", "Hallmoor am,08:51,1", "Hallmoor am,09:20,30", "Hallmoor am,09:20:59,30", "Hallmoor am,09:21,31",
        "Copnor am,08:50,0", "Copnor am,09:00,0", "Copnor am,09:01,16", "Copnor am,09:16,31"})
    void minutesLateFromTheStartOfTheSession(String school, LocalTime arrival, long expected) {
        assertEquals(expected, TIMES.get(school).minutesLate(arrival));
    }

    @Test
    void whereLateBeginsBeforeTheSessionMinutesCountFromThere() {
        SessionTimes times = times("08:40", "09:00", "08:50", "09:20", "12:00");
        assertEquals(1, times.minutesLate(LocalTime.of(8, 51)));
        assertEquals(190, times.lengthInMinutes());
        assertEquals(195, TIMES.get("Copnor am").lengthInMinutes());
    }

    @ParameterizedTest
    @CsvSource({"08:50,08:50,09:20,", "08:50,08:50,09:21,31", "08:40,08:50,09:20,", "08:40,08:50,09:21,31", "08:55,08:50,09:25,",
        "08:55,08:50,09:26,31"})
    void openMoreThanThirtyMinutesIsAWarning(String opens, String starts, String closes, String minutes) {
        List<Finding> problems = times(opens, starts, "08:55", closes, "12:00").problems();
        assertEquals(minutes == null ? List.of() : List.of(new Finding("RegisterOpenTooLong", Finding.Severity.WARNING,
                "registerCloses", Map.of("minutes", minutes, "allowed", "30"))), problems);
    }

    @ParameterizedTest
    @CsvSource({
        "09:01,08:50,09:01,09:00,12:00,registerCloses registerCloses", "08:50,09:01,09:00,09:00,12:00,registerCloses",
        "08:50,08:50,09:01,09:00,12:00,registerCloses", "08:51,08:50,08:50,09:00,12:00,lateAfter",
        "08:50,08:50,08:50,09:10,09:09,sessionEnds"})
    void timesOutOfOrderAreErrors(String opens, String starts, String late, String closes, String ends, String fields) {
        List<Finding> problems = times(opens, starts, late, closes, ends).problems();
        assertEquals(List.of(fields.split(" ")), problems.stream().map(Finding::field).toList());
        problems.forEach(problem -> assertEquals("TimesOrder", problem.rule()));
        problems.forEach(problem -> assertEquals(true, problem.isError()));
    }

    @Test
    void equalTimesAreInOrder() {
        assertEquals(List.of(), times("09:00", "09:00", "09:00", "09:00", "09:00").problems());
    }

    @Test
    void everyTimeIsNeeded() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThrows(NullPointerException.class, () -> new SessionTimes(nine, nine, nine, nine, null));
    }

    @Property
    void everyLateArrivalHasMinutesWithinTheSession(@ForAll @IntRange(max = 1439) int minuteOfDay) {
        LocalTime arrival = LocalTime.ofSecondOfDay(minuteOfDay * 60L);
        for (SessionTimes times : TIMES.values()) {
            Optional<String> code = times.codeForArrival(SessionPart.AM, arrival);
            long minutes = times.minutesLate(arrival);
            code.ifPresent(given -> assertEquals(!given.equals("/"), minutes >= 1 && minutes < times.lengthInMinutes()));
        }
    }

    private static SessionTimes times(String opens, String starts, String late, String closes, String ends) {
        return new SessionTimes(LocalTime.parse(opens), LocalTime.parse(starts), LocalTime.parse(late), LocalTime.parse(closes),
                LocalTime.parse(ends));
    }
}
