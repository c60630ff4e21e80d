package org.attendance.services;

import java.time.LocalDate;
import java.util.List;

/** What the checks of imported marks need to know of a pupil, kept by date. */
final class MarkPupil {
    private static final String MOBILE = "ATT_MOBILE";

    private final int ordinal;
    private final String id;
    private final String ref;
    private final LocalDate birth;
    private final List<Span> admissions;
    private final List<Span> enrolments;
    private final List<Span> mobile;

    /** @param ordinal number of the pupil in this import, from 0 */
    MarkPupil(int ordinal, StoredPupils.Pupil pupil) {
        this.ordinal = ordinal;
        this.id = pupil.id();
        this.ref = pupil.ref();
        this.birth = pupil.person() == null ? null : Rows.date(pupil.person(), "birthDate");
        this.admissions = Span.read(Span.Fields.ADMISSION, pupil.admissions());
        this.enrolments = Span.read(Span.Fields.ENROLMENT, pupil.enrolments());
        this.mobile = Span.read(Span.Fields.FLAG,
                pupil.flags().stream().filter(flag -> MOBILE.equals(flag.getString("flagTypeEnumId"))).toList());
    }

    int ordinal() {
        return ordinal;
    }

    String id() {
        return id;
    }

    /** The school's own reference, as in the files. */
    String ref() {
        return ref;
    }

    LocalDate birth() {
        return birth;
    }

    /** The admission that counts for a date: the latest begun by then, else the first; null if there is none. */
    Span admissionFor(LocalDate date) {
        Span found = admissions.isEmpty() ? null : admissions.get(0);
        for (Span admission : admissions) {
            found = admission.from().isAfter(date) ? found : admission;
        }
        return found;
    }

    /** Year group on a date, null if not enrolled. */
    String yearGroupOn(LocalDate date) {
        Span enrolment = on(enrolments, date);
        return enrolment == null ? null : (String) enrolment.values().get("yearGroup");
    }

    /** Registration group on a date, null if not enrolled. */
    String groupOn(LocalDate date) {
        Span enrolment = on(enrolments, date);
        return enrolment == null ? null : (String) enrolment.values().get("registrationGroup");
    }

    boolean isMobileOn(LocalDate date) {
        return on(mobile, date) != null;
    }

    private static Span on(List<Span> spans, LocalDate date) {
        for (Span span : spans) {
            if (span.overlaps(date, date)) {
                return span;
            }
        }
        return null;
    }
}
