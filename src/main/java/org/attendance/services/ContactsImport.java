package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Imports contacts: persons known to the school by contact_ref, each related to one or more pupils. */
final class ContactsImport {
    private static final String RELATION = "ATT_CONTACT";

    private final ImportRequest request;
    private final ImportReport report;
    private final Delegator delegator;
    private final PlannedWrites writes;
    private final Timestamp now = UtilDateTime.nowTimestamp();
    private final List<ContactRow> rows = new ArrayList<>();
    private final Map<String, ContactRow> firstRows = new HashMap<>();
    private final Map<String, Long> pairs = new HashMap<>();
    private final Map<String, Long> priorities = new HashMap<>();
    private final Map<String, GenericValue> contacts = new HashMap<>();
    private final Map<String, GenericValue> persons = new HashMap<>();
    private final Map<String, GenericValue> links = new HashMap<>();
    private final Map<String, String> plannedIds = new HashMap<>();
    private final ContactDetails details;

    ContactsImport(ImportRequest request, ImportReport report) {
        this.request = request;
        this.report = report;
        this.delegator = request.delegator();
        this.writes = new PlannedWrites(delegator);
        this.details = new ContactDetails(delegator, now, writes);
    }

    ImportPlan plan() throws GenericEntityException {
        new CsvSource(ContactRow.FORMAT, ImportLimits.of(delegator), report).read(request.text(), row -> {
            ContactRow read = ContactRow.read(row);
            checkAgainstFile(read);
            rows.add(read);
        });
        if (!report.isUnreadable()) {
            StoredPupils pupils = StoredPupils.of(delegator, request.schoolId());
            readStored(pupils);
            for (ContactRow row : rows) {
                report.outcome(row.row(), planRow(row, pupils.find(row.pupilRef())));
            }
        }
        return (importId, progress) -> writes.store(done -> progress.accept(report.read() * done / writes.size()));
    }

    private void checkAgainstFile(ContactRow row) {
        if (row.pupilRef() == null || row.contactRef() == null) {
            return;
        }
        Long twice = pairs.putIfAbsent(row.pupilRef() + "\n" + row.contactRef(), row.row().line());
        if (twice != null) {
            row.row().error("contact_ref", "AttendanceImportDuplicate", "first", twice);
        }
        ContactRow first = firstRows.putIfAbsent(row.contactRef(), row);
        String column = first == null ? null : row.differsIn(first);
        if (column != null) {
            row.row().error(column, "AttendanceImportContactDiffers", "contact", row.contactRef(), "first", first.row().line());
        }
        Long samePriority = row.priority() == null ? null
                : priorities.putIfAbsent(row.pupilRef() + "\n" + row.priority(), row.row().line());
        if (samePriority != null) {
            row.row().warning("priority", "AttendanceImportPriorityTwice", "first", samePriority);
        }
    }

