package org.attendance.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * A pupil of a demonstration school.
 * @param number number within both schools, from 0: the seed of the pupil's marks
 * @param entryYear academic year in which the pupil's cohort came to the first year of the school
 * @param letter letter of the registration group, kept from year to year
 * @param flags values by column of the roll file, Y or for sen K and E; what is not there is N
 * @param leaving last day on the register, null while on it
 * @param family number of the family, whose children share contacts
 * @param absence share of sessions the pupil tends to miss
 * @param lateness share of mornings on which the pupil tends to be late
 */
public record DemoPupil(int number, DemoSchool school, String pupilRef, String surname, String forename, LocalDate birth, boolean girl,
        String upn, int entryYear, char letter, String house, LocalDate admission, LocalDate leaving, Map<String, String> flags,
        int family, double absence, double lateness) {

    /** Year group in an academic year, null if not at the school. */
    public String yearGroup(int firstYear) {
        return school.yearGroup(entryYear, firstYear);
    }

    /** Registration group in an academic year. */
    public String group(int firstYear) {
        return yearGroup(firstYear) + letter;
    }

    /** Whether the pupil is on the register at some time of an academic year. */
    public boolean isOnRoll(int firstYear) {
        LocalDate begin = DemoCalendar.begin(firstYear);
        return yearGroup(firstYear) != null && admission.isBefore(begin.plusYears(1)) && (leaving == null || !leaving.isBefore(begin));
    }

    boolean has(String flag) {
        return flags.containsKey(flag);
    }
}
