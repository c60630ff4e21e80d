package org.attendance.rules;

import static org.attendance.rules.ArrivalMark.Outcome.ARRIVED_ALREADY;
import static org.attendance.rules.ArrivalMark.Outcome.DECIDE;
import static org.attendance.rules.ArrivalMark.Outcome.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.attendance.rules.ArrivalMark.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an arrival makes of a mark: with every code of 2024 that can stand. */
class ArrivalMarkTest {

    private static AttendanceCode code(String code) {
        return code == null ? null : NationalCodes.now(code);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        ",WRITE,WRITE", "N,WRITE,WRITE", "O,WRITE,WRITE", "G,WRITE,WRITE",
        "/,ARRIVED_ALREADY,ARRIVED_ALREADY", "\\,ARRIVED_ALREADY,ARRIVED_ALREADY", "L,ARRIVED_ALREADY,ARRIVED_ALREADY",
        "U,ARRIVED_ALREADY,ARRIVED_ALREADY",
        "I,WRITE,DECIDE", "M,DECIDE,DECIDE", "C,DECIDE,DECIDE", "C1,DECIDE,DECIDE", "C2,DECIDE,DECIDE", "E,DECIDE,DECIDE",
        "J1,DECIDE,DECIDE", "R,DECIDE,DECIDE", "S,DECIDE,DECIDE", "T,DECIDE,DECIDE",
        "B,DECIDE,DECIDE", "K,DECIDE,DECIDE", "P,DECIDE,DECIDE", "V,DECIDE,DECIDE", "W,DECIDE,DECIDE",
        "D,DECIDE,DECIDE", "X,DECIDE,DECIDE", "Q,DECIDE,DECIDE", "Y7,DECIDE,DECIDE", "#,DECIDE,DECIDE"})
    void theMarkThatStands(String stored, Outcome beforeClose, Outcome afterClose) {
        assertEquals(beforeClose, ArrivalMark.of("/", code(stored), null, false));
        assertEquals(beforeClose, ArrivalMark.of("L", code(stored), null, false));
        assertEquals(afterClose, ArrivalMark.of("U", code(stored), null, false));
    }

    @ParameterizedTest
    @CsvSource({"M,DECIDE", "C,DECIDE", "V,DECIDE", "X,DECIDE", "G,WRITE"})
    void aPlannedMarkCountsWhereNoneIsStored(String planned, Outcome expected) {
        assertEquals(expected, ArrivalMark.of("U", null, code(planned), false));
        assertEquals(WRITE, ArrivalMark.of("U", code("N"), code(planned), false), "the register was taken against the plan");
        assertEquals(ARRIVED_ALREADY, ArrivalMark.of("U", code("L"), code(planned), false));
    }

    @Test
    void whoLeftThroughTheDeskAndComesBackAfterTheRegisterClosedIsDecided() {
        assertEquals(DECIDE, ArrivalMark.of("U", null, null, true));
        assertEquals(DECIDE, ArrivalMark.of("U", code("N"), null, true));
        assertEquals(WRITE, ArrivalMark.of("L", code("N"), null, true));
        assertEquals(WRITE, ArrivalMark.of("\\", null, null, true));
        assertEquals(ARRIVED_ALREADY, ArrivalMark.of("U", code("/"), null, true));
    }

    @Test
    void aSubCodeIsTakenAsItsStatutoryCode() {
        AttendanceCode flu = NationalCodes.ownSubCode("I01", "I");
        assertEquals(WRITE, ArrivalMark.of("L", flu, null, false));
        assertEquals(DECIDE, ArrivalMark.of("U", flu, null, false));
    }
}
