package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/** Puts planned messages into the outbox, in the transaction of the caller; what is there already is left alone. */
final class OutboxQueue {
    private static final String ENTITY = "AttendanceMessage";

    private final OutboxPlan plan;
    private final OutboxRequest request;
    private final Delegator delegator;
    private final Author author;

    OutboxQueue(OutboxPlan plan) throws GenericEntityException {
        this.plan = plan;
        this.request = plan.request();
        this.delegator = request.delegator();
        this.author = request.access().author(request.schoolId());
    }

    /** Stores the new ones; the ids of these. */
    List<String> store() throws GenericEntityException {
        List<String> messageIds = new ArrayList<>();
        for (OutboxLetter letter : plan.letters()) {
            if (letter.present() == null) {
                messageIds.add(store(letter));
            }
        }
        return messageIds;
    }

    private String store(OutboxLetter letter) throws GenericEntityException {
        String messageId = delegator.getNextSeqId(ENTITY);
        Timestamp now = Timestamp.valueOf(request.access().now());
        OutboxFacts.Fact last = letter.facts().get(letter.facts().size() - 1);
        Map<String, Object> row = Fields.of("messageId", messageId, "schoolId", request.schoolId(), "pupilId", letter.pupil().pupilId(),
                "contactId", letter.contact().contactId(), "kindId", request.kind().id(), "channelId", letter.channel().id(),
                "statusId", OutboxStatus.QUEUED, "factKey", letter.factKey(), "factDate", Date.valueOf(last.session().date()),
                "registrationGroup", letter.pupil().registrationGroup());
        row.putAll(Fields.of("contactName", letter.contact().name(), "relationship", letter.contact().relationship(),
                "addressText", letter.address(), "subjectText", letter.words().subject(), "messageText", letter.words().text(),
                "templateId", plan.template().templateId(), "triesCount", 0L, "statusDate", now, "createdDate", now,
                "createdByUserLoginId", author.userLoginId(), "createdByName", author.name()));
        delegator.create(delegator.makeValue(ENTITY, row));
        for (OutboxFacts.Fact fact : letter.facts()) {
            delegator.create(delegator.makeValue("AttendanceMessageSession", Fields.of("messageId", messageId,
                    "sessionDate", Date.valueOf(fact.session().date()), "sessionPart", fact.session().part().name(),
                    "attendanceCode", fact.written())));
        }
        return messageId;
    }
}
