package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan in words, from what getAttendancePlan and getAttendanceCasePlans answer. */
public final class PlanWords {
    private final Locale locale;
    private final String schoolId;

    public PlanWords(Locale locale, String schoolId) {
        this.locale = locale;
        this.schoolId = schoolId;
    }

    private String label(String key, Object... values) {
        return Labels.get(locale, "AttendanceSupport" + key, values);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String date(Object iso) {
        return PageDates.date((String) iso);
    }

    /** A plan in a list: name, where it stands, days, next review. */
    public Map<String, Object> line(Map<?, ?> plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", plan.get("name"));
        map.put("state", plan.get("state"));
        map.put("stateText", label("State_" + plan.get("state")));
        map.put("days", label("Days", "from", date(plan.get("fromDate")), "thru", date(plan.get("thruDate"))));
        map.put("review", plan.get("reviewDate") == null ? "" : label("ReviewBy", "date", date(plan.get("reviewDate"))));
        map.put("overdue", plan.get("overdue"));
        map.put("query", Links.query("schoolId", schoolId, "planId", plan.get("planId")));
        return map;
    }

    /** The head of a plan: who, what, where it stands, what may follow. */
    public Map<String, Object> head(Map<?, ?> plan) {
        Map<?, ?> type = (Map<?, ?>) plan.get("type");
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : List.of("planId", "state", "version", "firstName", "fullName", "registrationGroup", "today", "fromDate", "thruDate")) {
            map.put(name, text(plan.get(name)));
        }
        map.put("name", type.get("name"));
        map.put("purpose", type.get("purpose"));
        map.put("year", label("Year", "year", text(plan.get("yearGroup"))));
        map.put("born", date(plan.get("dateOfBirth")));
        map.put("stateText", label("State_" + plan.get("state")));
        map.put("days", label("Days", "from", date(plan.get("fromDate")), "thru", date(plan.get("thruDate"))));
        map.put("agreed", plan.get("agreedDate") == null ? "" : label("AgreedOn", "date", date(plan.get("agreedDate"))));
        map.put("ended", plan.get("endedDate") == null ? "" : label("EndedOn", "date", date(plan.get("endedDate")), "reason",
                text(plan.get("endReason"))));
        map.put("isOld", !plan.get("shownVersion").equals(plan.get("latestVersion")));
        map.put("notInForce", plan.get("agreedVersion") != null && !plan.get("agreedVersion").equals(plan.get("shownVersion")));
        map.put("shownVersion", text(plan.get("shownVersion")));
        map.put("caseQuery", Links.query("schoolId", schoolId, "caseId", plan.get("caseId")));
        map.put("query", Links.query("schoolId", schoolId, "planId", plan.get("planId")));
        map.put("printQuery", Links.query("schoolId", schoolId, "planId", plan.get("planId"), "planVersion", plan.get("shownVersion")));
        map.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", plan.get("pupilRef")));
        putSteps(map, plan);
        return map;
    }

    private static void putSteps(Map<String, Object> map, Map<?, ?> plan) {
        boolean open = Boolean.TRUE.equals(plan.get("caseIsOpen"));
        List<?> next = (List<?>) plan.get("next");
        String state = (String) plan.get("state");
        List<?> missing = (List<?>) plan.get("missing");
        map.put("mayAgree", open && next.contains("active") && missing.isEmpty());
        map.put("isIncomplete", open && next.contains("active") && !missing.isEmpty());
        map.put("missing", String.join("; ", missing.stream().map(String::valueOf).toList()));
        map.put("mayReview", open && ("active".equals(state) || "review".equals(state)));
        map.put("mayEnd", open && next.contains("ended"));
        map.put("mayWithdraw", open && next.contains("withdrawn"));
        map.put("mayChange", open && !"ended".equals(state) && !"withdrawn".equals(state));
    }

