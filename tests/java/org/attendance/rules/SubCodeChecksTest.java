package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a school may make of its sub-codes, each rule on both sides of its edge. */
class SubCodeChecksTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 18);
    private static final SubCode ASTHMA = new SubCode("1", "I1", "Asthma", "I", FIRST, LAST, 1L, "1");

    private static List<String> rules(SubCode wanted, SubCode... others) {
        return SubCodeChecks.check(wanted, List.of(others), NationalCodes.ALL).stream().map(finding -> finding.rule() + " "
                + finding.field()).toList();
    }

    private static SubCode code(String code, String statutory, String from, String thru, Long place, String key) {
        return new SubCode(null, code, "Anything", statutory, LocalDate.parse(from), thru == null ? null : LocalDate.parse(thru), place, key);
    }

    @Test
    void aSoundSubCodeIsFound() {
        assertEquals(List.of(), rules(ASTHMA));
        assertEquals(List.of(), rules(code("A", "I", "2024-08-19", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"I1,true", "ABCD,true", "7,true", "ABCDE,false", "'',false", "I-1,false", "i1,false", "<b>,false", "É,false"})
    void aCodeHasOneToFourLettersOrDigits(String text, boolean sound) {
        assertEquals(sound ? List.of() : List.of("SubCodeText code"), rules(code(text, "I", "2026-11-02", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"I", "C1", "H", "I01", "Y7"})
    void aNationalCodeOfAnyDateIsNone(String national) {
        assertEquals(List.of("SubCodeNational code"), rules(code(national, "I", "2026-11-02", null, null, null)));
    }

    @Test
    void theNameIsNeededAndLimited() {
        assertEquals(List.of("SubCodeNameMissing name"), rules(new SubCode(null, "I1", " ", "I", FIRST, null, null, null)));
        assertEquals(List.of(), rules(new SubCode(null, "I1", "n".repeat(100), "I", FIRST, null, null, null)));
        assertEquals(List.of("SubCodeNameLong name"), rules(new SubCode(null, "I1", "n".repeat(101), "I", FIRST, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "I,2024-08-19,-,ok", "I,2024-08-18,-,SubCodeStatutoryDates", "I,2024-08-01,2024-08-18,ok",
        "I,2024-08-01,2024-08-19,SubCodeStatutoryDates",
        "I,2006-08-31,2007-01-01,SubCodeStatutoryDates", "H,2026-11-02,-,SubCodeStatutoryDates", "K,2024-08-18,2024-08-18,SubCodeStatutoryNotYet",
        "I01,2010-01-01,2010-02-01,SubCodeStatutory", "ZZ,2026-11-02,-,SubCodeStatutory", "-,2026-11-02,-,SubCodeStatutory"})
    void theStatutoryCodeHoldsFromFirstToLastDay(String statutory, String from, String thru, String expected) {
        assertEquals("ok".equals(expected) ? List.of() : List.of(expected + " statutoryCode"),
                rules(code("A1", statutory, from, thru, null, null)));
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertEquals(List.of(), rules(code("A1", "I", "2026-11-02", "2026-11-02", null, null)));
        assertEquals(List.of("SubCodeDates thruDate"), rules(code("A1", "I", "2026-11-02", "2026-11-01", null, null)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-12-19,-,0", "2026-12-18,-,1", "2026-10-01,2026-11-01,0", "2026-10-01,2026-11-02,1",
        "2026-10-01,-,1", "2026-11-10,2026-11-11,1"})
    void oneCodeHasOneMeaningOnADay(String from, String thru, int overlaps) {
        List<String> found = rules(code("I1", "M", from, thru, null, null), ASTHMA);
        assertEquals(overlaps == 1 ? List.of("SubCodeOverlap fromDate") : List.of(), found);
        assertEquals(List.of(), rules(code("I2", "M", from, thru, null, null), ASTHMA), "another code does not matter");
    }

    @Test
    void whatNeverEndsOverlapsAllThatComesAfterIt() {
        assertEquals(List.of("SubCodeOverlapOpen fromDate"), rules(code("I1", "I", "2030-01-01", null, null, null), ASTHMA.until(null)));
        assertEquals(List.of(), rules(code("I1", "I", "2026-11-02", null, null, null), ASTHMA.until(FIRST.minusDays(1))),
                "a withdrawn one is in nobody's way");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "9999,true", "10000,false", "-1,false"})
    void thePlaceIsANumberOfUpToFourDigits(long place, boolean sound) {
        assertEquals(sound ? List.of() : List.of("SubCodePlace sortOrder"), rules(code("A1", "I", "2026-11-02", null, place, null)));
    }

    @ParameterizedTest
    @CsvSource({"9,ok", "A,ok", "F,ok", "H,ok", "12,SubCodeKeyText", "/,SubCodeKeyText", "a,SubCodeKeyText", "L,SubCodeKeyNational",
        "N,SubCodeKeyNational", "I,SubCodeKeyNational", "U,SubCodeKeyNational", "C,SubCodeKeyNational", "1,SubCodeKeyTaken"})
    void aKeyIsFree(String key, String expected) {
        assertEquals("ok".equals(expected) ? List.of() : List.of(expected + " paletteKey"),
                rules(code("A1", "I", "2026-11-02", null, null, key), ASTHMA));
    }

    @Test
    void aKeyIsFreeAgainAfterItsCodeHasEndedAndNationalCodesOfOtherDaysDoNotMatter() {
        assertEquals(List.of(), rules(code("A1", "I", "2026-12-19", null, null, "1"), ASTHMA));
        assertEquals(List.of("SubCodeKeyNational paletteKey"), rules(code("A1", "I", "2024-08-01", "2024-08-18", null, "H")));
    }

    @Test
    void whatMarksUseKeepsItsMeaningAndStart() {
        SubCodeUse use = new SubCodeUse(3, 0, 0, FIRST.plusDays(1), FIRST.plusDays(4));
        assertEquals(List.of(), SubCodeChecks.checkUse(new SubCode("1", "I1", "Asthma attack", "I", FIRST, null, 7L, "2"), ASTHMA, use));
        assertEquals("code", only(new SubCode("1", "I2", "Asthma", "I", FIRST, LAST, 1L, "1"), use));
        assertEquals("statutoryCode", only(new SubCode("1", "I1", "Asthma", "M", FIRST, LAST, 1L, "1"), use));
        assertEquals("fromDate", only(new SubCode("1", "I1", "Asthma", "I", FIRST.plusDays(1), LAST, 1L, "1"), use));
        assertEquals(List.of(), SubCodeChecks.checkUse(ASTHMA.until(FIRST.plusDays(4)), ASTHMA, use));
        assertEquals("thruDate", only(ASTHMA.until(FIRST.plusDays(3)), use));
        assertEquals(List.of(), SubCodeChecks.checkUse(new SubCode("1", "X9", "Other", "M", LAST, null, null, null), ASTHMA,
                SubCodeUse.NONE), "what nothing uses may become anything");
    }

    private static String only(SubCode wanted, SubCodeUse use) {
        List<Finding> found = SubCodeChecks.checkUse(wanted, ASTHMA, use);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).isError());
        return found.get(0).field();
    }

    @Test
    void aWithdrawnVersionIsFoundByItsIdOnly() {
        AttendanceCode withdrawn = NationalCodes.ownSubCode("I9", "I");
        CodeSet set = new CodeSet(List.of(NationalCodes.now("I")), List.of(withdrawn));
        assertEquals(withdrawn, set.byId("10000"));
        assertTrue(set.find("I9", FIRST).isEmpty() && set.nearest("I9", FIRST).isEmpty());
        assertFalse(set.validOn(FIRST).contains(withdrawn) || set.all().contains(withdrawn));
    }
}
