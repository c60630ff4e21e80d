package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** States of medical evidence as they are stored; which may follow which is data (StatusValidChange). */
final class EvidenceState {
    static final String REQUESTED = "ATV_REQUESTED";
    static final String RECEIVED = "ATV_RECEIVED";
    static final String ACCEPTED = "ATV_ACCEPTED";
    static final String REFUSED = "ATV_REFUSED";
    static final String WAIVED = "ATV_WAIVED";
    static final List<String> ALL = List.of(REQUESTED, RECEIVED, ACCEPTED, REFUSED, WAIVED);

    private static final String PREFIX = "ATV_";

    private EvidenceState() {
    }

    /** The state as services name it: requested, received, accepted, refused or waived. */
    static String id(String statusId) {
        return statusId.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    /**
     * The stored id of the state that an attribute names; null where the attribute is absent.
     * @throws InputException naming what is allowed, for any other text
     */
    static String stored(ServiceCall call, String attribute) throws InputException {
        String text = call.text(attribute);
        if (text == null) {
            return null;
        }
        for (String statusId : ALL) {
            if (id(statusId).equals(text)) {
                return statusId;
            }
        }
        throw call.refuse("AttendanceEvidenceChoice", "field", attribute, "value", text, "allowed",
                String.join(", ", ALL.stream().map(EvidenceState::id).toList()));
    }

    /** The states that may follow one, as services name them, in order (cached). */
    static List<String> next(Delegator delegator, String statusId) throws GenericEntityException {
        List<String> next = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("StatusValidChange").where("statusId", statusId).cache().queryList()) {
            next.add(row.getString("statusIdTo"));
        }
        return ALL.stream().filter(next::contains).map(EvidenceState::id).toList();
    }
}
