package org.attendance.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;

/** A made school whose first pupil has a mother, an uncle without responsibility, and an open case. */
public record PlanSchool(TestSchool school, String caseId) {

    /** The pupil of the case. */
    public static final String PUPIL = "P8A01";

    /** A school with a case of its first pupil. */
    public static PlanSchool open() {
        TestSchool school = TestSchool.with("8A", 4, "8B", 2);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,Y,07700 900111
                P8A01,C2,Abara,Chidi,uncle,2,N,N,07700 900112
                """);
        return new PlanSchool(school, openCase(school, PUPIL));
    }

    /** Opens a case of a pupil. */
    public static String openCase(TestSchool school, String pupilRef) {
        return (String) school.lead().does("openAttendanceCase", "pupilRef", pupilRef, "reason", "Absence rises").get("caseId");
    }

    public TestUser officer() {
        return school.officer();
    }

    /** Every field of a type that is required, filled with a few words; of a check Y. */
    public Map<String, Object> texts(String planType) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Map<String, Object> field : fields(officer().does("getAttendancePlanChoices", "caseId", caseId, "planType", planType).in("blank"))) {
            if (Boolean.TRUE.equals(field.get("required"))) {
                texts.put((String) field.get("fieldId"), List.of("check".equals(field.get("kind")) ? "Y" : "Something about " + field.get("label")));
            }
        }
        return texts;
    }

    /** All fields of a plan or a blank one. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> fields(Map<String, Object> plan) {
        List<Map<String, Object>> fields = new ArrayList<>();
        ((List<Map<String, Object>>) plan.get("sections")).forEach(each -> fields.addAll((List<Map<String, Object>>) each.get("fields")));
        return fields;
    }

    /** Tries to write down a plan from today on, required fields filled. Further values stand over these. */
    public Answer tries(String planType, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("schoolId", school.id(), "caseId", caseId, "planType", planType,
                "fromDate", TestSchool.TODAY, "texts", texts(planType)));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        values.values().removeIf(""::equals);
        return officer().run("saveAttendancePlan", values);
    }

    /** A draft, as {@link #tries}. */
    public String draft(String planType, Object... more) {
        Answer answer = tries(planType, more);
        if (answer.refused()) {
            throw new AssertionError(answer.error());
        }
        return (String) answer.get("planId");
    }

    /** A part-time timetable of Monday and Wednesday afternoons from the next school day to a day. */
    public String partTime(String thru) {
        return draft("part_time", "fromDate", TestSchool.NEXT_DAY, "thruDate", thru, "reasonCode", "medical", "sessionsOff", "1PM 3PM");
    }

    /** Agrees a plan: mother, pupil and staff sign, the mother being present. */
    public Answer agrees(String planId, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("schoolId", school.id(), "planId", planId, "pupilSigned", "Y",
                "contactRefs", List.of("C1"), "parentPresent", "Y"));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return officer().run("agreeAttendancePlan", values);
    }

    /** A plan that was agreed today. */
    public String agreed(String planType) {
        String planId = draft(planType);
        Answer answer = agrees(planId);
        if (answer.refused()) {
            throw new AssertionError(answer.error());
        }
        return planId;
    }

    public Map<String, Object> plan(String planId) {
        return officer().does("getAttendancePlan", "planId", planId).in("plan");
    }

    /** Sessions planned by a plan, as "2026-11-23PM C2", in time. */
    public List<String> planned(String planId) {
        List<String> planned = new ArrayList<>();
        for (GenericValue row : rows("AttendancePlannedMark", "planId", planId, "sessionDate")) {
            planned.add(row.getDate("sessionDate") + row.getString("sessionPart") + " " + row.getString("attendanceCodeId").replaceAll(".*:", ""));
        }
        return planned;
    }

    /** Tasks that ask for something about a plan, as "plan_review 2026-11-27 ATK_OPEN", in order. */
    public List<String> tasks(String planId) {
        return rows("AttendanceTask", "sourceId", planId, "taskId").stream().filter(row -> row.getString("sourceKind").startsWith("plan"))
                .map(row -> row.getString("taskTypeId") + " " + row.getDate("dueDate")
                + " " + row.getString("statusId")).toList();
    }

    private static List<GenericValue> rows(String entity, String field, String value, String order) {
        try {
            return EntityQuery.use(TestHost.delegator()).from(entity).where(field, value).orderBy(order).queryList();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
