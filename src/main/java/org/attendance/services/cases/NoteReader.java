package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.ServiceCall;

/** Who reads a note: the readers are data, each with the permission that opens what is written for them. */
final class NoteReader {
    /** Enumeration type of the readers. */
    static final String TYPE = "ATT_CASE_READER";
    /** Everyone who works on cases. */
    static final String CASE = "case";
    private static final Map<String, String> PERMISSIONS = Map.of(CASE, Access.CASE, "leaders", CaseClosing.LEAD, "safeguarding", Access.SAFEGUARD);

    private NoteReader() {
    }

    /** Whether the user may read what is written for a reader; for one that is not known, nobody may. */
    static boolean mayRead(Access access, String code) {
        return PERMISSIONS.containsKey(code) && access.may(PERMISSIONS.get(code));
    }

    /** Stored ids of the readers among whom the user is. */
    static List<String> readable(ServiceCall call, Access access) throws GenericEntityException {
        List<String> ids = new ArrayList<>();
        EnumCodes readers = EnumCodes.of(call.delegator(), TYPE);
        for (Map<String, Object> each : readers.choices()) {
            if (mayRead(access, (String) each.get("code"))) {
                ids.add(readers.id((String) each.get("code")));
            }
        }
        return ids;
    }
}
