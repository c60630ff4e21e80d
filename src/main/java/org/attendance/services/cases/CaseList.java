package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Tally;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.NaturalOrder;
import org.attendance.services.RollPupil;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.TaskPupils;
import org.attendance.services.TaskStatus;

/** The cases of a school, filtered; the number of queries does not depend on how many there are. */
final class CaseList {
    private static final int MOST_READ = 3000;
    private static final int USUAL_PAGE = 100;
    private static final int MOST_ON_A_PAGE = 3000;
    private static final String OPEN = "open";
    private static final String MINE = "mine";

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final Delegator delegator;
    private final Map<String, Load> loads = new HashMap<>();

    /** The open tasks of a case. */
    private static final class Load {
        private long open;
        private long overdue;
        private LocalDate next;
    }

    CaseList(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        this.delegator = call.delegator();
        access.school(schoolId);
    }

    /** cases of the page, total of those that the filter finds, counts of the open ones, choices for the filter. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        Predicate<Map<String, Object>> filter = filter();
        int skip = CaseChronology.number(call, "skip", 0, MOST_READ);
        int most = CaseChronology.number(call, "most", USUAL_PAGE, MOST_ON_A_PAGE);
        readLoads();
        List<Map<String, Object>> all = lines();
        List<Map<String, Object>> found = all.stream().filter(filter).sorted(order()).toList();
        return ServiceCall.success("cases", found.stream().skip(skip).limit(most).toList(), "total", (long) found.size(), "more",
                found.size() > skip + most, "counts", counts(all), "choices", choices(all));
    }

    private List<Map<String, Object>> lines() throws GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceCase").where("schoolId", schoolId)
                .orderBy("-openedDate", "-caseId").maxRows(MOST_READ).queryList();
        TaskPupils pupils = new TaskPupils(delegator, access, schoolId, rows.stream().map(row -> row.getString("pupilId")).toList());
        CaseFigures figures = CaseFigures.ofSchool(delegator, schoolId, access.today());
        CaseView view = new CaseView(call, access, schoolId);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (GenericValue row : rows) {
            RollPupil pupil = pupils.find(row.getString("pupilId"));
            if (pupil != null) {
                Map<String, Object> line = view.line(row, pupil);
                line.put("leadLogin", row.getString("leadUserLoginId"));
                putFigures(line, figures.tally(pupil.pupilId()));
                putLoad(line, loads.getOrDefault(row.getString("caseId"), new Load()));
                lines.add(line);
            }
        }
        return lines;
    }

    private static void putFigures(Map<String, Object> line, Tally tally) {
        line.put("possible", tally.possible());
        line.put("attended", tally.attended());
        line.put("absent", tally.absent());
        line.put("unauthorised", tally.unauthorised());
    }

    private void putLoad(Map<String, Object> line, Load load) {
        line.put("openTasks", load.open);
        line.put("overdueTasks", load.overdue);
        line.put("nextDue", Rows.iso(load.next));
        line.put("overdue", Boolean.TRUE.equals(line.get("reviewOverdue")) || load.overdue > 0);
        line.put(MINE, line.get("leadLogin") != null && line.get("leadLogin").equals(call.userLoginId()));
    }

    private void readLoads() throws GenericEntityException {
        for (GenericValue task : EntityQuery.use(delegator).select("caseId", "dueDate").from("AttendanceTask").where(
                EntityCondition.makeCondition("schoolId", schoolId), EntityCondition.makeCondition("statusId", TaskStatus.OPEN),
                EntityCondition.makeCondition("caseId", EntityOperator.NOT_EQUAL, null)).queryList()) {
            Load load = loads.computeIfAbsent(task.getString("caseId"), id -> new Load());
            LocalDate due = Rows.date(task, "dueDate");
            load.open++;
            load.overdue += due != null && due.isBefore(access.today()) ? 1 : 0;
            load.next = load.next == null || due != null && due.isBefore(load.next) ? due : load.next;
        }
    }

    private Predicate<Map<String, Object>> filter() throws InputException, GenericEntityException {
        String state = call.text("state") == null ? OPEN : call.text("state");
        if (!List.of(OPEN, "closed", "all").contains(state)) {
            throw call.refuse("AttendanceCaseChoice", "field", "state", "value", state, "allowed", "open, closed, all");
        }
        CaseStatuses.of(delegator, CaseStatuses.STAGE).id(call, "stage");
        CaseStatuses.of(delegator, CaseStatuses.LADDER).id(call, "ladder");
        String lead = call.text("lead");
        boolean overdue = call.flag("overdue");
        return line -> ("all".equals(state) || state.equals(line.get("state"))) && is(line, "stage") && is(line, "ladder")
                && is(line, "yearGroup") && is(line, "registrationGroup") && (!overdue || Boolean.TRUE.equals(line.get("overdue")))
                && (lead == null || (MINE.equals(lead) ? Boolean.TRUE.equals(line.get(MINE)) : lead.equals(line.get("lead"))))
                && holds(line);
    }

    private boolean is(Map<String, Object> line, String name) {
        return call.text(name) == null || call.text(name).equals(line.get(name));
    }

    /** Whether the name or reference of the pupil holds every word of the attribute text. */
    private boolean holds(Map<String, Object> line) {
        String text = call.text("text");
        String searched = (line.get("name") + " " + line.get("pupilRef")).toLowerCase(call.locale());
        return text == null || List.of(text.toLowerCase(call.locale()).split("[ ,]+")).stream().allMatch(searched::contains);
    }

