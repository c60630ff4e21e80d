package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;

/** Services of figures, and of the marks they are made of. */
public final class SummaryServices {
    private static final long MOST_DAYS = 3700;

    private SummaryServices() {
    }

    /** Exact figures of a range by pupil, group or time. */
    public static Map<String, Object> getSummary(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, SummaryServices::summary);
    }

    /** The marks a figure of one pupil is made of; see {@link FigureMarks}. */
    public static Map<String, Object> getMarks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("marks", new FigureMarks(call).list()));
    }

    private static Map<String, Object> summary(ServiceCall call) throws InputException, GenericEntityException {
        Delegator delegator = call.delegator();
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        DateRange range = Attributes.range(call, MOST_DAYS);
        String groupBy = call.required("groupBy");
        SummaryGrouping grouping = SummaryGrouping.of(groupBy)
                .orElseThrow(() -> call.refuse("AttendanceGroupByUnknown", "groupBy", groupBy, "allowed", SummaryGrouping.ids()));
        String pupilRef = call.text("pupilRef");
        String onlyPupil = pupilRef == null ? null : Pupils.find(call, access, schoolId, pupilRef, range.thru()).pupilId();
        SchoolCalendar calendar = CalendarTable.of(delegator, schoolId);
        CodeSet codes = CodeTable.of(delegator, schoolId);
        SummaryPupils pupils = new SummaryPupils(delegator, schoolId, onlyPupil);
        SummaryKeys keys = grouping.kind() == SummaryGrouping.Kind.DATE ? new DateKeys(grouping, calendar) : pupils.keys(grouping, range);
        DueSessions due = new DueSessions(calendar, TimesTable.of(delegator, schoolId), range, access.now());
        SummaryCells cells = new Summary(delegator, pupils, keys, due, codes).count();
        return ServiceCall.success("rows", new SummaryRows(grouping, pupils, keys.order()).of(cells));
    }
}
