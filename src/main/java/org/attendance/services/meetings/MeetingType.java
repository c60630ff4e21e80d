package org.attendance.services.meetings;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * What a type of meeting asks for (cached).
 * @param eventType event that is recorded when one is held; null for none
 * @param needsParent whether it is held only with a parent there
 * @param invitesTwice whether who did not come is invited a second time, and then no more
 */
public record MeetingType(String enumId, String eventType, boolean needsParent, boolean invitesTwice) {
    /** Enumeration of the types. */
    public static final String ENUM_TYPE = "ATT_MEETING";

    public static MeetingType of(Delegator delegator, String enumId) throws GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).from("AttendanceMeetingType").where("enumId", enumId).cache().queryOne();
        return row == null ? new MeetingType(enumId, null, false, false)
                : new MeetingType(enumId, row.getString("eventTypeId"), "Y".equals(row.getString("needsParent")),
                "Y".equals(row.getString("invitesTwice")));
    }
}
