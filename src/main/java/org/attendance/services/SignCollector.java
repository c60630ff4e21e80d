package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericEntityException;

/**
 * With whom a pupil leaves: a contact of the pupil, somebody who is not on the contact list, or nobody.
 * @param kind contact, other or none
 * @param contactId party id of the contact, null for the others
 * @param name name as it is on that day, null where nobody collects
 */
record SignCollector(String kind, String contactId, String name) {
    private static final String CONTACT = "contact";
    private static final String OTHER = "other";
    private static final String NONE = "none";

    /**
     * The attributes collector (reference of a contact), collectorName (somebody else) and alone (Y): exactly one of them.
     * @throws InputException if none or several are given, or the reference is not one of a contact of the pupil
     */
    static SignCollector of(ServiceCall call, DeskCall desk) throws InputException, GenericEntityException {
        String reference = call.text("collector");
        String other = Attributes.freeText(call, "collectorName");
        boolean alone = call.flag("alone");
        if (Stream.of(reference, other, alone ? NONE : null).filter(Objects::nonNull).count() != 1) {
            throw call.refuse("AttendanceDeskCollector");
        }
        if (alone) {
            return new SignCollector(NONE, null, null);
        }
        if (other != null) {
            return new SignCollector(OTHER, null, other);
        }
        return contacts(desk).stream().filter(contact -> reference.equals(contact.contactRef())).findFirst()
                .map(contact -> new SignCollector(CONTACT, contact.contactId(), contact.name()))
                .orElseThrow(() -> call.refuse("AttendanceDeskContactUnknown", "contact", reference, "name", desk.pupil().name()));
    }

    /** The contacts of the pupil in order of priority. */
    static List<HomeContact> contacts(DeskCall desk) throws GenericEntityException {
        String pupilId = desk.pupil().pupilId();
        return new PupilContacts(desk.delegator()).ofAll(Set.of(pupilId)).getOrDefault(pupilId, List.of());
    }

    /** What has to be confirmed; empty for a contact. */
    List<String> warnings(ServiceCall call) {
        return switch (kind) {
            case OTHER -> List.of(call.messages().get("AttendanceDeskNotOnList", "name", name));
            case NONE -> List.of(call.messages().get("AttendanceDeskAlone"));
            default -> List.of();
        };
    }

    /** The fields of the sign log. */
    Map<String, Object> fields() {
        return Fields.of("collectorKind", kind, "collectorId", contactId, "collectorName", name);
    }
}
