package org.attendance.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageKind;

/**
 * Whether a message that was written still holds: every session it is about is still marked so, and the contact still belongs to the pupil
 * and has the address it was written to.
 */
final class OutboxTruth {
    private final Delegator delegator;
    private final Messages messages;
    private final List<MessageTruth> others;

    /** @param others for kinds of messages that are not about single marks */
    OutboxTruth(Delegator delegator, Messages messages, List<MessageTruth> others) {
        this.delegator = delegator;
        this.messages = messages;
        this.others = others;
    }

    /** Why a message may not go any more, in words for the user; null where it holds. */
    String broken(GenericValue message) throws GenericEntityException {
        String byFacts = brokenByFacts(message);
        return byFacts == null ? brokenByContact(message) : byFacts;
    }

    private String brokenByFacts(GenericValue message) throws GenericEntityException {
        for (MessageTruth other : others) {
            if (other.kind().equals(message.getString("kindId"))) {
                return other.broken(delegator, messages, message);
            }
        }
        return brokenByMarks(message);
    }

    private String brokenByMarks(GenericValue message) throws GenericEntityException {
        MessageKind kind = MessageKind.find(message.getString("kindId")).orElseThrow();
        List<GenericValue> facts = EntityQuery.use(delegator).from("AttendanceMessageSession").where("messageId", message.get("messageId"))
                .orderBy("sessionDate", "sessionPart").queryList();
        Map<Session, GenericValue> marks = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceMark").where(
                EntityCondition.makeCondition("pupilId", message.getString("pupilId")),
                EntityCondition.makeCondition("sessionDate", EntityOperator.IN, facts.stream().map(fact -> fact.getDate("sessionDate")).toList()))
                .queryList()) {
            marks.put(MarkKey.sessionOf(row), row);
        }
        CodeSet codes = CodeTable.of(delegator, message.getString("schoolId"));
        for (GenericValue fact : facts) {
            Session session = MarkKey.sessionOf(fact);
            GenericValue mark = marks.get(session);
            AttendanceCode code = mark == null ? null : codes.byId(mark.getString("attendanceCodeId"));
            if (!kind.isAbout(code)) {
                String day = OutboxWords.day(messages, session);
                return code == null ? messages.get("AttendanceOutboxWithdrawnNoMark", "day", day)
                        : messages.get("AttendanceOutboxWithdrawnMark", "day", day, "code", code.code(), "name", code.name());
            }
        }
        return null;
    }

    private String brokenByContact(GenericValue message) throws GenericEntityException {
        MessageChannel channel = MessageChannel.find(message.getString("channelId")).orElseThrow();
        String pupilId = message.getString("pupilId");
        for (HomeContact contact : new PupilContacts(delegator).ofAll(Set.of(pupilId)).getOrDefault(pupilId, List.of())) {
            if (contact.contactId().equals(message.getString("contactId"))) {
                return message.getString("addressText").equals(OutboxLetter.address(contact, channel)) ? null
                        : messages.get("AttendanceOutboxWithdrawnAddress");
            }
        }
        return messages.get("AttendanceOutboxWithdrawnContact");
    }
}
