package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Concerns about the pupil: that there is one for everybody, kind and text for those alone who may read them. */
final class ConcernSource implements ChronologySource {
    private static final String KIND = "concern";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        boolean mayRead = query.access().may(Access.SAFEGUARD);
        Messages messages = query.call().messages();
        EnumCodes kinds = EnumCodes.of(query.call().delegator(), EnumCodes.CONCERN);
        for (GenericValue row : Newest.byMoment(query, "AttendanceConcern", "raisedDate", "concernId")) {
            entries.add(new ChronologyEntry(Rows.dateTime(row, "raisedDate"), KIND, row.getString("concernId"),
                    mayRead ? messages.get("AttendanceCaseConcernOf", "kind", kinds.text(row.getString("kindEnumId")))
                            : messages.get("AttendanceCaseConcern"),
                    mayRead ? row.getString("concernText") : messages.get("AttendanceCaseConcernHidden"),
                    mayRead ? row.getString("raisedByName") : null, null));
        }
        return entries;
    }
}
