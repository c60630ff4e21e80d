package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Tally;

/** The tallies of some pupils beside what their marks add up to. Read in the caller's transaction. */
final class TallyCheck {
    private static final String TALLY = "AttendanceTally";

    private final Delegator delegator;
    private final String schoolId;
    private final Map<String, Map<LocalDate, GenericValue>> stored = new TreeMap<>();
    private final TallyChanges counted = new TallyChanges();

    private TallyCheck(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** A pupil's week: the row that is stored and what the marks say; either may be missing, then null and zero. */
    record Week(String pupilId, LocalDate monday, GenericValue row, Tally marks) {
        Tally tally() {
            return row == null ? Tally.ZERO : TallyRow.read(row);
        }

        /** Whether the row is as the marks say; a row without a count should not be there. */
        boolean isRight() {
            return tally().equals(marks) && (row == null || !marks.isZero());
        }
    }

    /** Reads tallies and marks of up to a few hundred pupils, in two queries. */
    static TallyCheck read(Delegator delegator, String schoolId, CodeSet codes, Collection<String> pupilIds)
            throws GenericEntityException {
        TallyCheck check = new TallyCheck(delegator, schoolId);
        EntityCondition pupils = EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(pupilIds));
        for (GenericValue row : EntityQuery.use(delegator).from(TALLY).where(pupils).queryList()) {
            check.stored.computeIfAbsent(row.getString("pupilId"), id -> new TreeMap<>()).put(Rows.date(row, "weekStarts"), row);
        }
        try (EntityListIterator marks = EntityQuery.use(delegator)
                .select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId").from("AttendanceMark").where(pupils)
                .queryIterator()) {
            GenericValue mark;
            while ((mark = marks.next()) != null) {
                check.counted.add(MarkKey.of(mark), codes.byId(mark.getString("attendanceCodeId")), 1);
            }
        }
        return check;
    }

    /** All weeks with a tally or a mark, by pupil and date. */
    List<Week> weeks() {
        Map<String, Map<LocalDate, Week>> weeks = new TreeMap<>();
        for (String pupilId : counted.pupilIds()) {
            counted.weeks(pupilId).forEach((monday, tally) -> weeks.computeIfAbsent(pupilId, id -> new TreeMap<>())
                    .put(monday, new Week(pupilId, monday, null, tally)));
        }
        stored.forEach((pupilId, rows) -> rows.forEach((monday, row) -> {
            Map<LocalDate, Week> ofPupil = weeks.computeIfAbsent(pupilId, id -> new TreeMap<>());
            Week marked = ofPupil.get(monday);
            ofPupil.put(monday, new Week(pupilId, monday, row, marked == null ? Tally.ZERO : marked.marks()));
        }));
        List<Week> all = new ArrayList<>();
        weeks.values().forEach(ofPupil -> all.addAll(ofPupil.values()));
        return all;
    }

    /** Makes the row of a week say what the marks say. */
    void write(Week week) throws GenericEntityException {
        if (week.marks().isZero()) {
            delegator.removeValue(week.row());
            return;
        }
        GenericValue row = week.row() == null ? delegator.makeValue(TALLY, Fields.of("pupilId", week.pupilId(),
                "weekStarts", Date.valueOf(week.monday()), "schoolId", schoolId)) : week.row();
        TallyRow.write(row, week.marks());
        if (week.row() == null) {
            delegator.create(row);
        } else {
            delegator.store(row);
        }
    }

    /** The counts of a tally by the name of their field. */
    static Map<String, Long> counts(Tally tally) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("present", tally.present());
        counts.put("approvedActivity", tally.approvedActivity());
        counts.put("authorised", tally.authorised());
        counts.put("unauthorised", tally.unauthorised());
        counts.put("notPossible", tally.notPossible());
        counts.put("notCollected", tally.notCollected());
        counts.put("lateBeforeClose", tally.lateBeforeClose());
        counts.put("lateAfterClose", tally.lateAfterClose());
        counts.put("illness", tally.illness());
        counts.put("holiday", tally.holiday());
        counts.put("unexplained", tally.unexplained());
        return counts;
    }
}
