package org.attendance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attendance.Repository;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The national codes as the component ships them. */
public final class NationalCodes {
    public static final LocalDate LAST_OF_2006 = LocalDate.of(2024, 8, 18);
    public static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 8, 19);
    public static final CodeSet ALL = new CodeSet(read());

    private NationalCodes() {
    }

    /** The version of a code in force since August 2024. */
    public static AttendanceCode now(String code) {
        return ALL.find(code, FIRST_OF_2024).orElseThrow();
    }

    /** The version of a code in force until August 2024. */
    public static AttendanceCode then(String code) {
        return ALL.find(code, LAST_OF_2006).orElseThrow();
    }

    /** A school's own sub-code of a national code, valid from August 2024. */
    public static AttendanceCode ownSubCode(String code, String statutoryCode) {
        AttendanceCode national = now(statutoryCode);
        return new AttendanceCode("10000", "SCHOOL", code, "Own " + code, FIRST_OF_2024, null, national.registerGroup(),
                national.statisticalClass(), statutoryCode, national.onlyIn(), national.noteRule(), null);
    }

    private static List<AttendanceCode> read() {
        try {
            NodeList rows = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Repository.root().resolve("data/AttendanceCodeData.xml").toFile()).getElementsByTagName("AttendanceCode");
            List<AttendanceCode> codes = new ArrayList<>();
            for (int i = 0; i < rows.getLength(); i++) {
                codes.add(code((Element) rows.item(i)));
            }
            return codes;
        } catch (Exception e) {
            throw new IllegalStateException("The seed data of the codes cannot be read", e);
        }
    }

    private static AttendanceCode code(Element row) {
        String thru = value(row, "thruDate");
        String part = value(row, "sessionPart");
        String note = value(row, "noteRule");
        return new AttendanceCode(value(row, "attendanceCodeId"), value(row, "schoolId"), value(row, "attendanceCode"),
                value(row, "codeName"), LocalDate.parse(value(row, "fromDate")), thru == null ? null : LocalDate.parse(thru),
                value(row, "registerGroup"), StatisticalClass.of(value(row, "statisticalClass")), value(row, "statutoryCode"),
                part == null ? null : SessionPart.of(part), note == null ? NoteRule.NONE : NoteRule.valueOf(note.toUpperCase()),
                value(row, "conditions"));
    }

    private static String value(Element row, String name) {
        return row.hasAttribute(name) ? row.getAttribute(name) : null;
    }
}
