package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.Session;
import org.attendance.rules.UnexplainedLimit;

/** Services of unexplained absence (N): what stands, until when, and the re-code of what has stood too long. */
public final class UnexplainedServices {
    private UnexplainedServices() {
    }

    /** Re-codes N that has stood longer than the school's limit to O, or says what it would re-code. */
    public static Map<String, Object> recode(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            UnexplainedRecode recode = new UnexplainedRecode(call, access, schoolId, date(call, access));
            List<GenericValue> marks = recode.due();
            if (!call.flag("dryRun")) {
                marks = recode.recode(marks);
            }
            Map<String, GenericValue> pupils = pupils(call, marks);
            List<Map<String, Object>> shown = new ArrayList<>();
            for (GenericValue mark : marks) {
                Map<String, Object> each = Fields.of("pupilRef", pupils.get(mark.getString("pupilId")).getString("pupilRef"));
                each.putAll(Sessions.map(MarkKey.sessionOf(mark)));
                shown.add(each);
            }
            return ServiceCall.success("recoded", (long) marks.size(), "marks", shown, "reason", recode.reason());
        });
    }

    /** Every N with its age and the last day on which its reason is to be established, the most pressing first. */
    public static Map<String, Object> getUnexplained(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            LocalDate on = date(call, access);
            UnexplainedMarks marks = new UnexplainedMarks(call.delegator(), schoolId);
            UnexplainedLimit limit = marks.limit();
            List<GenericValue> rows = marks.upTo(on);
            Map<String, GenericValue> pupils = pupils(call, rows);
            Map<String, Timeline> groups = PupilGroups.of(call.delegator(), ids(rows));
            List<Map<String, Object>> unexplained = new ArrayList<>();
            for (GenericValue row : rows) {
                GenericValue pupil = pupils.get(row.getString("pupilId"));
                Session session = MarkKey.sessionOf(row);
                Timeline group = groups.get(row.getString("pupilId"));
                Map<String, Object> shown = Fields.of("pupilRef", pupil.getString("pupilRef"), "name", RollPupil.nameOf(
                        pupil.getString("lastName"), pupil.getString("firstName"), pupil.getString("nickname")),
                        "group", group == null ? null : group.on(session.date()));
                shown.putAll(Sessions.map(session));
                shown.put("code", marks.codes().byId(row.getString("attendanceCodeId")).code());
                shown.put("age", limit.age(session.date(), on));
                shown.put("dueDate", Rows.iso(limit.lastDay(session.date()).orElse(null)));
                shown.put("overdue", limit.isPast(session.date(), on));
                unexplained.add(shown);
            }
            unexplained.sort(Comparator.comparing(each -> each.get("date") + "\n" + each.get("session") + "\n" + each.get("name")));
            return ServiceCall.success("unexplained", unexplained, "limit", limit.days(), "unit", limit.unit().id());
        });
    }

    private static LocalDate date(ServiceCall call, Access access) throws InputException {
        LocalDate date = call.date("asOfDate");
        if (date != null && date.isAfter(access.today())) {
            throw call.refuse("AttendanceEvaluationFuture", "asOfDate", date, "today", access.today());
        }
        return date == null ? access.today() : date;
    }

    private static Map<String, GenericValue> pupils(ServiceCall call, List<GenericValue> marks) throws GenericEntityException {
        Map<String, GenericValue> pupils = new HashMap<>();
        for (GenericValue row : Keyed.rows(call.delegator(), "AttendancePupilPerson", "pupilId", ids(marks), null)) {
            pupils.put(row.getString("pupilId"), row);
        }
        return pupils;
    }

    private static List<String> ids(List<GenericValue> marks) {
        return marks.stream().map(mark -> mark.getString("pupilId")).distinct().toList();
    }
}
