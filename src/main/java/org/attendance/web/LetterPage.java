package org.attendance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the pages of letters show, of what the services answer and the user has chosen. */
public final class LetterPage {
    private static final List<String> SPANS = List.of("day", "week", "half_term", "last_half_term", "term", "last_term",
            "academic_year", "ten_weeks");
    private static final List<String> FIELDS = List.of("letterTypeId", "who", "groupOrYear", "span", "fromDate", "thruDate", "recordId",
            "largePrint");
    private static final String FACT = "fact_";

    private final Locale locale;
    private final String schoolId;
    private final Function<String, Object> chosen;

    /** @param chosen gives what the user has chosen or typed, by name of the field */
    public LetterPage(Locale locale, String schoolId, Function<String, Object> chosen) {
        this.locale = locale;
        this.schoolId = schoolId;
        this.chosen = chosen;
    }

    private String text(String name) {
        Object value = chosen.apply(name);
        return value == null ? "" : value.toString().strip();
    }

    private String label(String key, Object... values) {
        return Labels.get(locale, "AttendanceLetter" + key, values);
    }

    /** The attributes that ask for letters; facts only where the kind of letter lets whoever writes it type them. */
    public Map<String, Object> request(List<Map<String, Object>> types) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("schoolId", schoolId);
        FIELDS.forEach(name -> request.put(name, text(name)));
        request.put("pupilRefs", Stream.of(text("pupilRefs").split("[,;\\s]+")).filter(ref -> !ref.isEmpty()).toList());
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Map<?, ?> fact : typed(types)) {
            String field = (String) fact.get("field");
            if (!text(FACT + field).isEmpty()) {
                facts.put(field, text(FACT + field));
            }
        }
        request.put("facts", facts);
        return request;
    }

    private List<Map<?, ?>> typed(List<Map<String, Object>> types) {
        List<Map<?, ?>> facts = new ArrayList<>();
        for (Map<String, Object> type : types) {
            if (text("letterTypeId").equals(type.get("letterTypeId")) && "typed".equals(type.get("factSource"))) {
                ((List<?>) type.get("facts")).forEach(fact -> facts.add((Map<?, ?>) fact));
            }
        }
        return facts;
    }

    /** The form that chooses letters, with what is chosen. */
    public Map<String, Object> form(List<Map<String, Object>> types, List<Map<String, Object>> rules) {
        Map<String, Object> form = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        types.forEach(type -> groups.computeIfAbsent(label("Group_" + type.get("group")), key -> new ArrayList<>())
                .add(option((String) type.get("letterTypeId"), (String) type.get("name"), text("letterTypeId"))));
        form.put("groups", groups.entrySet().stream().map(group -> Map.of("label", group.getKey(), "options", group.getValue())).toList());
        List<Map<String, Object>> who = new ArrayList<>();
        String asked = text("who").isEmpty() ? (text("pupilRefs").isEmpty() ? "cases" : "named") : text("who");
        Stream.of("named", "cases", "roll").forEach(id -> who.add(option(id, label("Who" + id.substring(0, 1).toUpperCase(Locale.ROOT)
                + id.substring(1)), asked)));
        if (asked.startsWith("case:")) {
            who.add(option(asked, label("WhoCase"), asked));
        }
        rules.forEach(rule -> who.add(option("trigger:" + rule.get("ruleId"), label("WhoTrigger", "name", rule.get("name"), "pupils",
                rule.get("pupils")), asked)));
        form.put("who", who);
        form.put("spans", SPANS.stream().map(id -> option(id, label("Span_" + id), text("span"))).toList());
        form.put("pupilRefs", text("pupilRefs"));
        form.put("groupOrYear", text("groupOrYear"));
        form.put("fromDate", text("fromDate"));
        form.put("thruDate", text("thruDate"));
        form.put("largePrint", "Y".equals(text("largePrint")));
        form.put("facts", typed(types).stream().map(this::fact).toList());
        return form;
    }

    /** The records to choose from that a letter may rest on; empty where it rests on none. */
    public List<Map<String, Object>> records(Map<String, Object> answer) {
        String chosen = answer.get("recordId") == null ? text("recordId") : (String) answer.get("recordId");
        List<?> records = answer.get("records") instanceof List<?> list ? list : List.of();
        return records.stream().map(each -> (Map<?, ?>) each).map(each -> option((String) each.get("recordId"), (String) each.get("name"), chosen))
                .toList();
    }

    /** The button from a meeting to the letter that goes with it where it stands; null where none does. */
    public Map<String, Object> ofMeeting(List<Map<String, Object>> types, Map<String, Object> meeting) {
        for (Map<String, Object> type : types) {
            if (type.get("factSource").equals(meeting.get("letterFacts"))) {
                return Map.of("label", label("OfMeeting", "name", type.get("name")), "query", Links.query("schoolId", schoolId, "letterTypeId",
                        type.get("letterTypeId"), "who", "named", "pupilRefs", meeting.get("pupilRef"), "recordId",
                        "contract".equals(meeting.get("letterFacts")) ? "" : meeting.get("meetingId")));
            }
        }
        return null;
    }

    private Map<String, Object> fact(Map<?, ?> fact) {
        String field = (String) fact.get("field");
        String kind = (String) fact.get("kind");
        return Map.of("name", FACT + field, "label", label("Field_" + field), "type", Set.of("date", "time", "number").contains(kind) ? kind : "text",
                "value", text(FACT + field));
    }

    private static Map<String, Object> option(String value, String label, String chosen) {
        return Map.of("value", value, "label", label, "chosen", value.equals(chosen));
    }

    /** What would be issued: pupils with their letters, who is refused, and what is missing. */
    public Map<String, Object> preview(Map<String, Object> answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Map<?, ?> type = (Map<?, ?>) answer.get("letterType");
        Map<?, ?> seen = (Map<?, ?>) answer.get("seen");
        Map<String, Map<String, Object>> pupils = new LinkedHashMap<>();
        long fresh = 0;
        for (Object each : (List<?>) answer.get("letters")) {
            Map<?, ?> letter = (Map<?, ?>) each;
            String ref = (String) letter.get("pupilRef");
            Map<String, Object> pupil = pupils.computeIfAbsent(ref, key -> pupil(letter, seen.get(key), pupils.size()));
            List<Map<String, Object>> own = Texts.list(pupil.get("letters"));
            own.add(one(letter));
            boolean isNew = letter.get("present") == null;
            pupil.put("isNew", isNew || Boolean.TRUE.equals(pupil.get("isNew")));
            fresh += isNew ? 1 : 0;
        }
        shown.put("name", type.get("name"));
        shown.put("span", PageDates.date((String) answer.get("fromDate")) + " – " + PageDates.date((String) answer.get("thruDate")));
        shown.put("pupils", new ArrayList<>(pupils.values()));
        shown.put("rowCount", Integer.toString(pupils.size()));
        shown.put("fresh", fresh > 0);
        shown.put("count", Labels.count(locale, "AttendanceLetterCountOne", "AttendanceLetterCount", fresh) + " " + label("For", "pupils",
                Labels.count(locale, "AttendanceLetterForOne", "AttendanceLetterForMany", pupils.size())));
        shown.put("refused", ((List<?>) answer.get("refused")).stream().map(each -> gap((Map<?, ?>) each)).toList());
        long notMeant = (Long) answer.get("notMeant");
        shown.put("notMeant", notMeant == 0 ? "" : Labels.count(locale, "AttendanceLetterNotMeantOne", "AttendanceLetterNotMeant", notMeant));
        List<?> missing = (List<?>) answer.get("missing");
        String names = String.join(", ", missing.stream().map(String::valueOf).toList());
        shown.put("missing", missing.isEmpty() ? "" : "typed".equals(type.get("factSource")) ? label("FactsToType", "facts", names)
                : Boolean.TRUE.equals(type.get("recorded")) ? label("FactsToRecord", "facts", names)
                : label("FactsFrom", "source", label("Source_" + type.get("factSource")), "facts", names));
        return shown;
    }

    private Map<String, Object> pupil(Map<?, ?> letter, Object sign, int index) {
        Map<String, Object> pupil = new LinkedHashMap<>();
        pupil.put("index", Integer.toString(index));
        pupil.put("pupilRef", letter.get("pupilRef"));
        pupil.put("pupil", letter.get("pupil"));
        pupil.put("group", letter.get("registrationGroup"));
        pupil.put("seen", sign);
        pupil.put("letters", new ArrayList<Map<String, Object>>());
        return pupil;
    }

    private Map<String, Object> one(Map<?, ?> letter) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("recipient", letter.get("recipient"));
        one.put("address", letter.get("address") == null ? label("ByHand") : Texts.afterFirstLine((String) letter.get("address")));
        one.put("heading", letter.get("heading"));
        one.put("text", letter.get("text"));
        one.put("present", letter.get("present") != null);
        return one;
    }

    private Map<String, Object> gap(Map<?, ?> each) {
        return Map.of("pupil", each.get("pupil"), "group", each.get("registrationGroup"), "reason", each.get("reason"), "query",
                Links.query("schoolId", schoolId, "pupilRef", each.get("pupilRef")));
    }

    /** A line of the list of letters. */
    public Map<String, Object> listed(Map<String, Object> letter) {
        Map<String, Object> line = new LinkedHashMap<>();
        List<Map<String, Object>> events = Texts.list(letter.get("events"));
        line.put("letterId", letter.get("letterId"));
        line.put("name", letter.get("letterType"));
        line.put("pupil", letter.get("pupil"));
        line.put("group", letter.get("registrationGroup"));
        line.put("recipient", letter.get("recipient"));
        line.put("issued", PageDates.date((String) letter.get("issuedAt")));
        line.put("withdrawn", letter.get("withdrawn"));
        line.put("states", events.isEmpty() ? List.of(label("NotYet")) : events.stream().map(event -> label("Event_" + event.get("kind")) + " "
                + PageDates.shortDate((String) event.get("at"))).distinct().toList());
        line.put("query", Links.query("schoolId", schoolId, "letterId", letter.get("letterId")));
        line.put("pupilQuery", Links.query("schoolId", schoolId, "pupilRef", letter.get("pupilRef")));
        return line;
    }

    /** All of one letter. */
    public Map<String, Object> whole(Map<String, Object> letter) {
        Map<String, Object> whole = listed(letter);
        whole.put("number", label("Number", "letterId", letter.get("letterId")));
        whole.put("heading", letter.get("heading"));
        whole.put("text", letter.get("text"));
        whole.put("address", letter.get("address") == null ? letter.get("recipient") : letter.get("address"));
        whole.put("byHand", letter.get("address") == null ? label("ByHand") : "");
        whole.put("email", letter.get("email") == null ? "" : letter.get("email"));
        whole.put("checksum", letter.get("checksum"));
        whole.put("issuedBy", label("IssuedBy", "at", PageDates.dateTime((String) letter.get("issuedAt")), "name", letter.get("issuedBy")));
        whole.put("events", Texts.list(letter.get("events")).stream().map(event -> Map.of("what", label("Event_" + event.get("kind")), "at",
                PageDates.dateTime((String) event.get("at")), "by", event.get("by"), "reason",
                event.get("reason") == null ? "" : event.get("reason"))).toList());
        List<Map<String, Object>> facts = new ArrayList<>();
        ((Map<?, ?>) letter.get("facts")).forEach((name, value) -> facts.add(Map.of("label", factLabel((String) name), "value", value)));
        whole.put("facts", facts);
        return whole;
    }

    private String factLabel(String name) {
        return name.startsWith("rule.") ? label("Measure_" + name.substring("rule.".length())) : label("Field_" + name);
    }
}
