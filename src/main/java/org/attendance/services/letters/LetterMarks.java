package org.attendance.services.letters;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.services.CodeTable;
import org.attendance.services.Keyed;
import org.attendance.services.MarkKey;
import org.attendance.services.Rows;

/** Reads what the marks of pupils show; a few hundred pupils in a query. */
final class LetterMarks {
    private LetterMarks() {
    }

    /** Figures by pupilId, of every pupil asked for. */
    static Map<String, LetterFigures> of(Delegator delegator, String schoolId, Collection<String> pupilIds, LetterSpan span)
            throws GenericEntityException {
        Map<String, LetterFigures> figures = new HashMap<>();
        pupilIds.forEach(id -> figures.put(id, new LetterFigures(span.before() != null)));
        CodeSet codes = CodeTable.of(delegator, schoolId);
        EntityCondition days = EntityCondition.makeCondition(List.of(EntityCondition.makeCondition("schoolId", schoolId),
                Rows.between("sessionDate", span.earliest(), span.days().thru())));
        for (GenericValue row : Keyed.rows(delegator, "AttendanceMark", "pupilId", pupilIds, days)) {
            LetterFigures own = figures.get(row.getString("pupilId"));
            Session session = MarkKey.sessionOf(row);
            AttendanceCode code = codes.byId(row.getString("attendanceCodeId"));
            if (!session.date().isBefore(span.days().from())) {
                own.add(session, code);
            } else if (span.before() != null && !session.date().isAfter(span.before().thru())) {
                own.addBefore(code);
            }
        }
        return figures;
    }
}
