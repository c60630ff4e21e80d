package org.attendance.services;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Ids of the states of a message as they are stored; which may follow which is data (StatusValidChange). */
public final class OutboxStatus {
    /** Waits to be sent. */
    public static final String QUEUED = "ATM_QUEUED";
    /** A channel has been asked, and has not answered yet. */
    static final String SENDING = "ATM_SENDING";
    /** The channel has taken it. */
    static final String SENT = "ATM_SENT";
    /** Nothing may be sent now: demonstration, or the channel is off. */
    static final String HELD = "ATM_HELD";
    /** The channel refused it, or did not answer after several tries. */
    static final String FAILED = "ATM_FAILED";
    /** It is no longer true, or a person has cancelled it. */
    public static final String WITHDRAWN = "ATM_WITHDRAWN";

    static final List<String> ALL = List.of(QUEUED, SENDING, FAILED, HELD, SENT, WITHDRAWN);

    private static final String PREFIX = "ATM_";
    private static final int LONGEST_REASON = 255;

    private OutboxStatus() {
    }

    /** The state as services and pages name it: queued, sending, sent, held, failed or withdrawn. */
    static String id(String statusId) {
        return statusId.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    /** The stored id of a state as services name it; null for none of them. */
    static String stored(String id) {
        String statusId = PREFIX + id.toUpperCase(Locale.ROOT);
        return ALL.contains(statusId) && id.equals(id(statusId)) ? statusId : null;
    }

    /**
     * Changes the state of a message in a transaction of its own, or in the one that is there.
     * @param reason why, for the user; null for none
     * @param more further fields to be stored with it
     * @return false if the message is not, or no longer, in the state from
     * @throws IllegalArgumentException if StatusValidChange has no such change
     */
    static boolean change(Delegator delegator, String messageId, String from, String to, String reason, LocalDateTime now,
            Map<String, Object> more) throws GenericEntityException {
        if (EntityQuery.use(delegator).from("StatusValidChange").where("statusId", from, "statusIdTo", to).cache().queryOne() == null) {
            throw new IllegalArgumentException("No valid status change from " + from + " to " + to);
        }
        Map<String, Object> fields = new LinkedHashMap<>(more);
        fields.put("statusId", to);
        fields.put("statusReason", reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
        fields.put("statusDate", Timestamp.valueOf(now));
        if (WITHDRAWN.equals(to)) {
            fields.put("factKey", messageId);
        }
        EntityCondition where = EntityCondition.makeCondition(Map.of("messageId", messageId, "statusId", from));
        return OwnTransaction.run(() -> delegator.storeByCondition("AttendanceMessage", fields, where)) == 1;
    }
}
