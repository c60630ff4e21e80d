package org.attendance.services.plans;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Fields;

/**
 * A field of a type of plan.
 * @param section heading under which it stands
 * @param lines how many lines there are to fill in, from 1
 * @param longest most characters of a line
 * @param writer whose words stand there: child, parent or school
 * @param required whether a plan cannot be agreed without it
 * @param kind line, text or check
 * @param proposed what a new plan begins with, a line each
 * @param retired whether it is asked for no longer
 */
record PlanField(String id, String section, String label, String help, int lines, int longest, String writer, boolean required, String kind,
        List<String> proposed, boolean retired) {

    /** What a ticked check says. */
    static final String TICKED = "Y";

    static PlanField of(GenericValue row) {
        String proposed = row.getString("proposedText");
        return new PlanField(row.getString("fieldId"), row.getString("sectionName"), row.getString("fieldLabel"), row.getString("fieldHelp"),
                row.getLong("lineCount").intValue(), row.getLong("longestText").intValue(), row.getString("writerId"),
                "Y".equals(row.getString("isRequired")), row.getString("fieldKind"),
                proposed == null ? List.of() : proposed.strip().lines().map(String::strip).toList(), "Y".equals(row.getString("isRetired")));
    }

    /** As services answer it, with what stands in its lines; as many texts as it has lines, empty ones included. */
    Map<String, Object> map(List<String> texts) {
        return Fields.of("fieldId", id, "label", label, "help", help, "lines", (long) lines, "longest", (long) longest, "writer", writer,
                "required", required, "kind", kind, "texts", texts);
    }
}
