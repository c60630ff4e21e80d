package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
import org.attendance.rules.followup.UnexplainedRun;

/**
 * What the office of a demonstration school has done in the last school days: the calls behind the reasons that were found, calls
 * without an answer, one pupil who is expected back later, and a concern.
 */
final class DemoFollowUp {
    private static final int DAYS = 5;
    private static final LocalTime FIRST_CALL = LocalTime.of(9, 34);
    private static final int MINUTES_OF_CALLS = 80;
    private static final Map<String, String> REASONS = Map.of("I", "illness", "M", "appointment", "O", "not_authorised", "G", "holiday");
    private static final String CONCERN = "Absent without a reason again, and the phone at home is switched off. The form tutor has noticed "
            + "missing lunches.";

    private final Delegator delegator;
    private final String schoolId;
    private final Author officer;
    private final SchoolCalendar calendar;
    private final LocalDate day;
    private final CodeSet codes;
    private final PlannedWrites writes;
    private final Map<String, Absence> absences = new LinkedHashMap<>();
    private boolean returnTold;

    /** @param day the day on which the demonstration begins: its registers are not taken */
    DemoFollowUp(Delegator delegator, DemoSchool school, Author officer, SchoolCalendar calendar, LocalDate day)
            throws GenericEntityException {
        this.delegator = delegator;
        this.schoolId = school.schoolId();
        this.officer = officer;
        this.calendar = calendar;
        this.day = day;
        this.codes = CodeTable.of(delegator, schoolId);
        this.writes = new PlannedWrites(delegator);
    }

    /**
     * A pupil's absence of a day that began without a reason.
     * @param code the code it has now
     * @param explainedAt when the reason was found; null where it was not
     */
    private record Absence(String pupilId, LocalDate date, String code, LocalDateTime explainedAt) {
    }

    void store() throws GenericEntityException {
        List<LocalDate> before = calendar.schoolDays(day.minusDays(2L * DAYS), day.minusDays(1));
        List<LocalDate> days = before.subList(Math.max(0, before.size() - DAYS), before.size());
        if (days.isEmpty()) {
            return;
        }
        readAbsences(days);
        TreeSet<String> pupilIds = new TreeSet<>();
        absences.values().forEach(absence -> pupilIds.add(absence.pupilId()));
        Map<String, List<HomeContact>> contacts = new PupilContacts(delegator).ofAll(pupilIds);
        for (Absence absence : absences.values()) {
            List<HomeContact> home = contacts.getOrDefault(absence.pupilId(), List.of());
            if (!home.isEmpty()) {
                call(absence, home, absence.date().equals(days.get(days.size() - 1)));
            }
        }
        absences.values().stream().filter(absence -> absence.explainedAt() == null).findFirst()
                .ifPresent(absence -> concern(absence.pupilId()));
        writes.store(rows -> { });
    }

    private void readAbsences(List<LocalDate> days) throws GenericEntityException {
        EntityCondition recent = EntityCondition.makeCondition(EntityCondition.makeCondition("schoolId", schoolId), EntityOperator.AND,
                Rows.between("sessionDate", days.get(0), days.get(days.size() - 1)));
        List<String> unexplained = codes.all().stream().filter(UnexplainedRun::isUnexplained).map(AttendanceCode::id).toList();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceMark").where(recent,
                EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, unexplained))
                .orderBy("sessionDate", "pupilId", "sessionPart").queryList()) {
            put(row, row.getString("attendanceCodeId"), null);
        }
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAmendment").where(recent,
                EntityCondition.makeCondition("originalCodeId", EntityOperator.IN, unexplained))
                .orderBy("sessionDate", "pupilId", "sessionPart").queryList()) {
            put(row, row.getString("amendedCodeId"), Rows.dateTime(row, "amendedDate"));
        }
    }

    private void put(GenericValue row, String codeId, LocalDateTime explainedAt) {
        LocalDate date = Rows.date(row, "sessionDate");
        absences.putIfAbsent(row.getString("pupilId") + date, new Absence(row.getString("pupilId"), date, codes.byId(codeId).code(),
                explainedAt));
    }

    /** Morning calls without an answer, and where the reason was found the one that brought it. */
    private void call(Absence absence, List<HomeContact> home, boolean yesterday) {
        int minutes = Math.floorMod((absence.pupilId() + absence.date()).hashCode(), MINUTES_OF_CALLS);
        LocalDateTime first = absence.date().atTime(FIRST_CALL.plusMinutes(minutes));
        if (absence.explainedAt() == null || minutes % 3 == 0) {
            attempt(absence, home.get(0), first, minutes % 2 == 0 ? "ATT_OUT_NONE" : "ATT_OUT_LEFT");
        }
        if (absence.explainedAt() != null && REASONS.containsKey(absence.code())) {
            GenericValue reached = attempt(absence, home.get(home.size() > 1 && minutes % 5 == 0 ? 1 : 0), absence.explainedAt(),
                    "ATT_OUT_REACHED");
            reached.set("reasonId", REASONS.get(absence.code()));
            reached.set("attendanceCode", absence.code());
            if (yesterday && !returnTold && "I".equals(absence.code())) {
                returnTold = true;
                reached.set("reasonText", "flu, the doctor says two more days");
                reached.set("expectedReturnDate", calendar.nextSchoolDay(day).map(Date::valueOf).orElse(null));
            }
        }
    }

    private GenericValue attempt(Absence absence, HomeContact contact, LocalDateTime at, String outcomeId) {
        String attemptId = delegator.getNextSeqId("AttendanceContactAttempt");
        return writes.create("AttendanceContactAttempt", Fields.of("attemptId", attemptId, "schoolId", schoolId,
                "pupilId", absence.pupilId(), "followUpDate", Date.valueOf(absence.date()), "attemptToken", attemptId,
                "attemptedDate", Timestamp.valueOf(at), "attemptedByUserLoginId", officer.userLoginId(),
                "attemptedByName", officer.name(), "attemptedByPosition", officer.position(), "contactId", contact.contactId(),
                "contactName", contact.name(), "contactRelationship", contact.relationship(), "channelEnumId", "ATT_CH_CALL",
                "outcomeEnumId", outcomeId, "concernFlag", "N"));
    }

    private void concern(String pupilId) {
        Timestamp at = Timestamp.valueOf(day.minusDays(1).atTime(FIRST_CALL));
        String taskId = delegator.getNextSeqId("AttendanceTask");
        writes.create("AttendanceTask", Fields.of("taskId", taskId, "schoolId", schoolId, "pupilId", pupilId, "taskTypeId", TaskType.CONCERN,
                "statusId", TaskStatus.OPEN, "ownerRole", Concerns.OWNER, "dueDate", Date.valueOf(day), "createdDate", at));
        writes.create("AttendanceConcern", Fields.of("concernId", delegator.getNextSeqId("AttendanceConcern"), "schoolId", schoolId,
                "pupilId", pupilId, "kindEnumId", "ATT_CON_SAFEGUARD", "concernText", CONCERN, "raisedDate", at,
                "raisedByUserLoginId", officer.userLoginId(), "raisedByName", officer.name(), "raisedByPosition", officer.position(),
                "taskId", taskId));
    }
}
