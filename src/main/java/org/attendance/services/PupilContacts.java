package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The contacts of a pupil in order of priority, with their telephone numbers, email and address, in two queries. */
final class PupilContacts {
    /** More than one emergency contact is to be held for each pupil (DfE, Keeping children safe in education). */
    static final int FEWEST = 2;

    private final Delegator delegator;

    PupilContacts(Delegator delegator) {
        this.delegator = delegator;
    }

    List<Map<String, Object>> of(String pupilId) throws GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceContactOfPupil").where(
                EntityCondition.makeCondition("pupilId", pupilId),
                EntityCondition.makeCondition("partyRelationshipTypeId", "ATT_CONTACT"), stillHolds("relatedThru"))
                .orderBy("contactPriority", "lastName", "firstName").queryList();
        Map<String, Map<String, GenericValue>> details = details(rows);
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (GenericValue row : rows) {
            contacts.add(contact(row, details.getOrDefault(row.getString("contactId"), Map.of())));
        }
        return contacts;
    }

    /** The latest detail of each purpose by contact. */
    private Map<String, Map<String, GenericValue>> details(List<GenericValue> contacts) throws GenericEntityException {
        Map<String, Map<String, GenericValue>> details = new HashMap<>();
        if (contacts.isEmpty()) {
            return details;
        }
        TreeSet<String> ids = contacts.stream().map(row -> row.getString("contactId")).collect(Collectors.toCollection(TreeSet::new));
        List<GenericValue> rows = EntityQuery.use(delegator).from("AttendanceContactAddress").where(
                EntityCondition.makeCondition("partyId", EntityOperator.IN, new ArrayList<>(ids)),
                stillHolds("thruDate"), stillHolds("purposeThruDate")).orderBy("fromDate").queryList();
        for (GenericValue row : rows) {
            details.computeIfAbsent(row.getString("partyId"), id -> new HashMap<>()).put(row.getString("contactMechPurposeTypeId"), row);
        }
        return details;
    }

    private static EntityCondition stillHolds(String field) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, EntityOperator.GREATER_THAN, new Timestamp(System.currentTimeMillis())));
    }

    private static Map<String, Object> contact(GenericValue row, Map<String, GenericValue> details) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", Stream.of(row.getString("firstName"), row.getString("lastName")).filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        contact.put("relationship", row.getString("relationship"));
        contact.put("priority", row.getLong("contactPriority"));
        contact.put("parentalResponsibility", "Y".equals(row.getString("parentalResponsibility")));
        contact.put("livesWith", "Y".equals(row.getString("livesWith")));
        contact.put("phone", text(details.get(ContactDetails.PHONE), "contactNumber"));
        contact.put("mobile", text(details.get(ContactDetails.MOBILE), "contactNumber"));
        contact.put("email", text(details.get(ContactDetails.EMAIL), "infoString"));
        GenericValue address = details.get(ContactDetails.ADDRESS);
        contact.put("address", Stream.of("address1", "address2", "city", "postalCode").map(field -> text(address, field))
                .filter(Objects::nonNull).toList());
        return contact;
    }

    private static String text(GenericValue row, String field) {
        String text = row == null ? null : row.getString(field);
        return text == null || text.isBlank() ? null : text;
    }
}
