package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.UnexplainedLimit;

/** The marks N of a school up to a date, and how long they may stand. The tallies say which pupils have one, so few marks are read. */
final class UnexplainedMarks {
    private static final String UNEXPLAINED = "N";

    private final Delegator delegator;
    private final String schoolId;
    private final CodeSet codes;
    private final UnexplainedLimit limit;

    UnexplainedMarks(Delegator delegator, String schoolId) throws GenericEntityException {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.codes = CodeTable.of(delegator, schoolId);
        SchoolCalendar calendar = CalendarTable.of(delegator, schoolId);
        Settings settings = Settings.of(delegator, schoolId);
        this.limit = new UnexplainedLimit(settings.number(Setting.UNEXPLAINED_LIMIT),
                UnexplainedLimit.Unit.of(settings.text(Setting.UNEXPLAINED_UNIT)), calendar, EvaluationPlan.holidays(delegator));
    }

    UnexplainedLimit limit() {
        return limit;
    }

    CodeSet codes() {
        return codes;
    }

    /** The rows of the marks in order of pupil and session. */
    List<GenericValue> upTo(LocalDate on) throws GenericEntityException {
        TreeSet<String> pupilIds = new TreeSet<>();
        LocalDate first = on.plusDays(1);
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceTally").select("pupilId", "weekStarts")
                .where(EntityCondition.makeCondition("schoolId", schoolId),
                        EntityCondition.makeCondition("unexplainedCount", EntityOperator.GREATER_THAN, 0L)).queryList()) {
            pupilIds.add(row.getString("pupilId"));
            LocalDate week = Rows.date(row, "weekStarts");
            first = week.isBefore(first) ? week : first;
        }
        return of(pupilIds, first, on);
    }

    /** The rows of the marks of some pupils in order of pupil and session. */
    List<GenericValue> of(Collection<String> pupilIds, LocalDate from, LocalDate thru) throws GenericEntityException {
        List<String> ids = codes.all().stream().filter(code -> UNEXPLAINED.equals(code.statutoryCode())).map(AttendanceCode::id).toList();
        EntityCondition wanted = EntityCondition.makeCondition(List.of(Rows.between("sessionDate", from, thru),
                EntityCondition.makeCondition("attendanceCodeId", EntityOperator.IN, ids)));
        List<GenericValue> rows = new ArrayList<>(Keyed.rows(delegator, "AttendanceMark", "pupilId", pupilIds, wanted));
        rows.sort(Comparator.comparing(MarkKey::of));
        return rows;
    }
}
