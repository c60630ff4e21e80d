package org.attendance.rules;

import static org.attendance.rules.NationalCodes.ownSubCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors; the warnings are in {@link MarkWarningsTest}. */
class MarkChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "L", "K", "V", "P", "D", "M", "R", "I", "E", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "G", "N", "O",
        "U", "Z", "#"})
    void nothingIsWrongWithAnOrdinaryMark(String code) {
        assertEquals(List.of(), MarkCase.of(code).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "i", "", "ZZ", "I1"})
    void aCodeNobodyKnows(String code) {
        assertEquals(List.of("CodeUnknown"), MarkCase.of(code).noSchool().toCome().rules());
    }

    @ParameterizedTest
    @CsvSource({"H,2024-08-18,", "H,2024-08-19,CodeNotValidOnDate", "J,2024-08-18,", "J,2024-08-19,CodeNotValidOnDate",
        "Y,2024-08-18,", "Y,2024-08-19,CodeNotValidOnDate", "I01,2024-08-18,", "I02,2024-08-19,CodeNotValidOnDate",
        "K,2024-08-18,CodeNotValidOnDate", "K,2024-08-19,", "Y1,2024-08-18,CodeNotValidOnDate", "Y1,2024-08-19,",
        "N,2006-08-31,CodeNotValidOnDate", "N,2006-09-01,"})
    void codesHoldBetweenTheirDates(String code, LocalDate date, String rule) {
        assertEquals(expected(rule), MarkCase.of(code).on(date).admitted(LocalDate.of(2006, 1, 1), null).note("snow").rules());
    }

    @Test
    void theDatesOfACodeAreNamed() {
        Finding finding = MarkCase.of("H").findings().get(0);
        assertEquals(Map.of("code", "H", "date", "2025-01-20", "session", "AM", "validFrom", "2006-09-01", "validThru", "2024-08-18"),
                finding.facts());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"/,AM,", "/,PM,WrongSession", "\\,PM,", "\\,AM,WrongSession", "L,AM,", "L,PM,"})
    void presentCodesBelongToTheirSession(String code, SessionPart part, String rule) {
        assertEquals(expected(rule), MarkCase.of(code).in(part).rules());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"Z,", "#,", "/,NotASchoolSession", "V,NotASchoolSession", "D,NotASchoolSession",
        "Y4,NotASchoolSession"})
    void onlyZAndClosureStandOnADayWithoutSchool(String code, String rule) {
        assertEquals(expected(rule), MarkCase.of(code).noSchool().rules());
    }

    @ParameterizedTest
    @CsvSource({"N,2025-01-19,BeforeAdmission", "N,2025-01-20,", "Z,2025-01-19,", "#,2025-01-19,BeforeAdmission"})
    void beforeAdmissionOnlyZ(String code, LocalDate date, String rule) {
        assertEquals(expected(rule), MarkCase.of(code).on(date).admitted(LocalDate.of(2025, 1, 20), null).rules());
    }

    @Test
    void whoWasNeverAdmittedCanOnlyBeProspective() {
        assertEquals(List.of("BeforeAdmission"), MarkCase.of("N").admitted(null, null).rules());
        assertEquals(List.of(), MarkCase.of("Z").admitted(null, null).rules());
    }

    @ParameterizedTest
    @CsvSource({"N,2025-01-20,", "N,2025-01-21,AfterLeaving", "Z,2025-01-21,AfterLeaving"})
    void theLeavingDateIsTheLastDay(String code, LocalDate date, String rule) {
        assertEquals(expected(rule), MarkCase.of(code).on(date).admitted(LocalDate.of(2020, 9, 1), LocalDate.of(2025, 1, 20)).rules());
    }

    @ParameterizedTest
    @CsvSource({"B,2025-01-20,,NoteMissing", "B,2025-01-20,' ',NoteMissing", "B,2025-01-20,rowing,", "Y7,2025-01-20,,NoteMissing",
        "Y7,2025-01-20,flood,", "B,2024-08-18,,NoteMissing", "Y,2024-08-18,,NoteMissing", "Y,2024-08-18,snow,", "K,2025-01-20,,",
        "Y1,2025-01-20,,"})
    void requiredNotes(String code, LocalDate date, String note, String rule) {
        List<Finding> findings = MarkCase.of(code).on(date).note(note).findings();
        assertEquals(expected(rule), findings.stream().map(Finding::rule).toList());
        findings.forEach(finding -> assertEquals("note", finding.field()));
    }

    @Test
    void plannedCodesMayStandForASessionToCome() {
        LocalDate now = NationalCodes.FIRST_OF_2024;
        Set<String> allowed = NationalCodes.ALL.validOn(now).stream().map(AttendanceCode::code)
                .filter(code -> !MarkCase.of(code).in(code.equals("\\") ? SessionPart.PM : SessionPart.AM).toCome().rules()
                        .contains("FutureSession"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("C", "C1", "C2", "J1", "M", "S", "X", "V", "#", "D"), allowed);
    }

    @Test
    void onceBegunAnyCodeMayStand() {
        assertEquals(List.of("FutureSession"), MarkCase.of("/").toCome().rules());
        assertEquals(List.of("FutureSession"), MarkCase.of("/").toCome().granted().rules());
        assertEquals(List.of(), MarkCase.of("/").rules());
    }

    @ParameterizedTest
    @CsvSource({"L,1,195,", "L,0,195,MinutesLate", "L,-1,195,MinutesLate", "L,195,195,", "L,196,195,MinutesLate", "U,195,195,",
        "U,196,195,MinutesLate", "L,,195,", "U,,,", "L,720,,", "L,721,,MinutesLate", "N,5,195,MinutesLate", "N,,195,",
        "I,1,195,MinutesLate"})
    void minutesGoWithLAndUAndFitIntoTheSession(String code, Long minutes, Long length, String rule) {
        List<Finding> findings = MarkCase.of(code).minutes(minutes).sessionLength(length).findings();
        assertEquals(expected(rule), findings.stream().map(Finding::rule).toList());
        findings.forEach(finding -> assertEquals("minutesLate", finding.field()));
    }

    @Test
    void presentTakesNoMinutes() {
        assertEquals(List.of("MinutesLate"), MarkCase.of("/").minutes(1L).rules());
    }

    @Test
    void aContextWithoutALengthHasNone() {
        MarkContext context = new MarkContext(new Session(LocalDate.of(2025, 1, 20), SessionPart.AM), "N", NationalCodes.now("N"), true,
                LocalDate.of(2020, 9, 1), null, null, null, false, false, 0, null, null, true);
        assertEquals(null, context.sessionLength());
        assertEquals(List.of(), MarkChecks.check(context));
    }

    static Stream<MarkCase> wrongInManyWays() {
        return Stream.of(MarkCase.of("B").minutes(3L).noSchool().toCome().admitted(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("wrongInManyWays")
    void everythingWrongIsFoundAtOnce(MarkCase mark) {
        assertEquals(List.of("NotASchoolSession", "FutureSession", "BeforeAdmission", "AfterLeaving", "NoteMissing", "MinutesLate"),
                mark.rules());
        assertTrue(mark.findings().stream().allMatch(Finding::isError));
    }

    @Test
    void errorsComeBeforeWarnings() {
        List<Finding> findings = MarkCase.of("C1").noSchool().minutes(3L).findings();
        assertEquals(List.of("NotASchoolSession", "MinutesLate", "LeaveNotGranted"), findings.stream().map(Finding::rule).toList());
        assertFalse(findings.get(2).isError());
    }

    @Test
    void subCodesAreCheckedAsTheirStatutoryCode() {
        assertEquals(List.of(), MarkCase.of("L9").resolvedAs(ownSubCode("L9", "L")).minutes(5L).rules());
        assertEquals(List.of("NoteMissing"), MarkCase.of("B9").resolvedAs(ownSubCode("B9", "B")).rules());
        assertEquals(List.of("LeaveNotGranted"), MarkCase.of("C9").resolvedAs(ownSubCode("C9", "C")).toCome().rules());
        assertEquals(List.of("NotMobile"), MarkCase.of("T9").resolvedAs(ownSubCode("T9", "T")).rules());
    }

    private static List<String> expected(String rule) {
        return rule == null ? List.of() : List.of(rule);
    }
}
