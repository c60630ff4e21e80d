package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an arrival lies in the day, at Hallmoor (KS3, KS4) and Copnor, to the second on both sides of each boundary. */
class ArrivalTest {
    private static final SessionTimes HALLMOOR_AM = times("08:40", "08:50", "08:50", "09:20", "12:00");
    private static final Map<String, Map<SessionPart, SessionTimes>> DAYS = Map.of(
            "KS3", Map.of(SessionPart.AM, HALLMOOR_AM, SessionPart.PM, times("12:35", "12:45", "12:45", "12:55", "15:00")),
            "KS4", Map.of(SessionPart.AM, HALLMOOR_AM, SessionPart.PM, times("13:05", "13:15", "13:15", "13:25", "15:00")),
            "Copnor", Map.of(SessionPart.AM, times("08:40", "08:45", "09:00", "09:15", "12:00"),
                    SessionPart.PM, times("12:55", "13:00", "13:05", "13:15", "15:15")),
            "early end", Map.of(SessionPart.AM, HALLMOOR_AM),
            "late start", Map.of(SessionPart.PM, times("12:35", "12:45", "12:45", "12:55", "15:00")),
            "none", Map.of());

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "KS3,00:00,BEFORE,AM,,0", "KS3,08:39:59,BEFORE,AM,,0", "KS3,08:40,IN_SESSION,AM,/,0", "KS3,08:50:59,IN_SESSION,AM,/,0",
        "KS3,08:51,IN_SESSION,AM,L,1", "KS3,09:20:59,IN_SESSION,AM,L,30", "KS3,09:21,IN_SESSION,AM,U,31",
        "KS3,11:59:59,IN_SESSION,AM,U,189", "KS3,12:00,BETWEEN,PM,,0", "KS3,12:34:59,BETWEEN,PM,,0", "KS3,12:35,IN_SESSION,PM,\\,0",
        "KS3,12:45:59,IN_SESSION,PM,\\,0", "KS3,12:46,IN_SESSION,PM,L,1", "KS3,12:55:59,IN_SESSION,PM,L,10",
        "KS3,12:56,IN_SESSION,PM,U,11", "KS3,14:59:59,IN_SESSION,PM,U,134", "KS3,15:00,OVER,PM,,0", "KS3,23:59:59,OVER,PM,,0",
        "KS4,12:56,BETWEEN,PM,,0", "KS4,13:04:59,BETWEEN,PM,,0", "KS4,13:05,IN_SESSION,PM,\\,0", "KS4,13:15:59,IN_SESSION,PM,\\,0",
        "KS4,13:16,IN_SESSION,PM,L,1", "KS4,13:25:59,IN_SESSION,PM,L,10", "KS4,13:26,IN_SESSION,PM,U,11",
        "Copnor,08:51,IN_SESSION,AM,/,0", "Copnor,09:00:59,IN_SESSION,AM,/,0", "Copnor,09:01,IN_SESSION,AM,L,16",
        "Copnor,09:15:59,IN_SESSION,AM,L,30", "Copnor,09:16,IN_SESSION,AM,U,31", "Copnor,13:05:59,IN_SESSION,PM,\\,0",
        "Copnor,13:06,IN_SESSION,PM,L,6", "Copnor,13:16,IN_SESSION,PM,U,16",
        "early end,11:59:59,IN_SESSION,AM,U,189", "early end,12:00,OVER,AM,,0", "early end,13:10,OVER,AM,,0",
        "late start,09:30,BEFORE,PM,,0", "late start,12:50,IN_SESSION,PM,L,5", "none,09:30,NO_SCHOOL,,,0"})
    void liesWhereTheTimesOfThePupilSay(String day, LocalTime time, Arrival.Phase phase, SessionPart part, String code, long minutes) {
        assertEquals(new Arrival(phase, part, code, minutes), Arrival.at(time, DAYS.get(day)));
    }

    @Test
    void lateIsLOrUAndOnlyUIsAfterTheRegisterClosed() {
        assertEquals("/ false false", told("08:50"));
        assertEquals("L true false", told("09:20"));
        assertEquals("U true true", told("09:21"));
        assertEquals("null false false", told("12:10"));
    }

    private static String told(String time) {
        Arrival arrival = Arrival.at(LocalTime.parse(time), DAYS.get("KS3"));
        return arrival.code() + " " + arrival.isLate() + " " + arrival.isAfterClose();
    }

    @Property
    void everyLateArrivalHasMinutesAndNoOther(@ForAll @IntRange(max = 86399) int secondOfDay) {
        DAYS.values().forEach(day -> {
            Arrival arrival = Arrival.at(LocalTime.ofSecondOfDay(secondOfDay), day);
            assertEquals(arrival.isLate(), arrival.minutesLate() > 0);
            assertEquals(arrival.phase() == Arrival.Phase.IN_SESSION, arrival.code() != null);
            assertTrue(arrival.phase() == Arrival.Phase.NO_SCHOOL || day.containsKey(arrival.part()));
        });
    }

    private static SessionTimes times(String opens, String starts, String late, String closes, String ends) {
        return new SessionTimes(LocalTime.parse(opens), LocalTime.parse(starts), LocalTime.parse(late), LocalTime.parse(closes),
                LocalTime.parse(ends));
    }
}
