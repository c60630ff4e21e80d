package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/** The contacts of pupils in order of priority, with their telephone numbers, email and address, in two queries. */
final class PupilContacts {
    /** More than one emergency contact is to be held for each pupil (DfE, Keeping children safe in education). */
    static final int FEWEST = 2;

    private final Delegator delegator;

    PupilContacts(Delegator delegator) {
        this.delegator = delegator;
    }

    /** The contacts of one pupil. */
    List<Map<String, Object>> of(String pupilId) throws GenericEntityException {
        return ofAll(Set.of(pupilId)).getOrDefault(pupilId, List.of()).stream().map(HomeContact::map).toList();
    }

    /** The contacts of many pupils by pupilId; a pupil without any is not in the map. */
    Map<String, List<HomeContact>> ofAll(Collection<String> pupilIds) throws GenericEntityException {
        EntityCondition present = EntityCondition.makeCondition(EntityCondition.makeCondition("partyRelationshipTypeId", "ATT_CONTACT"),
                EntityOperator.AND, stillHolds("relatedThru"));
        List<GenericValue> rows = Keyed.rows(delegator, "AttendanceContactOfPupil", "pupilId", pupilIds, present, "contactPriority",
                "lastName", "firstName");
        Map<String, Map<String, GenericValue>> details = details(rows);
        Map<String, List<HomeContact>> contacts = new HashMap<>();
        for (GenericValue row : rows) {
            contacts.computeIfAbsent(row.getString("pupilId"), id -> new ArrayList<>())
                    .add(HomeContact.of(row, details.getOrDefault(row.getString("contactId"), Map.of())));
        }
        return contacts;
    }

    /** The latest detail of each purpose by contact. */
    private Map<String, Map<String, GenericValue>> details(List<GenericValue> contacts) throws GenericEntityException {
        Set<String> ids = contacts.stream().map(row -> row.getString("contactId")).collect(Collectors.toSet());
        EntityCondition present = EntityCondition.makeCondition(stillHolds("thruDate"), EntityOperator.AND, stillHolds("purposeThruDate"));
        Map<String, Map<String, GenericValue>> details = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceContactAddress", "partyId", ids, present, "fromDate")) {
            details.computeIfAbsent(row.getString("partyId"), id -> new HashMap<>()).put(row.getString("contactMechPurposeTypeId"), row);
        }
        return details;
    }

    /** The field, the moment at which a row ceases to hold, is empty or still to come. */
    static EntityCondition stillHolds(String field) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, EntityOperator.GREATER_THAN, new Timestamp(System.currentTimeMillis())));
    }
}
