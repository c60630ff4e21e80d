package org.attendance.services;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageField;
import org.attendance.rules.message.MessageKind;

/**
 * The template of a kind of message for a channel.
 * @param own whether the school wrote it; otherwise it is the shipped one
 * @param version number of the version of the school that counts; 0 where it has never written one
 * @param subject null where the channel has none
 */
record OutboxTemplate(String templateId, boolean own, MessageKind kind, MessageChannel channel, long version, String subject, String text,
        String changedAt, String changedBy) {

    /**
     * @param latest the latest version of the school, or the shipped one
     * @param words the row whose subject and text count: the shipped one where latest restores it
     */
    static OutboxTemplate of(GenericValue latest, GenericValue words) {
        return new OutboxTemplate(words.getString("templateId"), words.get("schoolId") != null,
                MessageKind.find(words.getString("kindId")).orElseThrow(), MessageChannel.find(words.getString("channelId")).orElseThrow(),
                latest.getLong("versionNumber"), words.getString("subjectText"), words.getString("messageText"),
                Rows.iso(Rows.dateTime(latest, "changedDate")), latest.getString("changedByName"));
    }

    /** What a user is shown. */
    Map<String, Object> map() {
        return Fields.of("kind", kind.id(), "channel", channel.id(), "own", own, "version", version, "subject", subject, "text", text,
                "changedAt", changedAt, "changedBy", changedBy, "longestText", (long) channel.longestText(), "hasSubject", channel.hasSubject());
    }

    /** The fields a template may hold: placeholder, meaning, inSubject. */
    static List<Map<String, Object>> fields(Messages messages) {
        return Arrays.stream(MessageField.values()).map(field -> Fields.of("placeholder", field.placeholder(), "meaning",
                messages.get("AttendanceOutboxField_" + field.id()), "inSubject", MessageField.ofSubjects().contains(field))).toList();
    }
}
