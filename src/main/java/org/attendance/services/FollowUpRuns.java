package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.followup.UnexplainedRun;
import org.attendance.rules.threshold.BankHolidays;
import org.attendance.rules.threshold.PupilTimelineBuilder;
import org.attendance.rules.threshold.ThresholdEvaluation;

/** Finds on which day of an unexplained run the pupils of the queue are, from the marks of the last weeks in one query. */
final class FollowUpRuns {
    /** How far a run is followed back, in days. An N older than that is O by then in almost every school. */
    private static final int DAYS = 60;

    private final FollowUpDay day;
    private final LocalDate from;

    FollowUpRuns(FollowUpDay day) {
        this.day = day;
        this.from = day.date().minusDays(DAYS);
    }

    /** Gives each pupil its codes and its run. */
    void read(Collection<FollowUpPupil> pupils) throws GenericEntityException {
        Map<String, FollowUpPupil> byId = new HashMap<>();
        pupils.forEach(pupil -> byId.put(pupil.id(), pupil));
        Map<String, Map<Session, AttendanceCode>> codes = new HashMap<>();
        for (GenericValue row : EntityQuery.use(day.delegator()).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(byId.keySet())),
                        Rows.between("sessionDate", from, day.date())).queryList()) {
            MarkKey key = MarkKey.of(row);
            AttendanceCode code = day.codes().byId(row.getString("attendanceCodeId"));
            codes.computeIfAbsent(key.pupilId(), id -> new HashMap<>()).put(key.session(), code);
            byId.get(key.pupilId()).addCode(key.session(), code);
        }
        ThresholdEvaluation evaluation = new ThresholdEvaluation(day.calendar(), new BankHolidays(Map.of()), day.date(), notDue());
        for (FollowUpPupil pupil : pupils) {
            if (!pupil.open().isEmpty()) {
                pupil.run(run(evaluation, pupil, codes.computeIfAbsent(pupil.id(), id -> new HashMap<>())));
            }
        }
    }

    private UnexplainedRun run(ThresholdEvaluation evaluation, FollowUpPupil pupil, Map<Session, AttendanceCode> codes) {
        pupil.open().forEach(open -> codes.putIfAbsent(open.session(), day.unexplained()));
        LocalDate admission = pupil.pupil().admission();
        PupilTimelineBuilder timeline = evaluation.pupil().onRoll(admission.isAfter(from) ? admission : from, pupil.pupil().leaving());
        codes.forEach(timeline::mark);
        return UnexplainedRun.of(evaluation, timeline.build());
    }

    /** Sessions of the day without a mark are no end of a run: their registers may still be taken. */
    private Set<Session> notDue() {
        return new HashSet<>(day.sessions());
    }
}
