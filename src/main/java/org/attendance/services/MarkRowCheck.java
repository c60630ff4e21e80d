package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Finding;
import org.attendance.rules.MarkChecks;
import org.attendance.rules.MarkContext;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;

/** Checks imported marks by the rules, with what the school has read once: calendar, codes, times and planned marks. */
final class MarkRowCheck {
    private static final String EXCLUDED = "E";

    private final SchoolCalendar calendar;
    private final CodeSet codes;
    private final LocalDateTime now;
    private final TimesTable times;
    private final Set<MarkKey> planned;
    private final Map<String, SessionTimes> timesByYear = new HashMap<>();
    private final Map<String, Map<LocalDate, Optional<AttendanceCode>>> resolved = new HashMap<>();

    MarkRowCheck(ImportRequest request, CodeSet codes) throws GenericEntityException {
        this.calendar = CalendarTable.of(request.delegator(), request.schoolId());
        this.codes = codes;
        this.now = request.now();
        this.times = TimesTable.of(request.delegator(), request.schoolId());
        this.planned = readPlanned(request);
    }

    private static Set<MarkKey> readPlanned(ImportRequest request) throws GenericEntityException {
        return OwnTransaction.run(() -> {
            Set<MarkKey> keys = new HashSet<>();
            try (EntityListIterator rows = EntityQuery.use(request.delegator()).select("pupilId", "sessionDate", "sessionPart")
                    .from("AttendancePlannedMark").where("schoolId", request.schoolId()).queryIterator()) {
                GenericValue row;
                while ((row = rows.next()) != null) {
                    keys.add(MarkKey.of(row));
                }
            }
            return keys;
        });
    }

    /** The version of a code that is valid on a date, else the one nearest to it; null if the code is unknown. */
    AttendanceCode resolve(String code, LocalDate date) {
        return resolved.computeIfAbsent(code, key -> new HashMap<>()).computeIfAbsent(date, day -> codes.nearest(code, day)).orElse(null);
    }

    /**
     * What the rules say of a mark.
     * @param excludedDaysBefore length of the run of excluded school days that ends before the session's date
     */
    List<Finding> check(MarkPupil pupil, Session session, String code, String note, Long minutesLate, int excludedDaysBefore) {
        Span admission = pupil.admissionFor(session.date());
        String yearGroup = pupil.yearGroupOn(session.date());
        SessionTimes sessionTimes = timesByYear.computeIfAbsent(yearGroup + "\n" + session.part(),
                key -> times.of(yearGroup, session.part()));
        return MarkChecks.check(new MarkContext(session, code, resolve(code, session.date()), calendar.isSchoolSession(session),
                admission == null ? null : admission.from(), admission == null ? null : admission.thru(), pupil.birth(), yearGroup,
                pupil.isMobileOn(session.date()), planned.contains(new MarkKey(pupil.id(), session)), excludedDaysBefore, note,
                minutesLate, hasBegun(session, sessionTimes), sessionTimes.lengthInMinutes()));
    }

    /** Whether a mark is an exclusion, whose run of days must be known for its warning. */
    static boolean isExclusion(AttendanceCode code) {
        return EXCLUDED.equals(code.statutoryCode());
    }

    /** Length of the run of excluded school days that ends before a date. */
    int excludedDaysBefore(LocalDate date, Set<LocalDate> excluded) {
        int days = 0;
        Optional<LocalDate> day = calendar.latestSchoolDay(date.minusDays(1));
        while (day.isPresent() && excluded.contains(day.get())) {
            days++;
            day = calendar.latestSchoolDay(day.get().minusDays(1));
        }
        return days;
    }

    private boolean hasBegun(Session session, SessionTimes sessionTimes) {
        LocalDate today = now.toLocalDate();
        return session.date().isBefore(today)
                || session.date().equals(today) && !now.toLocalTime().isBefore(sessionTimes.registerOpens());
    }

    /** The column a finding is about. */
    static String column(Finding finding) {
        switch (finding.rule()) {
        case "NotASchoolSession":
        case "BeforeAdmission":
        case "AfterLeaving":
        case "FutureSession":
            return "date";
        case "WrongSession":
            return "session";
        default:
            return "minutesLate".equals(finding.field()) ? "minutes_late" : finding.field();
        }
    }

    /** The part of a session text, null if it is none. */
    static SessionPart part(String text) {
        for (SessionPart part : SessionPart.values()) {
            if (part.name().equals(text)) {
                return part;
            }
        }
        return null;
    }
}
