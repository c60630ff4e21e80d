package org.attendance.services.letters;

import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.letters.LetterField;
import org.attendance.rules.message.MessageTemplate;
import org.attendance.services.Fields;
import org.attendance.services.Rows;

/**
 * The template of a kind of letter that counts.
 * @param own whether the school wrote it; otherwise it is the shipped one
 * @param version number of the school's version that counts; 0 where it has never written one
 */
record LetterTemplate(String templateId, String letterTypeId, boolean own, long version, String heading, String text, String reason,
        String changedAt, String changedBy) {

    /**
     * @param latest the latest version of the school, or the shipped one
     * @param words the row whose words count: the shipped one where latest restores it
     */
    static LetterTemplate of(GenericValue latest, GenericValue words) {
        return new LetterTemplate(words.getString("templateId"), words.getString("letterTypeId"), words.get("schoolId") != null,
                latest.getLong("versionNumber"), words.getString("headingText"), words.getString("letterText"),
                latest.getString("changeReason"), Rows.iso(Rows.dateTime(latest, "changedDate")), latest.getString("changedByName"));
    }

    /** Whether heading or text use a field. */
    boolean uses(LetterField field) {
        return new MessageTemplate(heading).uses(field) || new MessageTemplate(text).uses(field);
    }

    /** What a user is shown. */
    Map<String, Object> map() {
        return Fields.of("own", own, "version", version, "heading", heading, "text", text, "reason", reason, "changedAt", changedAt,
                "changedBy", changedBy);
    }
}
