package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.GenericValue;

/**
 * Someone at the home of a pupil, as the school may reach them.
 * @param contactId party id, never shown
 * @param contactRef reference the school knows the contact by
 * @param priority 1 is called first; null if not given
 * @param phone telephone at home; null if none, as mobile and email
 * @param address lines of the postal address; empty if none
 */
public record HomeContact(String contactId, String contactRef, String name, String relationship, Long priority, boolean parentalResponsibility,
        boolean livesWith, String phone, String mobile, String email, List<String> address) {

    /**
     * The contact of a row of AttendanceContactOfPupil.
     * @param details rows of AttendanceContactDetail by their purpose
     */
    public static HomeContact of(GenericValue row, Map<String, GenericValue> details) {
        GenericValue address = details.get(ContactDetails.ADDRESS);
        return new HomeContact(row.getString("contactId"), row.getString("contactRef"),
                Stream.of(row.getString("firstName"), row.getString("lastName")).filter(Objects::nonNull).collect(Collectors.joining(" ")),
                row.getString("relationship"), row.getLong("contactPriority"),
                "Y".equals(row.getString("parentalResponsibility")), "Y".equals(row.getString("livesWith")),
                text(details.get(ContactDetails.PHONE), "contactNumber"), text(details.get(ContactDetails.MOBILE), "contactNumber"),
                text(details.get(ContactDetails.EMAIL), "infoString"), Stream.of("address1", "address2", "city", "postalCode")
                        .map(field -> text(address, field)).filter(Objects::nonNull).toList());
    }

    private static String text(GenericValue row, String field) {
        String text = row == null ? null : row.getString(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** What a user is shown who may see contacts. */
    public Map<String, Object> map() {
        return Fields.of("contactRef", contactRef, "name", name, "relationship", relationship, "priority", priority,
                "parentalResponsibility", parentalResponsibility, "livesWith", livesWith, "phone", phone, "mobile", mobile,
                "email", email, "address", address);
    }
}