    /** Sections with what stands in them: an empty line of a field is left out, a field without any says so. */
    public List<Map<String, Object>> sections(Map<?, ?> plan) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Object each : (List<?>) plan.get("sections")) {
            Map<?, ?> section = (Map<?, ?>) each;
            List<Map<String, Object>> fields = new ArrayList<>();
            for (Object one : (List<?>) section.get("fields")) {
                Map<?, ?> field = (Map<?, ?>) one;
                List<String> lines = ((List<?>) field.get("texts")).stream().map(String::valueOf).filter(line -> !line.isEmpty()).toList();
                fields.add(Map.of("id", field.get("fieldId"), "label", field.get("label"), "help", text(field.get("help")), "lines", lines,
                        "blanks", java.util.Collections.nCopies(((List<?>) field.get("texts")).size() - lines.size(), ""),
                        "isCheck", "check".equals(field.get("kind")), "ticked", lines.contains("Y")));
            }
            sections.add(Map.of("title", section.get("section"), "fields", fields, "id", "att-plan-s" + sections.size()));
        }
        return sections;
    }

    /** Reviews: those held with what was found, the next with when it is due. */
    public List<Map<String, Object>> reviews(Map<?, ?> plan) {
        List<Map<String, Object>> reviews = new ArrayList<>();
        for (Object each : (List<?>) plan.get("reviews")) {
            Map<?, ?> review = (Map<?, ?>) each;
            boolean held = review.get("heldDate") != null;
            reviews.add(Map.of("isHeld", held, "overdue", review.get("overdue"), "title", held
                    ? label("ReviewHeldOn", "date", date(review.get("heldDate"))) : label("ReviewBy", "date", date(review.get("dueDate"))),
                    "outcome", text(review.get("outcomeText")), "whatWorked", text(review.get("whatWorked")),
                    "nextSteps", text(review.get("nextSteps")), "figure", held ? figure(review) : "", "by", text(review.get("by"))));
        }
        return reviews;
    }

    private String figure(Map<?, ?> review) {
        return review.get("percent") == null ? label("ReviewNoMarks") : label("ReviewFigure", "percent", review.get("percent"),
                "attended", review.get("attended"), "possible", review.get("possible"));
    }

    /** Who has signed the version shown. */
    public List<Map<String, Object>> signatures(Map<?, ?> plan) {
        List<Map<String, Object>> signatures = new ArrayList<>();
        for (Object each : (List<?>) plan.get("signatures")) {
            Map<?, ?> one = (Map<?, ?>) each;
            signatures.add(Map.of("name", one.get("name"), "relation", text(one.get("relation")), "kind", label("Signer_" + one.get("kind")),
                    "date", date(one.get("date"))));
        }
        return signatures;
    }

    /** Versions and steps, the latest first. */
    public List<Map<String, Object>> versions(Map<?, ?> plan) {
        List<Map<String, Object>> versions = new ArrayList<>();
        for (Object each : (List<?>) plan.get("versions")) {
            Map<?, ?> one = (Map<?, ?>) each;
            versions.add(Map.of("title", label("Version", "number", one.get("number")),
                    "days", label("Days", "from", date(one.get("fromDate")), "thru", date(one.get("thruDate"))),
                    "at", PageDates.dateTime((String) one.get("at")), "by", text(one.get("by")), "reason", text(one.get("reason")),
                    "shown", one.get("number").equals(plan.get("shownVersion")), "query",
                    Links.query("schoolId", schoolId, "planId", plan.get("planId"), "planVersion", one.get("number"))));
        }
        return versions;
    }

    /** The steps, the latest first. */
    public List<Map<String, Object>> steps(Map<?, ?> plan) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Object each : (List<?>) plan.get("steps")) {
            Map<?, ?> one = (Map<?, ?>) each;
            steps.add(Map.of("state", label("State_" + one.get("state")), "date", date(one.get("date")), "by", text(one.get("by")),
                    "reason", text(one.get("reason"))));
        }
        return steps;
    }
}
