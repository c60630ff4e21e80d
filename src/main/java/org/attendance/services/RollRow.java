package org.attendance.services;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attendance.rules.Upn;
import org.attendance.rules.YearGroup;

/**
 * A row of a roll file, read and checked for itself.
 * @param leaving last day on the register, null while on it
 * @param flags values by flag type, of the columns the file has; N where the cell is empty
 */
record RollRow(CsvRow row, String pupilRef, LocalDate birth, String sex, LocalDate admission, LocalDate leaving,
        Map<String, String> flags) {
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 20;

    /** Reads a row and notes its errors. */
    static RollRow read(CsvRow row) {
        LocalDate birth = row.date("date_of_birth");
        LocalDate admission = row.date("admission_date");
        LocalDate leaving = row.date("leaving_date");
        checkUpn(row);
        String yearGroup = row.get("year_group");
        if (yearGroup != null && !YearGroup.isValid(yearGroup)) {
            row.error("year_group", "AttendanceImportOneOf", "value", yearGroup, "allowed", String.join(", ", YearGroup.ALL));
        }
        if (leaving != null && admission != null && leaving.isBefore(admission)) {
            row.error("leaving_date", "AttendanceImportThruBeforeFrom", "from", admission, "thru", leaving);
        }
        checkAge(row, birth, admission);
        return new RollRow(row, row.get("pupil_ref"), birth, row.oneOf("sex", "F", "M"), admission, leaving, readFlags(row));
    }

    String yearGroup() {
        return row.get("year_group");
    }

    String registrationGroup() {
        return row.get("registration_group");
    }

    private static void checkUpn(CsvRow row) {
        String upn = row.get("upn");
        if (upn != null) {
            Optional<String> problem = Upn.problem(upn);
            problem.ifPresent(rule -> row.error("upn", "AttendanceImportUpn" + rule, "value", upn));
        }
    }

    private static void checkAge(CsvRow row, LocalDate birth, LocalDate admission) {
        if (birth == null || admission == null) {
            return;
        }
        if (!birth.isBefore(admission)) {
            row.error("date_of_birth", "AttendanceImportBirthAfterAdmission", "admission", admission);
        } else if (birth.plusYears(YOUNGEST).isAfter(admission) || birth.plusYears(OLDEST).isBefore(admission)) {
            row.warning("date_of_birth", "AttendanceImportAge", "youngest", YOUNGEST, "oldest", OLDEST);
        }
    }

    private static Map<String, String> readFlags(CsvRow row) {
        Map<String, String> flags = new LinkedHashMap<>();
        RollFormat.FLAGS.forEach((column, type) -> {
            if (row.has(column)) {
                String value = RollFormat.SEN.equals(column) ? row.oneOf(column, "N", "K", "E") : row.oneOf(column, "Y", "N");
                flags.put(type, value == null ? RollFormat.NO : value);
            }
        });
        return flags;
    }
}
