package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** Reads pupils for an evaluation: a fixed number of queries, and one scan of their marks. */
final class EvaluatedPupils {
    private final PupilScope scope;
    private final LocalDate on;
    private final Map<String, EvaluatedPupil> pupils = new HashMap<>();

    /** @param on date of the evaluation: marks up to it are read */
    EvaluatedPupils(PupilScope scope, LocalDate on) {
        this.scope = scope;
        this.on = on;
    }

    /**
     * The pupils in order of their references, on roll on the date or not.
     * @param only pupils that are wanted; null for all of the scope
     * @param flags flags that a rule asks for
     * @param events whether a rule counts from an event
     */
    List<EvaluatedPupil> read(Set<String> only, Collection<String> flags, boolean events, CodeSet codes) throws GenericEntityException {
        for (GenericValue row : scope.rows("AttendancePupil", List.of(), "pupilId", "pupilRef")) {
            if (only == null || only.contains(row.getString("pupilId"))) {
                pupils.put(row.getString("pupilId"), new EvaluatedPupil(row.getString("pupilId"), row.getString("pupilRef")));
            }
        }
        for (GenericValue row : scope.rows("AttendancePupilAdmission", List.of(), "pupilId", "admissionDate", "leavingDate")) {
            EvaluatedPupil pupil = pupils.get(row.getString("pupilId"));
            if (pupil != null) {
                pupil.onRoll(Rows.date(row, "admissionDate"), Rows.date(row, "leavingDate"));
            }
        }
        readFlags(flags);
        if (events) {
            readEvents();
        }
        readMarks(codes);
        List<EvaluatedPupil> inOrder = new ArrayList<>(pupils.values());
        inOrder.sort(Comparator.comparing(EvaluatedPupil::ref));
        return inOrder;
    }

    private void readFlags(Collection<String> flags) throws GenericEntityException {
        if (!flags.isEmpty()) {
            List<EntityCondition> wanted = List.of(
                    EntityCondition.makeCondition("flagTypeEnumId", EntityOperator.IN, List.copyOf(flags)));
            for (GenericValue row : scope.rows("AttendanceFlagOfSchool", wanted, "pupilId", "flagTypeEnumId", "fromDate", "thruDate")) {
                EvaluatedPupil pupil = pupils.get(row.getString("pupilId"));
                if (pupil != null) {
                    pupil.flag(row.getString("flagTypeEnumId"), Rows.date(row, "fromDate"), Rows.date(row, "thruDate"));
                }
            }
        }
    }

    private void readEvents() throws GenericEntityException {
        List<EntityCondition> standing = List.of(EntityCondition.makeCondition("removedDate", EntityOperator.EQUALS, null));
        for (GenericValue row : scope.rows("AttendancePupilEvent", standing, "pupilId", "eventTypeId", "eventDate")) {
            EvaluatedPupil pupil = pupils.get(row.getString("pupilId"));
            if (pupil != null) {
                pupil.event(row.getString("eventTypeId"), Rows.date(row, "eventDate"));
            }
        }
    }

    private void readMarks(CodeSet codes) throws GenericEntityException {
        List<EntityCondition> upTo = List.of(
                EntityCondition.makeCondition("sessionDate", EntityOperator.LESS_THAN_EQUAL_TO, Date.valueOf(on)));
        scope.scan("AttendanceMark", upTo, new MarkRows(pupils, codes), "pupilId", "sessionDate", "sessionPart", "attendanceCodeId");
    }

    /** Adds rows to the marks of their pupils. There are hundreds of thousands of a few hundred sessions, so each session is made once. */
    private static final class MarkRows implements Consumer<GenericValue> {
        private final Map<String, EvaluatedPupil> pupils;
        private final CodeSet codes;
        private final Map<Date, Session[]> sessions = new HashMap<>();
        private final Map<String, AttendanceCode> byId = new HashMap<>();
        private Date date;
        private Session[] ofDate;

        MarkRows(Map<String, EvaluatedPupil> pupils, CodeSet codes) {
            this.pupils = pupils;
            this.codes = codes;
        }

        @Override
        public void accept(GenericValue row) {
            EvaluatedPupil pupil = pupils.get(row.getString("pupilId"));
            if (pupil != null) {
                Date rowDate = row.getDate("sessionDate");
                if (!rowDate.equals(date)) {
                    date = rowDate;
                    ofDate = sessions.computeIfAbsent(rowDate, EvaluatedPupils::sessionsOf);
                }
                String codeId = row.getString("attendanceCodeId");
                AttendanceCode code = byId.get(codeId);
                if (code == null) {
                    code = codes.byId(codeId);
                    byId.put(codeId, code);
                }
                pupil.marks().add(ofDate["AM".equals(row.getString("sessionPart")) ? 0 : 1], code);
            }
        }
    }

    private static Session[] sessionsOf(Date date) {
        LocalDate day = date.toLocalDate();
        return new Session[] {new Session(day, SessionPart.AM), new Session(day, SessionPart.PM)};
    }
}
