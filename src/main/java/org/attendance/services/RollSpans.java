package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a row of the roll changes the spans of a pupil: admissions, enrolments and flags by date. A change holds from the effective
 * date; what began on that date or later is corrected in its place.
 */
final class RollSpans {
    private final List<Span> admissions;
    private final List<Span> enrolments;
    private final RollRow row;
    private final LocalDate effective;

    /**
     * @param admissions admissions of the pupil in order; changed by this
     * @param enrolments enrolments of the pupil in order; changed by this
     * @param effective first day on which changes hold
     */
    RollSpans(List<Span> admissions, List<Span> enrolments, RollRow row, LocalDate effective) {
        this.admissions = admissions;
        this.enrolments = enrolments;
        this.row = row;
        this.effective = effective;
    }

    /** The admission that the row's dates would overlap, so that they are refused; null if there is none. */
    Span conflict() {
        Span same = sameAdmission();
        Span latest = admissions.isEmpty() ? null : admissions.get(admissions.size() - 1);
        Span replaced = same != null ? same : isReadmission() ? null : latest;
        LocalDate leaving = replaced == null || row.row().has("leaving_date") ? row.leaving() : replaced.thru();
        for (Span admission : admissions) {
            if (admission != replaced && admission.overlaps(row.admission(), leaving)) {
                return admission;
            }
        }
        return null;
    }

    /** Brings admissions and enrolments to what the row says. */
    void apply() {
        Span admission = sameAdmission();
        if (admission == null && !admissions.isEmpty() && !isReadmission()) {
            admission = admissions.get(admissions.size() - 1);
            moveBegin(admission);
        } else if (admission == null) {
            admission = new Span(row.admission(), row.leaving(), Map.of());
            admissions.add(admission);
        }
        if (row.row().has("leaving_date") && !Objects.equals(admission.thru(), row.leaving())) {
            moveEnd(admission);
        }
        if (admission == admissions.get(admissions.size() - 1)) {
            enrol(admission);
        }
    }

    /**
     * Brings the spans of one flag to a value.
     * @param spans spans of the flag in order; changed by this
     * @param begin first day on which the value holds if it is new
     */
    static void flag(List<Span> spans, String value, LocalDate begin) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        Span open = last != null && last.thru() == null ? last : null;
        if (value.equals(open == null ? RollFormat.NO : open.values().get("flagValue"))) {
            return;
        }
        if (open != null && !begin.isAfter(open.from())) {
            spans.remove(open);
            begin = open.from();
        } else if (open != null) {
            open.thru(begin.minusDays(1));
        } else if (last != null && !begin.isAfter(last.thru())) {
            begin = last.thru().plusDays(1);
        }
        if (!RollFormat.NO.equals(value)) {
            spans.add(new Span(begin, null, Map.of("flagValue", value)));
        }
    }

    private Span sameAdmission() {
        return admissions.stream().filter(admission -> admission.from().equals(row.admission())).findFirst().orElse(null);
    }

    private boolean isReadmission() {
        return admissions.stream().allMatch(admission -> admission.thru() != null && admission.thru().isBefore(row.admission()));
    }

    private List<Span> enrolmentsOf(Span admission) {
        List<Span> during = new ArrayList<>(enrolments);
        during.removeIf(enrolment -> !enrolment.overlaps(admission.from(), admission.thru()));
        return during;
    }

    private void moveBegin(Span admission) {
        List<Span> during = enrolmentsOf(admission);
        admission.from(row.admission());
        for (Span enrolment : during) {
            if (enrolment.thru() != null && enrolment.thru().isBefore(row.admission())) {
                enrolments.remove(enrolment);
            }
        }
        during.retainAll(enrolments);
        if (!during.isEmpty()) {
            during.get(0).from(row.admission());
        }
    }

    private void moveEnd(Span admission) {
        List<Span> during = enrolmentsOf(admission);
        admission.thru(row.leaving());
        if (row.leaving() != null) {
            during.stream().filter(enrolment -> enrolment.from().isAfter(row.leaving())).forEach(enrolments::remove);
            during.retainAll(enrolments);
        }
        if (!during.isEmpty()) {
            during.get(during.size() - 1).thru(row.leaving());
        }
    }

    private void enrol(Span admission) {
        List<Span> during = enrolmentsOf(admission);
        Span last = during.isEmpty() ? null : during.get(during.size() - 1);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("registrationGroup", row.registrationGroup());
        values.put("yearGroup", row.yearGroup());
        values.put("house", row.row().has("house") || last == null ? row.row().get("house") : last.values().get("house"));
        if (last == null) {
            enrolments.add(new Span(admission.from(), admission.thru(), values));
        } else if (!values.entrySet().stream().allMatch(value -> Objects.equals(last.values().get(value.getKey()), value.getValue()))) {
            boolean inPlace = !effective.isAfter(last.from()) || last.thru() != null && effective.isAfter(last.thru());
            if (inPlace) {
                last.values().putAll(values);
            } else {
                last.thru(effective.minusDays(1));
                enrolments.add(new Span(effective, admission.thru(), values));
            }
        }
    }
}
