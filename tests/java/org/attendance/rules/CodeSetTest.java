package org.attendance.rules;

import static org.attendance.rules.NationalCodes.FIRST_OF_2024;
import static org.attendance.rules.NationalCodes.LAST_OF_2006;
import static org.attendance.rules.NationalCodes.now;
import static org.attendance.rules.NationalCodes.ownSubCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The national codes of the seed data, and how versions of codes are found. */
class CodeSetTest {
    private final CodeSet codes = NationalCodes.ALL;

    @Test
    void bothPeriodsAreComplete() {
        assertEquals(61, codes.all().size());
        assertEquals(34, codes.validOn(FIRST_OF_2024).size());
        assertEquals(27, codes.validOn(LAST_OF_2006).size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            present,           / \\ L
            approved_activity, K V P W B
            authorised,        C1 M J1 S C2 C T R I E
            unauthorised,      G N O U
            not_possible,      D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7
            not_collected,     Z #
            """)
    void classesSinceAugust2024(String statisticalClass, String expected) {
        assertEquals(words(expected), codesOf(statisticalClass, FIRST_OF_2024));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            present,           / \\ L
            approved_activity, B J P V W
            authorised,        C H E I I01 I02 M R S T
            unauthorised,      G N O U
            not_possible,      D X Y
            not_collected,     Z #
            """)
    void classesUntilAugust2024(String statisticalClass, String expected) {
        assertEquals(words(expected), codesOf(statisticalClass, LAST_OF_2006));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "J", "Y", "I01", "I02"})
    void codesThatEndedOn18August2024(String code) {
        assertTrue(codes.find(code, LAST_OF_2006).isPresent());
        assertTrue(codes.find(code, FIRST_OF_2024).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "C1", "C2", "J1", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7"})
    void codesThatBeganOn19August2024(String code) {
        assertTrue(codes.find(code, LAST_OF_2006).isEmpty());
        assertTrue(codes.find(code, FIRST_OF_2024).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"2006-08-31,", "2006-09-01,2006:N", "2024-08-18,2006:N", "2024-08-19,2024:N", "2100-01-01,2024:N"})
    void theVersionOfADate(LocalDate date, String expected) {
        assertEquals(Optional.ofNullable(expected), codes.find("N", date).map(AttendanceCode::id));
    }

    @Test
    void xStandsUnderLeaveButIsNoPossibleSession() {
        assertEquals("leave", now("X").registerGroup());
        assertFalse(now("X").statisticalClass().isPossible());
    }

    @Test
    void illnessSubCodesCountAsIllnessAndAllOthersAsThemselves() {
        Set<String> refined = codes.all().stream().filter(code -> !code.code().equals(code.statutoryCode()))
                .map(code -> code.id() + "=" + code.statutoryCode()).collect(Collectors.toSet());
        assertEquals(Set.of("2006:I01=I", "2006:I02=I"), refined);
    }

    @Test
    void presentCodesAreForOneSessionAndAllOthersForBoth() {
        assertEquals(SessionPart.AM, now("/").onlyIn());
        assertEquals(SessionPart.PM, now("\\").onlyIn());
        assertEquals(Set.of("/", "\\"), codes.all().stream().filter(code -> code.onlyIn() != null).map(AttendanceCode::code)
                .collect(Collectors.toSet()));
    }

    @Test
    void notesAreRequiredForBAndY7AndForYBeforeAugust2024() {
        assertEquals(Set.of("2024:B", "2024:Y7", "2006:B", "2006:Y"), idsWith(NoteRule.REQUIRED));
        assertEquals(Set.of("2024:K"), idsWith(NoteRule.RECOMMENDED));
    }

    @Test
    void theIdNamesPeriodAndCodeAndNoNationalCodeBelongsToASchool() {
        for (AttendanceCode code : codes.all()) {
            assertEquals(code.validFrom().getYear() + ":" + code.code(), code.id());
            assertNull(code.schoolId());
            assertFalse(code.name().isBlank());
            assertFalse(code.registerGroup().isBlank());
        }
    }

    @Test
    void textsOfTheSeedDataAreWhole() {
        assertEquals("Present in the morning session", now("/").name());
        assertEquals("to be replaced as soon as the reason is known, within 5 days of the setting, else O; counts as unauthorised "
                + "while it stands", now("N").conditions());
        assertNull(now("G").conditions());
    }

    @ParameterizedTest
    @CsvSource({"H,2024-08-18,2006:H", "H,2024-08-19,2006:H", "K,2024-08-18,2024:K", "N,2006-08-31,2006:N", "N,2024-08-19,2024:N",
        "h,2024-08-18,", "ZZ,2024-08-18,"})
    void theNearestVersionOfAKnownCode(String code, LocalDate date, String expected) {
        assertEquals(Optional.ofNullable(expected), codes.nearest(code, date).map(AttendanceCode::id));
    }

    @Test
    void aNationalCodeGoesBeforeAnOwnOneOfTheSameName() {
        CodeSet set = new CodeSet(List.of(ownSubCode("I", "I"), now("I")));
        assertEquals("2024:I", set.find("I", FIRST_OF_2024).orElseThrow().id());
        assertEquals(List.of("2024:I", "10000"), set.versions("I").stream().map(AttendanceCode::id).toList());
        assertEquals(List.of(), set.versions("G"));
    }

    @Test
    void anOwnSubCodeIsFoundFromItsFirstDay() {
        CodeSet set = new CodeSet(List.of(now("I"), ownSubCode("I9", "I")));
        assertTrue(set.find("I9", LAST_OF_2006).isEmpty());
        assertEquals("I", set.find("I9", FIRST_OF_2024).orElseThrow().statutoryCode());
    }

    @Test
    void idsAreFoundOrNamed() {
        assertEquals("#", codes.byId("2006:#").code());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> codes.byId("2024:H")).getMessage().contains("2024:H"));
    }

    @Test
    void twoVersionsWithOneIdAreRefused() {
        List<AttendanceCode> twice = List.of(now("I"), now("I"));
        assertThrows(IllegalArgumentException.class, () -> new CodeSet(twice));
    }

    @Test
    void aVersionCannotEndBeforeItBegins() {
        assertEquals(1, new CodeSet(List.of(version(FIRST_OF_2024))).validOn(FIRST_OF_2024).size());
        assertThrows(IllegalArgumentException.class, () -> version(LAST_OF_2006));
    }

    private static AttendanceCode version(LocalDate thru) {
        return new AttendanceCode("1", null, "I", "Illness", FIRST_OF_2024, thru, "other", StatisticalClass.AUTHORISED, "I", null,
                NoteRule.NONE, null);
    }

    private Set<String> codesOf(String statisticalClass, LocalDate date) {
        return codes.validOn(date).stream().filter(code -> code.statisticalClass() == StatisticalClass.of(statisticalClass))
                .map(AttendanceCode::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> idsWith(NoteRule rule) {
        return codes.all().stream().filter(code -> code.noteRule() == rule).map(AttendanceCode::id).collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }
}
