package org.attendance.services;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.demo.DemoSchool;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;

/**
 * Entries of the desk of a demonstration school for its latest school days: a sign-in for each late mark that came through the desk, at
 * the time its minutes say, and a few pupils a day who left with a contact, some of whom came back. The same school gives the same.
 */
final class DemoDesk {
    private static final int DAYS = 40;
    private static final int FEW_MINUTES = 3;
    private static final int LEAVERS = 24;
    private static final int LEAVING_DAYS = 12;
    private static final Author RECEPTION = new Author("reception", "Bridget Sowerby", "Receptionist");
    private static final List<String> SECONDARY = List.of("BUS", "BUS", "BUS", "OVERSLEPT", "OVERSLEPT", "TRAFFIC", "HARD", "UNWELL",
            "FAMILY", "NONE", "NONE");
    private static final List<String> PRIMARY = List.of("TRAFFIC", "TRAFFIC", "OVERSLEPT", "OVERSLEPT", "FAMILY", "FAMILY", "FAMILY",
            "UNWELL", "HARD", "NONE");
    private static final List<String> LEAVING = List.of("APPT", "APPT", "UNWELL", "UNWELL", "FAMILY");

    private final Delegator delegator;
    private final DemoSchool school;
    private final SchoolCalendar calendar;
    private final TimesTable times;
    private final CodeSet codes;
    private final SplittableRandom random;
    private final PlannedWrites writes;
    private final Map<String, Long> numbers = new HashMap<>();

    DemoDesk(Delegator delegator, DemoSchool school) throws GenericEntityException {
        this.delegator = delegator;
        this.school = school;
        this.calendar = CalendarTable.of(delegator, school.schoolId());
        this.times = TimesTable.of(delegator, school.schoolId());
        this.codes = CodeTable.of(delegator, school.schoolId());
        this.random = new SplittableRandom(school.schoolId().hashCode());
        this.writes = new PlannedWrites(delegator);
    }

    /** Stores the entries of the school days before a date. */
    void store(LocalDate before) throws GenericEntityException {
        List<LocalDate> days = calendar.schoolDays(before.minusDays(2L * DAYS), before.minusDays(1));
        days = days.subList(Math.max(0, days.size() - DAYS), days.size());
        if (days.isEmpty()) {
            return;
        }
        signIn(days.get(0), days.get(days.size() - 1));
        signOut(days);
        writes.store(rows -> { });
    }

    private void signIn(LocalDate from, LocalDate thru) throws GenericEntityException {
        List<String> late = codes.all().stream().filter(LateCount::isLate).map(AttendanceCode::id).toList();
        List<String> reasons = school == DemoSchool.PRIMARY ? PRIMARY : SECONDARY;
        for (GenericValue mark : EntityQuery.use(delegator).from("AttendanceMark").where(
                EntityCondition.makeCondition("schoolId", school.schoolId()), Rows.between("sessionDate", from, thru),
                EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, late)).orderBy("sessionDate", "pupilId", "sessionPart")
                .queryList()) {
            Long minutes = mark.getLong("minutesLate");
            Session session = MarkKey.sessionOf(mark);
            SessionTimes window = times.of(null, session.part());
            LocalTime at = window.sessionStarts().plusMinutes(minutes == null ? 0 : minutes).plusSeconds(random.nextInt(60));
            String code = codes.byId(mark.getString("attendanceCodeId")).statutoryCode();
            // Who is a few minutes late goes to the classroom.
            if (minutes != null && minutes > FEW_MINUTES && window.codeForArrival(session.part(), at).filter(code::equals).isPresent()) {
                add(mark.getString("pupilId"), session.date(), at, Fields.of("signKind", SignLog.IN, "sessionPart", session.part().name(),
                        "attendanceCodeId", mark.getString("attendanceCodeId"), "minutesLate", minutes,
                        "reasonEnumId", "ATT_LR_" + reasons.get(random.nextInt(reasons.size()))));
            }
        }
    }

    /** A few pupils who were present in the morning leave with their first contact; who has an appointment is back before noon. */
    private void signOut(List<LocalDate> days) throws GenericEntityException {
        List<LocalDate> latest = days.subList(Math.max(0, days.size() - LEAVING_DAYS), days.size());
        List<String> pupilIds = new ArrayList<>();
        StoredPupils.of(delegator, school.schoolId()).all().forEach(pupil -> pupilIds.add(pupil.id()));
        pupilIds.sort(null);
        List<String> leavers = new ArrayList<>();
        while (leavers.size() < LEAVERS && !pupilIds.isEmpty()) {
            leavers.add(pupilIds.remove(random.nextInt(pupilIds.size())));
        }
        Map<String, List<HomeContact>> contacts = new PupilContacts(delegator).ofAll(leavers);
        Map<MarkKey, GenericValue> marks = new HashMap<>();
        for (GenericValue mark : Keyed.rows(delegator, "AttendanceMark", "pupilId", leavers, Rows.between("sessionDate", latest.get(0),
                latest.get(latest.size() - 1)))) {
            marks.put(MarkKey.of(mark), mark);
        }
        for (int i = 0; i < leavers.size(); i++) {
            Session session = new Session(latest.get(i % latest.size()), SessionPart.AM);
            GenericValue mark = marks.get(new MarkKey(leavers.get(i), session));
            List<HomeContact> home = contacts.getOrDefault(leavers.get(i), List.of());
            if (mark != null && !home.isEmpty() && "/".equals(codes.byId(mark.getString("attendanceCodeId")).code())) {
                leave(leavers.get(i), session.date(), home.get(0));
            }
        }
    }

    private void leave(String pupilId, LocalDate date, HomeContact contact) throws GenericEntityException {
        String reason = LEAVING.get(random.nextInt(LEAVING.size()));
        LocalTime out = LocalTime.of(9, 40).plusMinutes(random.nextInt(60));
        boolean back = "APPT".equals(reason);
        LocalTime expected = out.plusMinutes(70);
        add(pupilId, date, out, Fields.of("signKind", SignLog.OUT, "sessionPart", SessionPart.AM.name(), "reasonEnumId", "ATT_LV_" + reason,
                "collectorKind", "contact", "collectorId", contact.contactId(), "collectorName", contact.name(),
                "expectedBack", back ? Time.valueOf(expected) : null));
        if (back) {
            add(pupilId, date, expected.minusMinutes(random.nextInt(12)), Fields.of("signKind", SignLog.IN, "sessionPart",
                    SessionPart.AM.name()));
        }
    }

    private void add(String pupilId, LocalDate date, LocalTime at, Map<String, Object> fields) throws GenericEntityException {
        String signId = delegator.getNextSeqId("AttendanceSignLog");
        fields.putAll(Fields.of("signId", signId, "schoolId", school.schoolId(), "pupilId", pupilId, "signDate", Date.valueOf(date),
                "dayNumber", numbers.merge(pupilId + date, 1L, Long::sum), "signTime", Time.valueOf(at), "signToken", signId,
                "recordedDate", Timestamp.valueOf(date.atTime(at)), "recordedByUserLoginId", RECEPTION.userLoginId(),
                "recordedByName", RECEPTION.name(), "recordedByPosition", RECEPTION.position()));
        writes.create("AttendanceSignLog", fields);
    }
}
