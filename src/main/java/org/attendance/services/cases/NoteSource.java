package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.services.EnumCodes;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Notes on the pupil's cases that the user may read; one that was struck out says so and why. */
final class NoteSource implements ChronologySource {
    private static final String KIND = "note";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        EnumCodes readers = EnumCodes.of(query.call().delegator(), NoteReader.TYPE);
        Messages messages = query.call().messages();
        for (GenericValue row : Newest.byMoment(query, "AttendanceCaseNoteOf", "noteDate", "noteId",
                EntityCondition.makeCondition("visibilityEnumId", EntityOperator.IN, NoteReader.readable(query.call(), query.access())))) {
            boolean struck = row.getTimestamp("struckDate") != null;
            entries.add(new ChronologyEntry(Rows.dateTime(row, "noteDate"), KIND, row.getString("noteId"),
                    struck ? messages.get("AttendanceCaseNoteStruck", "name", row.getString("struckByName"), "reason", row.getString("strikeReason"))
                            : messages.get("AttendanceCaseNoteFor", "readers", readers.text(row.getString("visibilityEnumId"))),
                    row.getString("noteText"), row.getString("noteByName"), null));
        }
        return entries;
    }
}
