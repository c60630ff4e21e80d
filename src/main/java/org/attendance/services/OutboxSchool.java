package org.attendance.services;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * A school as the sender of messages.
 * @param email address messages come from and are answered to; null if none is on record
 * @param telephone number homes call; null if none is on record
 */
public record OutboxSchool(String schoolId, String name, String email, String telephone) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:<>\"()]{1,64}@[^\\s@,;:<>\"()]{1,180}\\.[^\\s@,;:.<>\"()]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{4,24}[0-9]");

    /** The school's email address and telephone number, which are contact mechanisms of its party. */
    public static OutboxSchool of(Delegator delegator, Access access, String schoolId) throws GenericEntityException {
        Map<String, GenericValue> details = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceContactAddress").where(
                EntityCondition.makeCondition("partyId", schoolId),
                EntityCondition.makeCondition("contactMechPurposeTypeId", EntityOperator.IN, List.of(ContactDetails.OFFICE, ContactDetails.EMAIL)),
                EntityCondition.makeCondition("thruDate", EntityOperator.EQUALS, null),
                EntityCondition.makeCondition("purposeThruDate", EntityOperator.EQUALS, null)).orderBy("fromDate").queryList()) {
            details.put(row.getString("contactMechPurposeTypeId"), row);
        }
        return new OutboxSchool(schoolId, access.schoolName(schoolId), text(details.get(ContactDetails.EMAIL), "infoString"),
                text(details.get(ContactDetails.OFFICE), "contactNumber"));
    }

    private static String text(GenericValue row, String field) {
        return row == null ? null : row.getString(field);
    }

    /** Stores the attributes email and telephone of a call as those of the school; an absent one ends what stood. */
    public static OutboxSchool save(ServiceCall call, String schoolId) throws InputException, GenericEntityException {
        String email = call.text("email");
        String telephone = call.text("telephone");
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw call.refuse("AttendanceOutboxSenderEmail", "value", email);
        }
        if (telephone != null && !NUMBER.matcher(telephone).matches()) {
            throw call.refuse("AttendanceOutboxSenderTelephone", "value", telephone);
        }
        Access access = Access.of(call);
        OutboxSchool stored = of(call.delegator(), access, schoolId);
        if (!Objects.equals(stored.email, email) || !Objects.equals(stored.telephone, telephone)) {
            Timestamp now = UtilDateTime.nowTimestamp();
            PlannedWrites writes = new PlannedWrites(call.delegator());
            ContactDetails details = new ContactDetails(call.delegator(), now, writes);
            details.read(Set.of(schoolId));
            details.plan(schoolId, ContactDetails.EMAIL, ContactDetails.text(ContactDetails.EMAIL, email));
            details.plan(schoolId, ContactDetails.OFFICE, ContactDetails.text(ContactDetails.OFFICE, telephone));
            writes.store(rows -> { });
        }
        return of(call.delegator(), access, schoolId);
    }

    /** What a user is shown. */
    public Map<String, Object> map() {
        return Fields.of("name", name, "email", email, "telephone", telephone);
    }
}
