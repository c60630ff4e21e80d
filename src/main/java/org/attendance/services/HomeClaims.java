package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * Who works on which home of a day. Whoever writes a claim locks the pupils of the home first, so of two people at the same moment one
 * is first and the other sees it.
 */
final class HomeClaims {
    private static final String CLAIM = "AttendanceFollowUp";

    private final FollowUpDay day;
    private final Delegator delegator;

    HomeClaims(FollowUpDay day) {
        this.day = day;
        this.delegator = day.delegator();
    }

    /** Makes others who work on these pupils wait until the transaction ends. */
    void lock(Collection<String> pupilIds) throws GenericEntityException {
        delegator.storeByCondition("AttendancePupil", Map.of("schoolId", day.schoolId()), EntityCondition.makeCondition(
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(new TreeSet<>(pupilIds))), EntityOperator.AND,
                EntityCondition.makeCondition("schoolId", day.schoolId())));
    }

    /**
     * Claims locked pupils for the user, or renews the claim.
     * @return the claim of somebody else that stands in the way, then nothing is written; null on success
     */
    GenericValue claim(Collection<String> pupilIds) throws GenericEntityException {
        Map<String, GenericValue> stored = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(CLAIM).where(
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(new TreeSet<>(pupilIds))),
                EntityCondition.makeCondition("followUpDate", Date.valueOf(day.date()))).queryList()) {
            if (isLive(row) && !isMine(row)) {
                return row;
            }
            stored.put(row.getString("pupilId"), row);
        }
        String name = day.access().author(day.schoolId()).name();
        for (String pupilId : new TreeSet<>(pupilIds)) {
            write(pupilId, stored.get(pupilId), name);
        }
        return null;
    }

    private void write(String pupilId, GenericValue stored, String name) throws GenericEntityException {
        GenericValue row = delegator.makeValue(CLAIM, Fields.of("pupilId", pupilId, "followUpDate", Date.valueOf(day.date()),
                "schoolId", day.schoolId(), "claimedByUserLoginId", day.call().userLoginId(), "claimedByName", name,
                "claimedUntil", Timestamp.valueOf(until())));
        if (stored == null || !isLive(stored)) {
            row.set("claimedDate", Timestamp.valueOf(day.now()));
        }
        if (stored == null) {
            delegator.create(row);
        } else {
            delegator.store(row);
        }
    }

    /** Until when a claim made now holds. */
    LocalDateTime until() {
        return day.now().plusMinutes(day.settings().number(Setting.CLAIM_MINUTES));
    }

    /** Gives back what the user has claimed of these pupils; answers how many that were. */
    int release(Collection<String> pupilIds) throws GenericEntityException {
        int released = 0;
        for (String pupilId : new TreeSet<>(pupilIds)) {
            Map<String, Object> nothing = new HashMap<>();
            nothing.put("claimedUntil", null);
            released += delegator.storeByCondition(CLAIM, nothing, EntityCondition.makeCondition(List.of(
                    EntityCondition.makeCondition("pupilId", pupilId),
                    EntityCondition.makeCondition("followUpDate", Date.valueOf(day.date())),
                    EntityCondition.makeCondition("claimedByUserLoginId", day.call().userLoginId()))));
        }
        return released;
    }

    private boolean isLive(GenericValue row) {
        LocalDateTime until = Rows.dateTime(row, "claimedUntil");
        return until != null && until.isAfter(day.now());
    }

    private boolean isMine(GenericValue row) {
        return row.getString("claimedByUserLoginId").equals(day.call().userLoginId());
    }
}
