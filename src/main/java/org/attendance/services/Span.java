package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericValue;

/** Values that hold from a day to a day, both included; thru null is open. Changed in memory, then compared with the stored rows. */
final class Span {
    private LocalDate from;
    private LocalDate thru;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Span(LocalDate from, LocalDate thru, Map<String, Object> values) {
        this.from = from;
        this.thru = thru;
        this.values.putAll(values);
    }

    /** The names of the fields in which an entity keeps spans. */
    record Fields(String entityName, String from, String thru, List<String> values) {
        static final Fields ADMISSION = new Fields("AttendanceAdmission", "admissionDate", "leavingDate", List.of());
        static final Fields ENROLMENT = new Fields("AttendanceEnrolment", "fromDate", "thruDate",
                List.of("schoolId", "registrationGroup", "yearGroup", "house"));
        static final Fields FLAG = new Fields("AttendancePupilFlag", "fromDate", "thruDate", List.of("flagValue"));
    }

    LocalDate from() {
        return from;
    }

    LocalDate thru() {
        return thru;
    }

    Map<String, Object> values() {
        return values;
    }

    void from(LocalDate date) {
        from = date;
    }

    void thru(LocalDate date) {
        thru = date;
    }

    /** Whether the span holds on some day of another. */
    boolean overlaps(LocalDate otherFrom, LocalDate otherThru) {
        return (otherThru == null || !from.isAfter(otherThru)) && (thru == null || !thru.isBefore(otherFrom));
    }

    /** The spans of stored rows, in their order. */
    static List<Span> read(Fields fields, List<GenericValue> rows) {
        List<Span> spans = new ArrayList<>();
        for (GenericValue row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            fields.values().forEach(field -> values.put(field, row.get(field)));
            spans.add(new Span(Rows.date(row, fields.from()), Rows.date(row, fields.thru()), values));
        }
        return spans;
    }

    /**
     * Plans what makes the stored rows equal to the spans: rows are known by their first day.
     * @param key further fields of the key of each row, as pupilId
     */
    static void write(Fields fields, Map<String, Object> key, List<GenericValue> stored, List<Span> spans, PlannedWrites writes) {
        Map<LocalDate, Span> wanted = new LinkedHashMap<>();
        spans.forEach(span -> wanted.put(span.from, span));
        for (GenericValue row : stored) {
            Span span = wanted.remove(Rows.date(row, fields.from()));
            if (span == null) {
                writes.remove(row);
            } else {
                Map<String, Object> changed = span.asFields(fields);
                changed.entrySet().removeIf(field -> Objects.equals(row.get(field.getKey()), field.getValue()));
                if (!changed.isEmpty()) {
                    writes.change(row, changed);
                }
            }
        }
        for (Span span : wanted.values()) {
            Map<String, Object> row = new LinkedHashMap<>(key);
            row.put(fields.from(), Date.valueOf(span.from));
            row.putAll(span.asFields(fields));
            writes.create(fields.entityName(), row);
        }
    }

    private Map<String, Object> asFields(Fields fields) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put(fields.thru(), Rows.stored(thru));
        return row;
    }
}
