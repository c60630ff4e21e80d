package org.attendance.services.letters;

import java.sql.Timestamp;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.OutboxSchool;
import org.attendance.services.ServiceCall;

/** Letters as emails of the outbox, which looks at their facts once more before it sends them. */
public final class LetterMail {
    /** Kind of such a message. */
    public static final String KIND = "letter";
    private static final String ENTITY = "AttendanceMessage";

    private final ServiceCall call;
    private final Access access;
    private final OutboxSchool school;
    private final Author author;

    LetterMail(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        this.call = call;
        this.access = access;
        this.school = OutboxSchool.of(call.delegator(), access, schoolId);
        this.author = access.author(schoolId);
    }

    /** Queues a letter; the id of the message, null where one is there already that was not withdrawn. */
    String queue(GenericValue letter) throws GenericEntityException {
        Delegator delegator = call.delegator();
        String factKey = KIND + " " + letter.getString("letterId");
        if (EntityQuery.use(delegator).from(ENTITY).where("schoolId", school.schoolId(), "factKey", factKey).queryFirst() != null) {
            return null;
        }
        String messageId = delegator.getNextSeqId(ENTITY);
        Timestamp now = Timestamp.valueOf(access.now());
        Map<String, Object> row = Fields.of("messageId", messageId, "schoolId", school.schoolId(), "pupilId", letter.get("pupilId"),
                "contactId", letter.get("contactId"), "kindId", KIND, "channelId", "email", "statusId", "ATM_QUEUED", "factKey", factKey,
                "factDate", letter.get("thruDate"), "registrationGroup", letter.get("registrationGroup"), "letterId", letter.get("letterId"));
        row.putAll(Fields.of("contactName", letter.get("recipientName"), "addressText", letter.get("emailAddress"), "subjectText",
                call.messages().get("AttendanceLetterMailSubject", "school", school.name()), "messageText", letter.getString("headingText") + "\n\n"
                + letter.getString("letterText"), "triesCount", 0L, "statusDate", now, "createdDate", now, "createdByUserLoginId",
                author.userLoginId(), "createdByName", author.name()));
        delegator.create(delegator.makeValue(ENTITY, row));
        return messageId;
    }
}
