package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The outbox of a school as the user sees it: counts by state, and messages of a range of dates. The number of queries is fixed. */
final class OutboxView {
    private static final String POLICY = "_POLICY";
    private static final long USUAL_DAYS = 7;
    private static final long MOST_DAYS = 400;
    private static final int MOST_ROWS = 200;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final DateRange range;

    OutboxView(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        boolean usual = call.text("fromDate") == null && call.text("thruDate") == null;
        this.range = usual ? new DateRange(access.today().minusDays(USUAL_DAYS - 1), access.today()) : Attributes.range(call, MOST_DAYS);
    }

    Map<String, Object> map() throws InputException, GenericEntityException {
        Map<String, Long> counts = counts();
        List<EntityCondition> conditions = visible();
        conditions.addAll(filters());
        List<GenericValue> rows = EntityQuery.use(call.delegator()).from("AttendanceMessageOfPupil").where(conditions)
                .orderBy("-createdDate", "-messageId").maxRows(MOST_ROWS + 1).queryList();
        boolean more = rows.size() > MOST_ROWS;
        List<GenericValue> shown = more ? rows.subList(0, MOST_ROWS) : rows;
        Map<String, List<Map<String, Object>>> sessions = sessions(shown);
        OutboxChannels channels = OutboxChannels.of(call, access, schoolId);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schoolId", schoolId);
        map.put("fromDate", range.from().toString());
        map.put("thruDate", range.thru().toString());
        map.put("today", access.today().toString());
        map.put("demonstration", access.isDemonstration());
        map.put("counts", counts);
        map.put("messages", shown.stream().map(row -> message(row, sessions.getOrDefault(row.getString("messageId"), List.of()))).toList());
        map.put("more", more);
        map.put("channels", channels.list());
        map.put("sender", channels.school().map());
        map.put("maySetSender", access.may(POLICY));
        return map;
    }

    /** Messages of the school about pupils the user may see, of the range: not yet finished ones of any date. */
    private List<EntityCondition> visible() throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        conditions.add(EntityCondition.makeCondition(
                EntityCondition.makeCondition("statusId", EntityOperator.IN, List.of(OutboxStatus.QUEUED, OutboxStatus.SENDING)), EntityOperator.OR,
                Rows.between("factDate", range.from(), range.thru())));
        if (!access.may(Access.PUPIL_ALL)) {
            Set<String> own = access.ownGroups(schoolId, access.today());
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN, own.isEmpty() ? List.of("") : List.copyOf(own)));
        }
        return conditions;
    }

    private List<EntityCondition> filters() throws InputException {
        List<EntityCondition> filters = new ArrayList<>();
        String state = call.text("state");
        if (state != null) {
            String statusId = OutboxStatus.stored(state);
            if (statusId == null) {
                throw call.refuse("AttendanceOutboxStateUnknown", "value", state, "allowed",
                        String.join(", ", OutboxStatus.ALL.stream().map(OutboxStatus::id).toList()));
            }
            filters.add(EntityCondition.makeCondition("statusId", statusId));
        }
        if (call.text("kind") != null) {
            filters.add(EntityCondition.makeCondition("kindId", OutboxRequest.kind(call).id()));
        }
        if (call.text("pupilRef") != null) {
            filters.add(EntityCondition.makeCondition("pupilRef", call.text("pupilRef")));
        }
        return filters;
    }

    private Map<String, Long> counts() throws GenericEntityException {
        Map<String, Long> counts = new LinkedHashMap<>();
        OutboxStatus.ALL.forEach(statusId -> counts.put(OutboxStatus.id(statusId), 0L));
        for (GenericValue row : EntityQuery.use(call.delegator()).select("statusId", "messageCount").from("AttendanceMessageCount")
                .where(visible()).queryList()) {
            counts.put(OutboxStatus.id(row.getString("statusId")), row.getLong("messageCount"));
        }
        return counts;
    }

    private Map<String, List<Map<String, Object>>> sessions(List<GenericValue> messages) throws GenericEntityException {
        Map<String, List<Map<String, Object>>> sessions = new HashMap<>();
        for (GenericValue row : Keyed.rows(call.delegator(), "AttendanceMessageSession", "messageId",
                messages.stream().map(message -> message.getString("messageId")).toList(), null, "sessionDate", "sessionPart")) {
            LocalDate date = Rows.date(row, "sessionDate");
            sessions.computeIfAbsent(row.getString("messageId"), id -> new ArrayList<>()).add(Fields.of("date", date.toString(),
                    "session", row.getString("sessionPart"), "code", row.getString("attendanceCode")));
        }
        return sessions;
    }

    private static Map<String, Object> message(GenericValue row, List<Map<String, Object>> sessions) {
        String statusId = row.getString("statusId");
        Map<String, Object> message = Fields.of("messageId", row.getString("messageId"), "pupilRef", row.getString("pupilRef"),
                "pupil", RollPupil.nameOf(row.getString("lastName"), row.getString("firstName"), row.getString("nickname")),
                "registrationGroup", row.getString("registrationGroup"), "kind", row.getString("kindId"), "channel", row.getString("channelId"),
                "state", OutboxStatus.id(statusId), "reason", row.getString("statusReason"), "sessions", sessions);
        message.putAll(Fields.of("contact", row.getString("contactName"), "relationship", row.getString("relationship"),
                "address", row.getString("addressText"), "subject", row.getString("subjectText"), "text", row.getString("messageText"),
                "tries", row.getLong("triesCount"), "nextTryAt", Rows.iso(Rows.dateTime(row, "nextTryDate")),
                "stateAt", Rows.iso(Rows.dateTime(row, "statusDate")), "createdAt", Rows.iso(Rows.dateTime(row, "createdDate")),
                "createdBy", row.getString("createdByName"), "providerReference", row.getString("providerReference")));
        message.put("mayRetry", Set.of(OutboxStatus.FAILED, OutboxStatus.HELD).contains(statusId));
        message.put("mayCancel", Set.of(OutboxStatus.QUEUED, OutboxStatus.FAILED, OutboxStatus.HELD).contains(statusId));
        return message;
    }
}
