package org.attendance.rules;

import static org.attendance.rules.NationalCodes.now;
import static org.attendance.rules.NationalCodes.ownSubCode;
import static org.attendance.rules.NationalCodes.then;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource({"/,1,1,0", "L,1,1,0", "V,1,1,0", "K,1,1,0", "I,1,0,1", "C2,1,0,1", "G,1,0,1", "N,1,0,1", "O,1,0,1", "U,1,0,1",
        "X,0,0,0", "D,0,0,0", "Q,0,0,0", "Y1,0,0,0", "Z,0,0,0", "#,0,0,0"})
    void whatOneMarkCountsAs(String code, long possible, long attended, long absent) {
        Tally tally = Tally.of(now(code), 1);
        assertEquals(possible, tally.possible());
        assertEquals(attended, tally.attended());
        assertEquals(absent, tally.absent());
    }

    @ParameterizedTest
    @CsvSource({"L,1,0,0,0,0", "U,0,1,0,0,0", "I,0,0,1,0,0", "G,0,0,0,1,0", "N,0,0,0,0,1", "/,0,0,0,0,0", "M,0,0,0,0,0", "O,0,0,0,0,0"})
    void partsKeptApart(String code, long late, long afterClose, long illness, long holiday, long unexplained) {
        Tally tally = Tally.of(now(code), 1);
        assertEquals(List.of(late, afterClose, illness, holiday, unexplained), List.of(tally.lateBeforeClose(), tally.lateAfterClose(),
                tally.illness(), tally.holiday(), tally.unexplained()));
    }

    @Test
    void subCodesCountAsTheirStatutoryCode() {
        Tally illness = Tally.of(now("I"), 1);
        assertEquals(illness, Tally.of(then("I01"), 1));
        assertEquals(illness, Tally.of(then("I02"), 1));
        assertEquals(illness, Tally.of(ownSubCode("I9", "I"), 1));
    }

    @Test
    void classesStayApart() {
        Tally all = Tally.of(now("/"), 2).plus(Tally.of(now("V"), 3)).plus(Tally.of(now("M"), 5)).plus(Tally.of(now("O"), 7))
                .plus(Tally.of(now("D"), 11)).plus(Tally.of(now("#"), 13));
        assertEquals(new Tally(2, 3, 5, 7, 11, 13, 0, 0, 0, 0, 0), all);
        assertEquals(17, all.possible());
        assertEquals(5, all.attended());
        assertEquals(12, all.absent());
    }

    @Test
    void zeroIsTheTallyOfNoMarks() {
        assertTrue(Tally.ZERO.isZero());
        assertTrue(Tally.of(now("N"), 0).isZero());
        assertFalse(Tally.of(now("Z"), 1).isZero());
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return Arbitraries.of(new ArrayList<>(NationalCodes.ALL.all())).list().ofMaxSize(40)
                .map(codes -> codes.stream().map(code -> Tally.of(code, 1)).reduce(Tally.ZERO, Tally::plus));
    }

    @Property
    void additionIsCommutativeAndAssociative(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
    }

    @Property
    void zeroIsNeutralAndMinusTakesPlusBack(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        assertEquals(a, a.plus(Tally.ZERO));
        assertEquals(a, a.plus(b).minus(b));
        assertTrue(a.minus(a).isZero());
    }

    @Property
    void figuresAddUp(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        Tally sum = a.plus(b);
        assertEquals(a.possible() + b.possible(), sum.possible());
        assertEquals(a.attended() + b.attended(), sum.attended());
        assertEquals(sum.possible(), sum.attended() + sum.absent());
        assertTrue(sum.lateBeforeClose() <= sum.present() && sum.illness() <= sum.authorised());
        assertTrue(sum.lateAfterClose() + sum.holiday() + sum.unexplained() <= sum.unauthorised());
    }

    @Property
    void manyMarksAreOneMarkManyTimes(@ForAll("codes") AttendanceCode code, @ForAll @LongRange(min = 0, max = 50) long count) {
        Tally added = Tally.ZERO;
        for (long i = 0; i < count; i++) {
            added = added.plus(Tally.of(code, 1));
        }
        assertEquals(added, Tally.of(code, count));
        assertEquals(Tally.ZERO.minus(added), Tally.of(code, -count));
    }

    @Provide
    Arbitrary<AttendanceCode> codes() {
        return Arbitraries.of(new ArrayList<>(NationalCodes.ALL.all()));
    }
}
