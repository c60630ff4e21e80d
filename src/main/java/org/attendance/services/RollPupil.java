package org.attendance.services;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericValue;

/**
 * A pupil in a registration group, with the span on the admission register that holds the date asked for.
 * @param pupilId party id, never shown
 * @param pupilRef reference the school knows the pupil by
 * @param preferredName name used at school, null where it is the forename
 * @param birthDate date of birth, null if unknown
 * @param sex M or F, null if not given
 * @param yearGroup N1, N2, R or 1 to 14
 * @param admission first day on roll
 * @param leaving last day on roll, null while on it
 */
public record RollPupil(String pupilId, String pupilRef, String surname, String forename, String preferredName, LocalDate birthDate,
        String sex, String registrationGroup, String yearGroup, String house, LocalDate admission, LocalDate leaving) {

    /** The pupil of a row of AttendanceRoll. */
    static RollPupil of(GenericValue row) {
        return new RollPupil(row.getString("pupilId"), row.getString("pupilRef"), row.getString("lastName"), row.getString("firstName"),
                row.getString("nickname"), Rows.date(row, "birthDate"), row.getString("gender"), row.getString("registrationGroup"),
                row.getString("yearGroup"), row.getString("house"), Rows.date(row, "admissionDate"), Rows.date(row, "leavingDate"));
    }

    /** Surname, then preferred name or forename: "Abara, Zuri". */
    public String name() {
        return nameOf(surname, forename, preferredName);
    }

    /** First and last name, as a message or letter says it: "Zuri Abara". */
    public String fullName() {
        String first = given();
        return first == null || surname == null || surname.isBlank() ? firstName() : first + " " + surname;
    }

    /** The name the pupil is called by; the surname where there is no other. */
    public String firstName() {
        String first = given();
        return first != null ? first : surname == null || surname.isBlank() ? pupilRef : surname;
    }

    private String given() {
        return Stream.of(preferredName == null ? "" : preferredName, forename == null ? "" : forename)
                .filter(name -> !name.isBlank()).findFirst().orElse(null);
    }

    static String nameOf(String surname, String forename, String preferredName) {
        String first = preferredName == null || preferredName.isBlank() ? forename : preferredName;
        if (surname == null || surname.isBlank()) {
            return first == null ? "" : first;
        }
        return first == null || first.isBlank() ? surname : surname + ", " + first;
    }
}
