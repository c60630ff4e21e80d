package org.attendance.services;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.rules.message.MessageChannel;

/**
 * Sends what waits in the outbox of a school, one message after the other. Before a channel is asked, the marks are looked at once more, and
 * the state "sending" is committed: whatever happens then, no message goes twice by itself. One that is found in that state later has an
 * unknown fate, and a person decides. Must be called outside of a transaction.
 */
public final class OutboxSender {
    private static final String MODULE = OutboxSender.class.getName();
    private static final int MOST_IN_A_RUN = 1000;
    private static final long MOST_TRIES = 3;
    private static final long MINUTES_BETWEEN_TRIES = 5;
    private static final long MINUTES_UNTIL_LOST = 15;

    private final ServiceCall call;
    private final String schoolId;
    private final OutboxChannels channels;
    private final OutboxTruth truth;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * @param schoolId a school that is open to the user
     * @param truths look at messages that are not about single marks
     */
    public OutboxSender(ServiceCall call, Access access, String schoolId, List<MessageTruth> truths) throws GenericEntityException {
        this.call = call;
        this.schoolId = schoolId;
        this.channels = OutboxChannels.of(call, access, schoolId);
        this.truth = new OutboxTruth(call.delegator(), call.messages(), truths);
        OutboxStatus.ALL.forEach(statusId -> counts.put(OutboxStatus.id(statusId), 0L));
    }

    /** Sends what is due; how many messages came into each state. */
    public Map<String, Long> send() throws GenericEntityException {
        giveUpLost();
        for (GenericValue row : EntityQuery.use(call.delegator()).select("messageId").from("AttendanceMessage").where(
                EntityCondition.makeCondition(Map.of("schoolId", schoolId, "statusId", OutboxStatus.QUEUED)),
                EntityCondition.makeCondition(EntityCondition.makeCondition("nextTryDate", EntityOperator.EQUALS, null), EntityOperator.OR,
                        EntityCondition.makeCondition("nextTryDate", EntityOperator.LESS_THAN_EQUAL_TO, Timestamp.valueOf(now()))))
                .orderBy("messageId").maxRows(MOST_IN_A_RUN).queryList()) {
            sendOne(row.getString("messageId"));
        }
        planNextTry();
        return counts;
    }

    private void giveUpLost() throws GenericEntityException {
        LocalDateTime lost = now().minusMinutes(MINUTES_UNTIL_LOST);
        for (GenericValue row : EntityQuery.use(call.delegator()).select("messageId").from("AttendanceMessage").where(
                EntityCondition.makeCondition(Map.of("schoolId", schoolId, "statusId", OutboxStatus.SENDING)),
                EntityCondition.makeCondition("statusDate", EntityOperator.LESS_THAN, Timestamp.valueOf(lost))).queryList()) {
            change(row.getString("messageId"), OutboxStatus.SENDING, OutboxStatus.FAILED, call.messages().get("AttendanceOutboxLost"), Map.of());
        }
    }

    private void sendOne(String messageId) throws GenericEntityException {
        GenericValue message = OwnTransaction.run(() -> claim(messageId));
        if (message != null) {
            settle(message, ask(message));
        }
    }

    /** The message, in the state sending; null where it is not to be sent now. */
    private GenericValue claim(String messageId) throws GenericEntityException {
        GenericValue message = EntityQuery.use(call.delegator()).from("AttendanceMessage").where("messageId", messageId).queryOne();
        if (message == null || !OutboxStatus.QUEUED.equals(message.getString("statusId"))) {
            return null;
        }
        String broken = truth.broken(message);
        String closed = broken == null ? channels.closed(MessageChannel.find(message.getString("channelId")).orElseThrow()) : null;
        if (broken != null || closed != null) {
            change(messageId, OutboxStatus.QUEUED, broken == null ? OutboxStatus.HELD : OutboxStatus.WITHDRAWN,
                    broken == null ? closed : broken, Map.of());
            return null;
        }
        long tries = message.getLong("triesCount") + 1;
        message.set("triesCount", tries);
        return change(messageId, OutboxStatus.QUEUED, OutboxStatus.SENDING, null, Fields.of("triesCount", tries, "nextTryDate", null))
                ? message : null;
    }

    private Map<String, Object> ask(GenericValue message) {
        String service = channels.service(MessageChannel.find(message.getString("channelId")).orElseThrow());
        try {
            return call.dispatcher().runSync(service, Fields.of("schoolId", schoolId, "messageId", message.getString("messageId"),
                    "channel", message.getString("channelId"), "address", message.getString("addressText"),
                    "subject", message.getString("subjectText"), "text", message.getString("messageText"),
                    "userLogin", call.userLogin(), "locale", call.locale()));
        } catch (GenericServiceException | RuntimeException failure) {
            Debug.logError(failure.getClass().getSimpleName() + " of " + service + " for message " + message.getString("messageId"), MODULE);
            return ServiceUtil.returnError(failure.getClass().getSimpleName());
        }
    }

    private void settle(GenericValue message, Map<String, Object> answer) throws GenericEntityException {
        String messageId = message.getString("messageId");
        String failure = (String) answer.get("failure");
        if (!ServiceUtil.isSuccess(answer)) {
            change(messageId, OutboxStatus.SENDING, OutboxStatus.FAILED, call.messages().get("AttendanceOutboxLost"), Map.of());
        } else if (Boolean.TRUE.equals(answer.get("accepted"))) {
            change(messageId, OutboxStatus.SENDING, OutboxStatus.SENT, null, Fields.of("providerReference", answer.get("providerReference")));
        } else if ("off".equals(answer.get("failureKind"))) {
            change(messageId, OutboxStatus.SENDING, OutboxStatus.HELD, failure, Map.of());
        } else if ("later".equals(answer.get("failureKind")) && message.getLong("triesCount") < MOST_TRIES) {
            tryLater(message, failure);
        } else {
            change(messageId, OutboxStatus.SENDING, OutboxStatus.FAILED, failure, Map.of());
        }
    }

    private void tryLater(GenericValue message, String failure) throws GenericEntityException {
        change(message.getString("messageId"), OutboxStatus.SENDING, OutboxStatus.QUEUED, failure, Fields.of("nextTryDate",
                Timestamp.valueOf(now().plusMinutes(MINUTES_BETWEEN_TRIES * message.getLong("triesCount")))));
    }

    /** A stored job for the first message that is to be tried again. */
    private void planNextTry() throws GenericEntityException {
        GenericValue next = EntityQuery.use(call.delegator()).select("nextTryDate").from("AttendanceMessage").where(
                EntityCondition.makeCondition(Map.of("schoolId", schoolId, "statusId", OutboxStatus.QUEUED)),
                EntityCondition.makeCondition("nextTryDate", EntityOperator.NOT_EQUAL, null)).orderBy("nextTryDate").queryFirst();
        if (next != null) {
            Instant moment = Instant.now().plus(Duration.between(now(), next.getTimestamp("nextTryDate").toLocalDateTime()));
            OwnTransaction.run(() -> StoredJob.plan(call.delegator(), "Attendance outbox " + schoolId, "sendAttendanceMessages", moment,
                    Map.of("schoolId", schoolId)));
        }
    }

    private boolean change(String messageId, String from, String to, String reason, Map<String, Object> more) throws GenericEntityException {
        boolean changed = OutboxStatus.change(call.delegator(), messageId, from, to, reason, now(), more);
        if (changed) {
            counts.merge(OutboxStatus.id(to), 1L, Long::sum);
        }
        return changed;
    }

    private LocalDateTime now() throws GenericEntityException {
        return Clock.now(call.delegator());
    }
}
