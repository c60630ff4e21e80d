package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** What a person decides about messages that have not gone: try again, or withdraw. All of them or none. */
final class OutboxDecision {
    private static final int MOST = 500;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final List<GenericValue> messages;

    /** The messages that the attributes schoolId and messageIds name. */
    OutboxDecision(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.messages = messages();
    }

    private List<GenericValue> messages() throws InputException, GenericEntityException {
        Set<String> ids = new LinkedHashSet<>();
        for (Object id : call.value("messageIds") instanceof List<?> list ? list : List.of()) {
            ids.add(String.valueOf(id));
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw call.refuse("AttendanceOutboxMessageIds", "most", MOST, "count", ids.size());
        }
        List<EntityCondition> conditions = new ArrayList<>(List.of(EntityCondition.makeCondition("schoolId", schoolId),
                EntityCondition.makeCondition("messageId", EntityOperator.IN, List.copyOf(ids))));
        if (!access.may(Access.PUPIL_ALL)) {
            conditions.add(EntityCondition.makeCondition("registrationGroup", EntityOperator.IN,
                    new ArrayList<>(access.ownGroups(schoolId, access.today()))));
        }
        List<GenericValue> found = EntityQuery.use(call.delegator()).from("AttendanceMessage").where(conditions).orderBy("messageId").queryList();
        found.forEach(message -> ids.remove(message.getString("messageId")));
        if (!ids.isEmpty()) {
            throw call.refuse("AttendanceOutboxMessageUnknown", "messageId", ids.iterator().next());
        }
        return found;
    }

    /** Queues them anew; how many. */
    long retry() throws InputException, GenericEntityException {
        for (GenericValue message : messages) {
            decide(message, Set.of(OutboxStatus.FAILED, OutboxStatus.HELD), OutboxStatus.QUEUED, null,
                    Fields.of("triesCount", 0L, "nextTryDate", null));
        }
        return messages.size();
    }

    /** Withdraws them, for the attribute reason or without one; how many. */
    long cancel() throws InputException, GenericEntityException {
        String why = Attributes.freeText(call, "reason");
        String name = access.author(schoolId).name();
        String text = why == null ? call.messages().get("AttendanceOutboxCancelled", "name", name)
                : call.messages().get("AttendanceOutboxCancelledFor", "name", name, "reason", why);
        for (GenericValue message : messages) {
            decide(message, Set.of(OutboxStatus.QUEUED, OutboxStatus.FAILED, OutboxStatus.HELD), OutboxStatus.WITHDRAWN, text, Map.of());
        }
        return messages.size();
    }

    private void decide(GenericValue message, Set<String> from, String to, String reason, Map<String, Object> more)
            throws InputException, GenericEntityException {
        String state = message.getString("statusId");
        if (!from.contains(state) || !OutboxStatus.change(call.delegator(), message.getString("messageId"), state, to, reason, access.now(), more)) {
            throw call.refuse("AttendanceOutboxState_" + OutboxStatus.id(state), "contact", message.getString("contactName"));
        }
    }
}
