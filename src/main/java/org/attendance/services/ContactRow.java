package org.attendance.services;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A row of a contacts file: a contact of a pupil. The person's own columns must be alike in all rows of that contact. */
record ContactRow(CsvRow row, Long priority, String parentalResponsibility, String livesWith) {
    static final CsvFormat FORMAT = new CsvFormat(
            CsvColumn.requiredText("pupil_ref", 60), CsvColumn.requiredText("contact_ref", 60), CsvColumn.requiredText("surname", 100),
            CsvColumn.text("forename", 100), CsvColumn.requiredText("relationship", 60), CsvColumn.required("priority"),
            CsvColumn.optional("parental_responsibility"), CsvColumn.optional("lives_with"), CsvColumn.optional("phone"),
            CsvColumn.optional("mobile"), new CsvColumn("email", false, true, 255), CsvColumn.text("address1", 255),
            CsvColumn.text("address2", 255), CsvColumn.text("town", 100), CsvColumn.text("postcode", 60));

    private static final List<String> PERSONAL = List.of("surname", "forename", "phone", "mobile", "email", "address1", "address2",
            "town", "postcode");
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ().-]*[0-9]){5,16}[ ()]*(?:(?:x|ext\\.?) ?[0-9]{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:]+@[^\\s@,;:]+\\.[^\\s@,;:.]+");
    private static final int LAST_PRIORITY = 99;

    /** Reads a row and notes its errors. */
    static ContactRow read(CsvRow row) {
        checkPattern(row, "phone", PHONE, "AttendanceImportPhone");
        checkPattern(row, "mobile", PHONE, "AttendanceImportPhone");
        checkPattern(row, "email", EMAIL, "AttendanceImportEmail");
        return new ContactRow(row, row.number("priority", 1, LAST_PRIORITY), row.oneOf("parental_responsibility", "Y", "N"),
                row.oneOf("lives_with", "Y", "N"));
    }

    String pupilRef() {
        return row.get("pupil_ref");
    }

    String contactRef() {
        return row.get("contact_ref");
    }

    /** The first of the person's own columns in which another row of the same contact differs; null if there is none. */
    String differsIn(ContactRow other) {
        return PERSONAL.stream().filter(column -> !Objects.equals(row.get(column), other.row.get(column))).findFirst().orElse(null);
    }

    private static void checkPattern(CsvRow row, String column, Pattern pattern, String key) {
        String value = row.get(column);
        if (value != null && !pattern.matcher(value).matches()) {
            row.error(column, key, "value", value);
        }
    }
}
