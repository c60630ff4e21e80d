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

/**
 * The contacts of pupils in order of priority, with their telephone numbers, email and address. Mechanisms, purposes
 * and what they say are a query each: Derby joins them by reading whole tables.
 */
public final class PupilContacts {
    /** More than one emergency contact is to be held for each pupil (DfE, Keeping children safe in education). */
    public static final int FEWEST = 2;

    private final Delegator delegator;

    public PupilContacts(Delegator delegator) {
        this.delegator = delegator;
    }

    /** The contacts of one pupil. */
    public List<Map<String, Object>> of(String pupilId) throws GenericEntityException {
        return ofAll(Set.of(pupilId)).getOrDefault(pupilId, List.of()).stream().map(HomeContact::map).toList();
    }

    /** The contacts of many pupils by pupilId; a pupil without any is not in the map. */
    public Map<String, List<HomeContact>> ofAll(Collection<String> pupilIds) throws GenericEntityException {
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
        EntityCondition present = stillHolds("thruDate");
        Map<String, GenericValue> mechanisms = mechanisms(ids, present);
        Map<String, Map<String, GenericValue>> details = new HashMap<>();
        for (GenericValue purpose : Keyed.rows(delegator, "PartyContactMechPurpose", "partyId", ids, present, "fromDate")) {
            GenericValue mechanism = mechanisms.get(key(purpose));
            if (mechanism != null) {
                details.computeIfAbsent(purpose.getString("partyId"), id -> new HashMap<>())
                        .put(purpose.getString("contactMechPurposeTypeId"), mechanism);
            }
        }
        return details;
    }

    /** What the contacts' mechanisms of today say. */
    private Map<String, GenericValue> mechanisms(Set<String> ids, EntityCondition present) throws GenericEntityException {
        List<GenericValue> held = Keyed.rows(delegator, "PartyContactMech", "partyId", ids, present);
        Map<String, GenericValue> said = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceContactDetail", "contactMechId",
                held.stream().map(row -> row.getString("contactMechId")).toList(), null)) {
            said.put(row.getString("contactMechId"), row);
        }
        Map<String, GenericValue> mechanisms = new HashMap<>();
        held.forEach(row -> mechanisms.put(key(row), said.get(row.getString("contactMechId"))));
        return mechanisms;
    }

    private static String key(GenericValue row) {
        return row.getString("partyId") + '/' + row.getString("contactMechId");
    }

    /** The field, the moment at which a row ceases to hold, is empty or still to come. */
    public static EntityCondition stillHolds(String field) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, EntityOperator.GREATER_THAN, new Timestamp(System.currentTimeMillis())));
    }
}
