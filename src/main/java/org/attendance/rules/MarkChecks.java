package org.attendance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks of a mark at the time it is made (School Attendance (Pupil Registration) (England) Regulations 2024 and the guidance
 * with them). Sub-codes are checked as their statutory code.
 */
public final class MarkChecks {
    private static final Set<String> ON_ANY_DAY = Set.of("Z", "#");
    private static final Set<String> PLANNED = Set.of("V", "#", "C2", "D", "X");
    private static final Set<String> WITH_MINUTES = Set.of("L", "U");
    private static final Set<String> WITH_GRANT = Set.of("C1", "C", "C2", "J1", "S");
    private static final Set<String> WORK_EXPERIENCE_YEARS = Set.of("10", "11");
    private static final String STUDY_LEAVE_YEAR = "11";
    private static final int EXCLUDED_WITHOUT_PROVISION = 5;
    private static final long HALF_CALENDAR_DAY = 12 * 60;

    private final MarkContext mark;
    private final String statutory;
    private final List<Finding> findings = new ArrayList<>();

    private MarkChecks(MarkContext mark) {
        this.mark = mark;
        this.statutory = mark.resolved() == null ? null : mark.resolved().statutoryCode();
    }

    /**
     * All that is wrong with a mark, errors first, each with the code and date among its facts. A code that is unknown (CodeUnknown) or
     * not valid on the date (CodeNotValidOnDate) is the only finding: what it means is then not known.
     */
    public static List<Finding> check(MarkContext mark) {
        MarkChecks checks = new MarkChecks(mark);
        if (checks.codeIsUsable()) {
            checks.checkSession();
            checks.checkAdmission();
            checks.checkDetails();
            checks.checkPupil();
            checks.checkGrounds();
        }
        return List.copyOf(checks.findings);
    }

    private boolean codeIsUsable() {
        AttendanceCode resolved = mark.resolved();
        if (resolved == null) {
            error("CodeUnknown", "code", Map.of());
        } else if (!resolved.validOn(mark.session().date())) {
            error("CodeNotValidOnDate", "code", Map.of("validFrom", resolved.validFrom().toString(),
                    "validThru", resolved.validThru() == null ? "" : resolved.validThru().toString()));
        }
        return findings.isEmpty();
    }

    private void checkSession() {
        SessionPart onlyIn = mark.resolved().onlyIn();
        if (onlyIn != null && onlyIn != mark.session().part()) {
            error("WrongSession", "code", Map.of("allowed", onlyIn.name()));
        }
        if (!mark.schoolSession() && !ON_ANY_DAY.contains(statutory)) {
            error("NotASchoolSession", "code", Map.of());
        }
        if (!mark.sessionBegun() && !isPlanned(mark.resolved())) {
            error("FutureSession", "code", Map.of());
        }
    }

    /** Whether a code may stand for a session to come: leave, trip, closure, part-time timetable, dual registration, X. */
    public static boolean isPlanned(AttendanceCode code) {
        return "leave".equals(code.registerGroup()) || PLANNED.contains(code.statutoryCode());
    }

    private void checkAdmission() {
        boolean admitted = mark.admission() != null && !mark.session().date().isBefore(mark.admission());
        if (!admitted && !statutory.equals("Z")) {
            error("BeforeAdmission", "code", Map.of("admission", mark.admission() == null ? "" : mark.admission().toString()));
        }
        if (mark.leaving() != null && mark.session().date().isAfter(mark.leaving())) {
            error("AfterLeaving", "code", Map.of("leaving", mark.leaving().toString()));
        }
    }

    private void checkDetails() {
        if (mark.resolved().noteRule() == NoteRule.REQUIRED && (mark.note() == null || mark.note().isBlank())) {
            error("NoteMissing", "note", Map.of());
        }
        if (mark.minutesLate() != null) {
            long most = mark.sessionLength() == null ? HALF_CALENDAR_DAY : mark.sessionLength();
            if (!WITH_MINUTES.contains(statutory) || mark.minutesLate() < 1 || mark.minutesLate() > most) {
                error("MinutesLate", "minutesLate", Map.of("minutes", mark.minutesLate().toString(), "most", Long.toString(most)));
            }
        }
    }

    private void checkPupil() {
        if (statutory.equals("X") && mark.birthDate() != null
                && CompulsorySchoolAge.on(mark.birthDate(), mark.session().date())) {
            warning("CompulsoryAgeX", Map.of("from", CompulsorySchoolAge.startsOn(mark.birthDate()).toString(),
                    "thru", CompulsorySchoolAge.endsOn(mark.birthDate()).toString()));
        }
        if (statutory.equals("W") && !(mark.yearGroup() != null && WORK_EXPERIENCE_YEARS.contains(mark.yearGroup()))) {
            warning("WorkExperienceYear", yearGroup());
        }
        if (statutory.equals("S") && !STUDY_LEAVE_YEAR.equals(mark.yearGroup())) {
            warning("StudyLeaveYear", yearGroup());
        }
        if (statutory.equals("T") && !mark.mobileChild()) {
            warning("NotMobile", Map.of());
        }
    }

    private void checkGrounds() {
        if (WITH_GRANT.contains(statutory) && !mark.grantedLeaveOrPlan()) {
            warning("LeaveNotGranted", Map.of());
        }
        if (statutory.equals("E") && mark.excludedDaysBefore() >= EXCLUDED_WITHOUT_PROVISION) {
            warning("ExclusionPastFifthDay", Map.of("day", Integer.toString(mark.excludedDaysBefore() + 1)));
        }
    }

    private Map<String, String> yearGroup() {
        return Map.of("yearGroup", mark.yearGroup() == null ? "" : mark.yearGroup());
    }

    private void error(String rule, String field, Map<String, String> facts) {
        findings.add(finding(rule, Finding.Severity.ERROR, field, facts));
    }

    private void warning(String rule, Map<String, String> facts) {
        findings.add(finding(rule, Finding.Severity.WARNING, "code", facts));
    }

    private Finding finding(String rule, Finding.Severity severity, String field, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("code", mark.code());
        all.put("date", mark.session().date().toString());
        all.put("session", mark.session().part().name());
        return new Finding(rule, severity, field, all);
    }
}
