package org.attendance.services.letters;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.Pupils;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** Letters as they were issued, of those pupils who are open to the user. */
final class LetterList {
    /** Letters of a page. */
    static final int PAGE = 50;
    private static final int MOST = 500;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;

    LetterList(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
    }

    Access access() {
        return access;
    }

    String schoolId() {
        return schoolId;
    }

    private List<EntityCondition> mine() throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(List.of(EntityCondition.makeCondition("schoolId", schoolId)));
        if (!access.may(Access.PUPIL_ALL)) {
            Set<String> own = access.ownGroups(schoolId, access.today());
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN, own.isEmpty() ? List.of("") : List.copyOf(own)));
        }
        return conditions;
    }

    /** The letters that the attribute letterIds names, in its order; all of them, or a refusal. */
    List<GenericValue> named() throws InputException, GenericEntityException {
        Set<String> ids = new LinkedHashSet<>();
        for (Object id : call.value("letterIds") instanceof List<?> list ? list : List.of()) {
            ids.add(String.valueOf(id));
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw call.refuse("AttendanceLetterIds", "most", MOST, "count", ids.size());
        }
        return rows(ids);
    }

    /** The letter that the attribute letterId names. */
    GenericValue one() throws InputException, GenericEntityException {
        return rows(Set.of(call.required("letterId"))).get(0);
    }

    /** The letters that were printed together, in their order. */
    List<GenericValue> printed(String printId) throws InputException, GenericEntityException {
        Set<String> ids = EntityQuery.use(call.delegator()).from("AttendanceLetterEvent").where("printId", printId).queryList().stream()
                .map(row -> row.getString("letterId")).collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            throw call.refuse("AttendanceLetterUnknown", "letterId", printId);
        }
        return rows(ids);
    }

    private List<GenericValue> rows(Set<String> ids) throws InputException, GenericEntityException {
        Map<String, GenericValue> found = new HashMap<>();
        for (GenericValue row : Keyed.rows(call.delegator(), "AttendanceLetter", "letterId", ids, EntityCondition.makeCondition(mine()))) {
            found.put(row.getString("letterId"), row);
        }
        for (String id : ids) {
            if (!found.containsKey(id)) {
                throw call.refuse("AttendanceLetterUnknown", "letterId", id);
            }
        }
        return ids.stream().map(found::get).toList();
    }

    /** A page of the letters that letterTypeId, pupilRef, caseId, fromDate and thruDate of the call choose, latest first: letters, more. */
    Map<String, Object> page() throws InputException, GenericEntityException {
        List<EntityCondition> conditions = mine();
        for (String field : List.of("letterTypeId", "caseId")) {
            if (call.text(field) != null) {
                conditions.add(EntityCondition.makeCondition(field, call.text(field)));
            }
        }
        if (call.text("pupilRef") != null) {
            conditions.add(EntityCondition.makeCondition("pupilId",
                    Pupils.find(call, access, schoolId, call.text("pupilRef"), access.today()).pupilId()));
        }
        LocalDate from = call.date("fromDate");
        LocalDate thru = call.date("thruDate");
        if (from != null) {
            conditions.add(EntityCondition.makeCondition("issuedDate", EntityOperator.GREATER_THAN_EQUAL_TO, Timestamp.valueOf(from.atStartOfDay())));
        }
        if (thru != null) {
            conditions.add(EntityCondition.makeCondition("issuedDate", EntityOperator.LESS_THAN, Timestamp.valueOf(thru.plusDays(1).atStartOfDay())));
        }
        long page = call.number("page") == null ? 1 : Math.max(1, Math.min(MOST, call.number("page")));
        int end = (int) page * PAGE;
        List<GenericValue> rows = EntityQuery.use(call.delegator()).from("AttendanceLetter").where(conditions)
                .orderBy("-issuedDate", "letterId").maxRows(end + 1).queryList();
        List<GenericValue> shown = rows.subList(Math.min(rows.size(), end - PAGE), Math.min(rows.size(), end));
        return Fields.of("letters", maps(shown), "more", rows.size() > end, "page", page);
    }

    /** What a user is shown of letters. */
    List<Map<String, Object>> maps(List<GenericValue> rows) throws GenericEntityException {
        Map<String, List<Map<String, Object>>> events = LetterEvents.of(call.delegator(),
                rows.stream().map(row -> row.getString("letterId")).toList());
        Map<String, String> refs = new HashMap<>();
        for (GenericValue pupil : Keyed.rows(call.delegator(), "AttendancePupil", "pupilId",
                rows.stream().map(row -> row.getString("pupilId")).toList(), null)) {
            refs.put(pupil.getString("pupilId"), pupil.getString("pupilRef"));
        }
        LetterTypes types = LetterTypes.of(call.delegator());
        return rows.stream().map(row -> map(row, types.get(row.getString("letterTypeId")), events.getOrDefault(row.getString("letterId"), List.of()),
                refs.get(row.getString("pupilId")))).toList();
    }

    private static Map<String, Object> map(GenericValue row, LetterType type, List<Map<String, Object>> events, String pupilRef) {
        Map<String, Object> map = Fields.of("letterId", row.getString("letterId"), "letterTypeId", row.getString("letterTypeId"),
                "letterType", type.name(), "layout", type.layout(), "pupilRef", pupilRef, "pupil", row.getString("pupilName"),
                "registrationGroup", row.getString("registrationGroup"), "caseId", row.getString("caseId"),
                "recipient", row.getString("recipientName"), "address", row.getString("addressText"), "email", row.getString("emailAddress"),
                "heading", row.getString("headingText"), "text", row.getString("letterText"), "largePrint", "Y".equals(row.getString("largePrint")));
        map.putAll(Fields.of("fromDate", Rows.iso(Rows.date(row, "fromDate")), "thruDate", Rows.iso(Rows.date(row, "thruDate")),
                "issuedAt", Rows.iso(Rows.dateTime(row, "issuedDate")), "issuedBy", row.getString("issuedByName"),
                "position", row.getString("issuedByPosition"), "facts", facts(row), "checksum", row.getString("checksumText"), "events", events,
                "withdrawn", events.stream().anyMatch(event -> LetterEvents.WITHDRAWN.equals(event.get("kind"))),
                "printed", events.stream().anyMatch(event -> LetterEvents.PRINTED.equals(event.get("kind"))),
                "emailed", events.stream().anyMatch(event -> LetterEvents.EMAILED.equals(event.get("kind")))));
        return map;
    }

    /** The facts of a letter by name. */
    static Map<String, String> facts(GenericValue row) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : row.getString("factText").split("\n")) {
            facts.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return facts;
    }
}