    private void readStored(StoredPupils pupils) throws GenericEntityException {
        Set<String> contactIds = new HashSet<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceContact").where("schoolId", request.schoolId()).queryList()) {
            if (firstRows.containsKey(row.getString("contactRef"))) {
                contacts.put(row.getString("contactRef"), row);
                contactIds.add(row.getString("contactId"));
            }
        }
        for (GenericValue row : Keyed.rows(delegator, "Person", "partyId", contactIds, null)) {
            persons.put(row.getString("partyId"), row);
        }
        details.read(contactIds);
        Set<String> pupilIds = new HashSet<>();
        rows.stream().map(row -> pupils.find(row.pupilRef())).filter(Objects::nonNull).forEach(pupil -> pupilIds.add(pupil.id()));
        Set<String> present = new HashSet<>();
        EntityCondition open = EntityCondition.makeCondition(EntityCondition.makeCondition("partyRelationshipTypeId", RELATION),
                EntityOperator.AND, EntityCondition.makeCondition("thruDate", EntityOperator.EQUALS, null));
        for (GenericValue row : Keyed.rows(delegator, "PartyRelationship", "partyIdTo", pupilIds, open)) {
            present.add(row.getString("partyIdTo") + "\n" + row.getString("partyIdFrom") + "\n" + row.getTimestamp("fromDate"));
        }
        for (GenericValue row : Keyed.rows(delegator, "AttendancePupilContact", "pupilId", pupilIds, null)) {
            String pair = row.getString("pupilId") + "\n" + row.getString("contactId");
            if (present.contains(pair + "\n" + row.getTimestamp("fromDate"))) {
                links.put(pair, row);
            }
        }
    }

    private ImportReport.Outcome planRow(ContactRow row, StoredPupils.Pupil pupil) {
        if (pupil == null && row.pupilRef() != null) {
            row.row().error("pupil_ref", "AttendanceImportPupilUnknown", "pupil", row.pupilRef());
        }
        if (row.row().failed()) {
            return ImportReport.Outcome.REJECTED;
        }
        int planned = writes.size();
        String contactId = plannedIds.get(row.contactRef());
        if (contactId == null) {
            contactId = planContact(row);
            plannedIds.put(row.contactRef(), contactId);
        }
        GenericValue link = links.get(pupil.id() + "\n" + contactId);
        if (link == null) {
            createLink(row, pupil.id(), contactId);
            return ImportReport.Outcome.CREATED;
        }
        Map<String, Object> changed = linkFields(row);
        changed.entrySet().removeIf(field -> Objects.equals(link.get(field.getKey()), field.getValue()));
        if (!changed.isEmpty()) {
            writes.change(link, changed);
        }
        return writes.size() > planned ? ImportReport.Outcome.UPDATED : ImportReport.Outcome.UNCHANGED;
    }

    private String planContact(ContactRow row) {
        GenericValue contact = contacts.get(row.contactRef());
        String contactId = contact == null ? delegator.getNextSeqId("Party") : contact.getString("contactId");
        Map<String, Object> person = Fields.of("lastName", row.row().get("surname"));
        if (row.row().has("forename")) {
            person.put("firstName", row.row().get("forename"));
        }
        if (contact == null) {
            writes.create("Party", Fields.of("partyId", contactId, "partyTypeId", "PERSON", "statusId", "PARTY_ENABLED"));
            person.put("partyId", contactId);
            writes.create("Person", person);
            writes.create("PartyRole", Fields.of("partyId", contactId, "roleTypeId", RELATION));
            writes.create("AttendanceContact", Fields.of("contactId", contactId, "schoolId", request.schoolId(),
                    "contactRef", row.contactRef()));
        } else {
            GenericValue stored = persons.get(contactId);
            person.entrySet().removeIf(field -> Objects.equals(stored.get(field.getKey()), field.getValue()));
            if (!person.isEmpty()) {
                writes.change(stored, person);
            }
        }
        planDetails(row.row(), contactId);
        return contactId;
    }

    private void planDetails(CsvRow row, String contactId) {
        Map<String, String> columns = Map.of("phone", ContactDetails.PHONE, "mobile", ContactDetails.MOBILE, "email", ContactDetails.EMAIL);
        columns.forEach((column, purpose) -> {
            if (row.has(column)) {
                details.plan(contactId, purpose, ContactDetails.text(purpose, row.get(column)));
            }
        });
        Map<String, Object> address = Fields.of();
        Map<String, String> lines = Map.of("address1", "address1", "address2", "address2", "town", "city", "postcode", "postalCode");
        lines.forEach((column, field) -> {
            if (row.has(column)) {
                address.put(field, row.get(column));
            }
        });
        if (!address.isEmpty()) {
            details.plan(contactId, ContactDetails.ADDRESS, address);
        }
    }

    private void createLink(ContactRow row, String pupilId, String contactId) {
        writes.create("PartyRelationship", Fields.of("partyIdFrom", contactId, "partyIdTo", pupilId, "roleTypeIdFrom", RELATION,
                "roleTypeIdTo", "ATT_PUPIL", "fromDate", now, "partyRelationshipTypeId", RELATION,
                "relationshipName", row.row().get("relationship")));
        Map<String, Object> link = linkFields(row);
        link.putAll(Fields.of("pupilId", pupilId, "contactId", contactId, "fromDate", now));
        writes.create("AttendancePupilContact", link);
    }

    private static Map<String, Object> linkFields(ContactRow row) {
        Map<String, Object> link = Fields.of("contactPriority", row.priority(), "relationship", row.row().get("relationship"));
        if (row.row().has("parental_responsibility")) {
            link.put("parentalResponsibility", row.parentalResponsibility());
        }
        if (row.row().has("lives_with")) {
            link.put("livesWith", row.livesWith());
        }
        return link;
    }
}
