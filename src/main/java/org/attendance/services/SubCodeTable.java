package org.attendance.services;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.NoteRule;
import org.attendance.rules.SubCode;

/** The sub-codes a school has made, as rows and as what they mean. */
final class SubCodeTable {
    private static final String ENTITY = "AttendanceCode";
    private static final Comparator<GenericValue> IN_ORDER = Comparator
            .comparing((GenericValue row) -> row.getLong("sortOrder"), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.getString("attendanceCode")).thenComparing(row -> Rows.date(row, "fromDate"));

    private SubCodeTable() {
    }

    /** The rows of a school (cached), in the order of its palette. */
    static List<GenericValue> rows(Delegator delegator, String schoolId) throws GenericEntityException {
        List<GenericValue> own = new ArrayList<>();
        for (GenericValue row : CodeTable.rows(delegator, schoolId)) {
            if (row.get("schoolId") != null) {
                own.add(row);
            }
        }
        own.sort(IN_ORDER);
        return own;
    }

    /** The sub-codes of a school by id, read from the database; withdrawn ones too. */
    static Map<String, SubCode> read(Delegator delegator, String schoolId) throws GenericEntityException {
        Map<String, SubCode> codes = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId).orderBy("attendanceCode", "fromDate")
                .queryList()) {
            codes.put(row.getString("attendanceCodeId"), subCode(row));
        }
        return codes;
    }

    static SubCode subCode(GenericValue row) {
        return new SubCode(row.getString("attendanceCodeId"), row.getString("attendanceCode"), row.getString("codeName"),
                row.getString("statutoryCode"), Rows.date(row, "fromDate"), Rows.date(row, "thruDate"), row.getLong("sortOrder"),
                row.getString("paletteKey"));
    }

    /** The fields of a sub-code by name, as its history keeps them and a form asks for them; empty ones are null. */
    static Map<String, Object> fields(SubCode code) {
        return Fields.of("code", code.code(), "name", code.name(), "statutoryCode", code.statutoryCode(), "fromDate",
                Rows.iso(code.from()), "thruDate", Rows.iso(code.thru()), "sortOrder", code.sortOrder(), "paletteKey", code.key());
    }

    /** The sub-code of fields that {@link #fields} made. */
    static SubCode of(String id, Map<String, String> fields) {
        String place = fields.get("sortOrder");
        String thru = fields.get("thruDate");
        return new SubCode(id, fields.get("code"), fields.get("name"), fields.get("statutoryCode"),
                LocalDate.parse(fields.get("fromDate")), thru == null ? null : LocalDate.parse(thru),
                place == null ? null : Long.valueOf(place), fields.get("paletteKey"));
    }

    /** Short text that is another one after any change of the sub-code: what a form has to show it was filled from. */
    static String version(SubCode code) {
        return UUID.nameUUIDFromBytes(ConfigChanges.lines(fields(code)).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Creates a sub-code or stores it over what it was. Its class, register group, session and note rule are those of its statutory code.
     * @param statutory version of the statutory code on the first day
     */
    static void write(Delegator delegator, String schoolId, SubCode code, AttendanceCode statutory, boolean isNew)
            throws GenericEntityException {
        GenericValue row = delegator.makeValue(ENTITY, "attendanceCodeId", code.id());
        row.set("schoolId", schoolId);
        row.set("attendanceCode", code.code());
        row.set("codeName", code.name());
        row.set("statutoryCode", code.statutoryCode());
        row.set("fromDate", Date.valueOf(code.from()));
        row.set("thruDate", Rows.stored(code.thru()));
        row.set("sortOrder", code.sortOrder());
        row.set("paletteKey", code.key());
        row.set("registerGroup", statutory.registerGroup());
        row.set("statisticalClass", statutory.statisticalClass().id());
        row.set("sessionPart", statutory.onlyIn() == null ? null : statutory.onlyIn().name());
        row.set("noteRule", statutory.noteRule() == NoteRule.NONE ? null : statutory.noteRule().name().toLowerCase(Locale.ROOT));
        row.set("conditions", statutory.conditions());
        if (isNew) {
            delegator.create(row);
        } else {
            delegator.store(row);
        }
    }
}
