package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

/** Medical evidence in every state about illnesses that the marks of a demonstration school show. */
final class DemoEvidence {
    private static final int WEEKS = 9;
    private static final int FEWEST_DAYS = 3;
    private static final long ANSWER_DAYS = 7;
    /** Illnesses that ended since then, or go on, are left to the thresholds to prompt. */
    private static final long UNDECIDED_DAYS = 3;

    /** What became of the evidence of an illness: the states after requested, with the reason of the last. */
    private enum Course {
        ACCEPTED(List.of(EvidenceState.REQUESTED, EvidenceState.RECEIVED, EvidenceState.ACCEPTED), null),
        REFUSED(List.of(EvidenceState.REQUESTED, EvidenceState.REFUSED), "None was brought within a week"),
        RECEIVED(List.of(EvidenceState.REQUESTED, EvidenceState.RECEIVED), null),
        WAIVED(List.of(EvidenceState.WAIVED), "Parent telephoned: vomiting, stayed away for 48 hours"),
        REQUESTED(List.of(EvidenceState.REQUESTED), null);

        private final List<String> states;
        private final String reason;

        Course(List<String> states, String reason) {
            this.states = states;
            this.reason = reason;
        }
    }

    /** School days without a break on which a pupil was ill all day. */
    private record Spell(String pupilId, List<LocalDate> days) {
        private LocalDate from() {
            return days.get(0);
        }

        private LocalDate thru() {
            return days.get(days.size() - 1);
        }
    }

    private final Delegator delegator;
    private final DemoSchool school;
    private final Author officer;
    private final SchoolCalendar calendar;
    private final PlannedWrites writes;

    /** @param officer who asks for evidence */
    DemoEvidence(Delegator delegator, DemoSchool school, Author officer) throws GenericEntityException {
        this.delegator = delegator;
        this.school = school;
        this.officer = officer;
        this.calendar = CalendarTable.of(delegator, school.schoolId());
        this.writes = new PlannedWrites(delegator);
    }

    /** Stores the evidence as it stands in the morning of a date. */
    void store(LocalDate today) throws GenericEntityException {
        int shortOnes = 0;
        int number = 0;
        for (Spell spell : spells(today)) {
            // The last ones are not answered yet; of the short ones every other stood without evidence.
            boolean recent = spell.thru().isAfter(today.minusDays(ANSWER_DAYS + 5));
            boolean isShort = spell.days().size() == FEWEST_DAYS;
            Course course = recent ? Course.REQUESTED : isShort ? Course.WAIVED : Course.values()[number++ % 3];
            boolean undecided = spell.thru().isAfter(today.minusDays(UNDECIDED_DAYS));
            if (!undecided && (!isShort || !recent && shortOnes++ % 4 == 0)) {
                write(spell, course);
            }
        }
        writes.store(rows -> { });
    }

    /** One spell a pupil, the latest of three school days or more, the earliest first. */
    private List<Spell> spells(LocalDate today) throws GenericEntityException {
        CodeSet codes = CodeTable.of(delegator, school.schoolId());
        List<String> ill = codes.all().stream().filter(code -> "I".equals(code.statutoryCode())).map(AttendanceCode::id).toList();
        Map<String, Map<LocalDate, Integer>> byPupil = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart").from("AttendanceMark").where(
                EntityCondition.makeCondition("schoolId", school.schoolId()),
                Rows.between("sessionDate", today.minusWeeks(WEEKS), today.minusDays(1)),
                EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, ill)).orderBy("pupilId", "sessionDate").queryList()) {
            byPupil.computeIfAbsent(row.getString("pupilId"), id -> new LinkedHashMap<>())
                    .merge(Rows.date(row, "sessionDate"), 1, Integer::sum);
        }
        List<Spell> spells = new ArrayList<>();
        byPupil.forEach((pupilId, sessions) -> {
            Spell latest = latest(pupilId, sessions);
            if (latest != null) {
                spells.add(latest);
            }
        });
        spells.sort((one, other) -> one.thru().equals(other.thru()) ? one.pupilId().compareTo(other.pupilId())
                : one.thru().compareTo(other.thru()));
        return spells;
    }

    private Spell latest(String pupilId, Map<LocalDate, Integer> sessions) {
        Spell latest = null;
        List<LocalDate> run = new ArrayList<>();
        for (LocalDate day : sessions.keySet()) {
            boolean follows = !run.isEmpty() && calendar.nextSchoolDay(run.get(run.size() - 1)).filter(day::equals).isPresent();
            boolean allDay = sessions.get(day) == calendar.countSessions(day, day);
            if (!follows) {
                run = new ArrayList<>();
            }
            if (allDay) {
                run.add(day);
            }
            if (run.size() >= FEWEST_DAYS) {
                latest = new Spell(pupilId, List.copyOf(run));
            }
        }
        return latest;
    }

    private void write(Spell spell, Course course) throws GenericEntityException {
        String evidenceId = delegator.getNextSeqId("AttendanceEvidence");
        LocalDateTime asked = spell.thru().atTime(10, 20);
        boolean received = course.states.contains(EvidenceState.RECEIVED);
        boolean waived = course == Course.WAIVED;
        writes.create("AttendanceEvidence", Fields.of("evidenceId", evidenceId, "schoolId", school.schoolId(), "pupilId", spell.pupilId(),
                "absenceFrom", Date.valueOf(spell.from()), "absenceThru", Date.valueOf(spell.thru()), "causeEnumId", "ATT_EC_RULE",
                "statusId", course.states.get(course.states.size() - 1), "answerBy",
                waived ? null : Date.valueOf(spell.thru().plusDays(ANSWER_DAYS)), "kindEnumId", received ? "ATT_EK_NOTE" : null,
                "waiverEnumId", waived ? EvidenceWaivers.STOMACH : null, "requestedDate", Timestamp.valueOf(asked),
                "requestedByUserLoginId", officer.userLoginId(), "evidenceVersion", (long) course.states.size()));
        for (int step = 0; step < course.states.size(); step++) {
            boolean last = step == course.states.size() - 1;
            writes.create("AttendanceEvidenceStatus", Fields.of("evidenceId", evidenceId, "stepNumber", step + 1L,
                    "statusId", course.states.get(step), "statusDate", Timestamp.valueOf(asked.plusDays(2L * step)),
                    "changeByUserLoginId", officer.userLoginId(), "changeByName", officer.name(), "changeByPosition", officer.position(),
                    "changeReason", last ? course.reason : null));
        }
    }
}
