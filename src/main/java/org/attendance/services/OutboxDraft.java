package org.attendance.services;

import java.time.LocalDate;
import java.util.List;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageField;
import org.attendance.rules.message.MessageKind;
import org.attendance.rules.message.MessageTemplate;

/**
 * Words somebody proposes for a template.
 * @param subject null where there is none
 * @param seen version of the template the user has read; null if not told
 */
record OutboxDraft(MessageKind kind, MessageChannel channel, String subject, String text, Long seen) {

    /** The draft of a call: kind, channel, subject, text and version; only kind and channel are looked at. */
    static OutboxDraft of(ServiceCall call) throws InputException {
        String text = call.text("text");
        return new OutboxDraft(OutboxRequest.kind(call), OutboxRequest.channel(call), call.text("subject"),
                text == null ? null : text.replace("\r\n", "\n"), call.number("version"));
    }

    /**
     * The draft, if it could be sent.
     * @throws InputException for no words, markup, words that are too long, fields that do not exist, or a text without the dates
     */
    OutboxDraft checked(ServiceCall call) throws InputException {
        String subjectName = call.messages().get("AttendanceOutboxFieldSubject");
        if (channel.hasSubject()) {
            if (subject != null && subject.chars().anyMatch(Character::isISOControl)) {
                throw call.refuse("AttendanceTextControl", "field", subjectName);
            }
            checkWords(call, subjectName, subject, MessageChannel.LONGEST_SUBJECT, MessageField.ofSubjects());
        } else if (subject != null) {
            throw call.refuse("AttendanceOutboxNoSubject");
        }
        checkWords(call, call.messages().get("AttendanceOutboxFieldText"), text, channel.longestText(), List.of(MessageField.values()));
        if (!new MessageTemplate(text).uses(MessageField.DATES)) {
            throw call.refuse("AttendanceOutboxDatesMissing", "field", MessageField.DATES.placeholder());
        }
        return this;
    }

    private static void checkWords(ServiceCall call, String name, String words, int longest, List<MessageField> fields)
            throws InputException {
        if (words == null) {
            throw call.refuse("AttendanceOutboxFieldEmpty", "field", name);
        }
        Attributes.plainText(call, name, words, longest);
        List<String> unknown = new MessageTemplate(words).unknown(fields);
        if (!unknown.isEmpty()) {
            throw call.refuse("AttendanceOutboxFieldUnknown", "where", name, "unknown", String.join(" ", unknown), "allowed",
                    String.join(" ", fields.stream().map(MessageField::placeholder).toList()));
        }
    }

    /** How the draft reads for a made-up pupil who was away on the morning of a day. */
    OutboxWords.Filled sample(ServiceCall call, OutboxSchool school, LocalDate day) {
        Messages messages = call.messages();
        OutboxSchool shown = school.telephone() != null ? school : new OutboxSchool(school.schoolId(), school.name(), school.email(),
                messages.get("AttendanceOutboxSampleTelephone"));
        return new OutboxWords(messages, shown, subject, text).fill(messages.get("AttendanceOutboxSamplePupil"),
                messages.get("AttendanceOutboxSampleFirstName"), messages.get("AttendanceOutboxSampleContact"),
                List.of(new Session(day, SessionPart.AM)));
    }
}
