package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user can set aside with a reason. */
class MarkWarningsTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-10,2025-03-30,", "2020-01-10,2025-03-31,CompulsoryAgeX",
        "2019-12-31,2024-12-30,", "2019-12-31,2024-12-31,CompulsoryAgeX",
        "2019-08-31,2024-08-30,", "2019-08-31,2024-08-31,CompulsoryAgeX",
        "2009-06-01,2025-06-27,CompulsoryAgeX", "2009-06-01,2025-06-28,", ",2025-01-20,"})
    void xOnlyWhileNotOfCompulsorySchoolAge(LocalDate birth, LocalDate date, String rule) {
        assertWarns(rule, MarkCase.of("X").born(birth).on(date));
    }

    @Test
    void theAgeLimitsAreNamed() {
        Finding finding = MarkCase.of("X").findings().get(0);
        assertEquals("2017-03-31", finding.facts().get("from"));
        assertEquals("2028-06-30", finding.facts().get("thru"));
    }

    @ParameterizedTest
    @CsvSource({"9,WorkExperienceYear", "10,", "11,", "12,WorkExperienceYear", "R,WorkExperienceYear", ",WorkExperienceYear"})
    void workExperienceInYears10And11(String year, String rule) {
        assertWarns(rule, MarkCase.of("W").year(year));
    }

    @ParameterizedTest
    @CsvSource({"10,StudyLeaveYear", "11,", "12,StudyLeaveYear", ",StudyLeaveYear"})
    void studyLeaveInYear11(String year, String rule) {
        assertWarns(rule, MarkCase.of("S").granted().year(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C", "C2", "J1", "S"})
    void leaveNeedsAGrantOrAPlan(String code) {
        assertWarns("LeaveNotGranted", MarkCase.of(code).year("11"));
        assertWarns(null, MarkCase.of(code).year("11").granted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "R", "I", "V", "D", "G"})
    void otherCodesNeedNoGrant(String code) {
        assertWarns(null, MarkCase.of(code));
    }

    @Test
    void leaveBeforeAugust2024NeedsAGrantToo() {
        assertWarns("LeaveNotGranted", MarkCase.of("C").on(NationalCodes.LAST_OF_2006));
        assertWarns(null, MarkCase.of("H").on(NationalCodes.LAST_OF_2006));
    }

    @ParameterizedTest
    @CsvSource({"E,0,", "E,4,", "E,5,ExclusionPastFifthDay", "E,9,ExclusionPastFifthDay", "I,5,"})
    void exclusionUpToTheFifthConsecutiveDay(String code, int daysBefore, String rule) {
        assertWarns(rule, MarkCase.of(code).excludedBefore(daysBefore));
    }

    @Test
    void theDayOfTheExclusionIsNamed() {
        assertEquals("6", MarkCase.of("E").excludedBefore(5).findings().get(0).facts().get("day"));
    }

    @Test
    void travellingOnlyForAMobileChild() {
        assertWarns("NotMobile", MarkCase.of("T"));
        assertWarns(null, MarkCase.of("T").mobile());
    }

    private static void assertWarns(String rule, MarkCase mark) {
        List<Finding> findings = mark.findings();
        assertEquals(rule == null ? List.of() : List.of(rule), findings.stream().map(Finding::rule).toList());
        findings.forEach(finding -> assertEquals(Finding.Severity.WARNING, finding.severity()));
        findings.forEach(finding -> assertEquals("code", finding.field()));
    }
}
