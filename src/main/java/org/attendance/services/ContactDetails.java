package org.attendance.services;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/**
 * Telephone, mobile, e-mail and address of contacts, as contact mechanisms with one purpose each. A changed detail is a new
 * contact mechanism, and the one before it ends.
 */
public final class ContactDetails {
    /** Purpose of the telephone at home. */
    public static final String PHONE = "PHONE_HOME";
    /** Purpose of the mobile. */
    public static final String MOBILE = "PHONE_MOBILE";
    /** Purpose of the e-mail address. */
    public static final String EMAIL = "PRIMARY_EMAIL";
    /** Purpose of the address. */
    public static final String ADDRESS = "PRIMARY_LOCATION";
    /** Purpose of the telephone of a school. */
    public static final String OFFICE = "PRIMARY_PHONE";

    private static final Map<String, String> ENTITIES = Map.of(PHONE, "TelecomNumber", MOBILE, "TelecomNumber", EMAIL, "ContactMech",
            ADDRESS, "PostalAddress", OFFICE, "TelecomNumber");
    private static final Map<String, String> TYPES = Map.of(PHONE, "TELECOM_NUMBER", MOBILE, "TELECOM_NUMBER",
            EMAIL, "EMAIL_ADDRESS", ADDRESS, "POSTAL_ADDRESS", OFFICE, "TELECOM_NUMBER");

    private final Delegator delegator;
    private final Timestamp now;
    private final PlannedWrites writes;
    private final Map<String, GenericValue> purposes = new HashMap<>();
    private final Map<String, GenericValue> mechanisms = new HashMap<>();
    private final Map<String, GenericValue> details = new HashMap<>();

    /** @param now moment at which changed details begin */
    public ContactDetails(Delegator delegator, Timestamp now, PlannedWrites writes) {
        this.delegator = delegator;
        this.now = now;
        this.writes = writes;
    }

    /** Reads the present details of these contacts in a few queries. */
    public void read(Collection<String> contactIds) throws GenericEntityException {
        EntityCondition open = EntityCondition.makeCondition("thruDate", EntityOperator.EQUALS, null);
        for (GenericValue purpose : Keyed.rows(delegator, "PartyContactMechPurpose", "partyId", contactIds, open, "fromDate")) {
            purposes.put(key(purpose.getString("partyId"), purpose.getString("contactMechPurposeTypeId")), purpose);
        }
        for (GenericValue mechanism : Keyed.rows(delegator, "PartyContactMech", "partyId", contactIds, open, "fromDate")) {
            mechanisms.put(key(mechanism.getString("partyId"), mechanism.getString("contactMechId")), mechanism);
        }
        for (String purpose : ENTITIES.keySet()) {
            Collection<String> ids = purposes.values().stream()
                    .filter(row -> purpose.equals(row.getString("contactMechPurposeTypeId")))
                    .map(row -> row.getString("contactMechId")).collect(Collectors.toSet());
            for (GenericValue detail : Keyed.rows(delegator, ENTITIES.get(purpose), "contactMechId", ids, null)) {
                details.put(key(purpose, detail.getString("contactMechId")), detail);
            }
        }
    }

    /** The field of a detail that holds its text. */
    public static Map<String, Object> text(String purpose, String value) {
        return Fields.of(EMAIL.equals(purpose) ? "infoString" : "contactNumber", value);
    }

    /**
     * Plans a detail of a contact; fields that are all null end it.
     * @param fields fields of the contact mechanism; those not named are not compared
     */
    public void plan(String contactId, String purpose, Map<String, Object> fields) {
        GenericValue stored = purposes.get(key(contactId, purpose));
        GenericValue detail = stored == null ? null : details.get(key(purpose, stored.getString("contactMechId")));
        Map<String, Object> wanted = new LinkedHashMap<>(fields);
        if (detail != null && wanted.entrySet().stream().allMatch(field -> Objects.equals(detail.get(field.getKey()), field.getValue()))) {
            return;
        }
        if (stored != null) {
            writes.change(stored, Fields.of("thruDate", now));
            GenericValue mechanism = mechanisms.get(key(contactId, stored.getString("contactMechId")));
            if (mechanism != null) {
                writes.change(mechanism, Fields.of("thruDate", now));
            }
        }
        if (wanted.values().stream().anyMatch(Objects::nonNull)) {
            create(contactId, purpose, wanted);
        }
    }

    private void create(String contactId, String purpose, Map<String, Object> fields) {
        String contactMechId = delegator.getNextSeqId("ContactMech");
        Map<String, Object> mechanism = Fields.of("contactMechId", contactMechId, "contactMechTypeId", TYPES.get(purpose));
        if (EMAIL.equals(purpose)) {
            mechanism.putAll(fields);
        }
        writes.create("ContactMech", mechanism);
        if (!EMAIL.equals(purpose)) {
            Map<String, Object> detail = new LinkedHashMap<>(fields);
            detail.put("contactMechId", contactMechId);
            writes.create(ENTITIES.get(purpose), detail);
        }
        writes.create("PartyContactMech", Fields.of("partyId", contactId, "contactMechId", contactMechId, "fromDate", now));
        writes.create("PartyContactMechPurpose", Fields.of("partyId", contactId, "contactMechId", contactMechId,
                "contactMechPurposeTypeId", purpose, "fromDate", now));
    }

    private static String key(String first, String second) {
        return first + "\n" + second;
    }
}