    /** Overdue ones first, then by next review, closed ones after them, the latest first. */
    private static Comparator<Map<String, Object>> order() {
        return Comparator.comparing((Map<String, Object> line) -> !OPEN.equals(line.get("state")))
                .thenComparing(line -> !Boolean.TRUE.equals(line.get("overdue")))
                .thenComparing(line -> Objects.toString(line.get("closedDate"), ""), Comparator.reverseOrder())
                .thenComparing(line -> Objects.toString(line.get("nextReview"), "9999"))
                .thenComparing(line -> line.get("name").toString()).thenComparing(line -> line.get("caseId").toString());
    }

    private Map<String, Object> counts(List<Map<String, Object>> all) throws GenericEntityException {
        List<Map<String, Object>> open = all.stream().filter(line -> OPEN.equals(line.get("state"))).toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(OPEN, (long) open.size());
        counts.put(MINE, open.stream().filter(line -> Boolean.TRUE.equals(line.get(MINE))).count());
        counts.put("overdue", open.stream().filter(line -> Boolean.TRUE.equals(line.get("overdue"))).count());
        counts.put("withoutLead", open.stream().filter(line -> line.get("lead") == null).count());
        counts.put("closed", (long) all.size() - open.size());
        for (Map<String, Object> stage : CaseStatuses.of(delegator, CaseStatuses.STAGE).steps(null)) {
            counts.put((String) stage.get("code"), open.stream().filter(line -> stage.get("code").equals(line.get("stage"))).count());
        }
        return counts;
    }

    private Map<String, Object> choices(List<Map<String, Object>> all) throws GenericEntityException {
        return Fields.of("stages", CaseStatuses.of(delegator, CaseStatuses.STAGE).steps(null),
                "ladder", CaseStatuses.of(delegator, CaseStatuses.LADDER).steps(null),
                "leads", sorted(all, "lead"), "yearGroups", sorted(all, "yearGroup"), "registrationGroups", sorted(all, "registrationGroup"));
    }

    private static List<String> sorted(List<Map<String, Object>> all, String name) {
        return all.stream().map(line -> line.get(name)).filter(Objects::nonNull).map(Object::toString).distinct()
                .sorted(new NaturalOrder()).toList();
    }
}
