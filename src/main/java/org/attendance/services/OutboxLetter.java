package org.attendance.services;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageKind;

/**
 * A message to one contact about one pupil, as it will go.
 * @param facts the sessions it is about, in time
 * @param words subject and text
 * @param address email address, mobile, or lines of a postal address
 * @param factKey what, to whom and about which facts: no two messages of a school that may go have the same
 * @param present state of the message that is there already; null where this one is new
 */
record OutboxLetter(RollPupil pupil, HomeContact contact, MessageChannel channel, List<OutboxFacts.Fact> facts, OutboxWords.Filled words,
        String address, String factKey, String present) {

    /** The address of a contact for a channel; null if there is none. */
    static String address(HomeContact contact, MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> contact.email();
            case SMS -> contact.mobile();
            case LETTER -> contact.address().size() < 2 ? null
                    : Stream.concat(Stream.of(contact.name()), contact.address().stream()).collect(Collectors.joining("\n"));
        };
    }

    /** What, to whom, about which facts: a day is written about once by each channel, a late arrival once for each session. */
    static String factKey(MessageKind kind, MessageChannel channel, RollPupil pupil, HomeContact contact, List<OutboxFacts.Fact> facts) {
        OutboxFacts.Fact first = facts.get(0);
        String when = first.session().date() + (kind == MessageKind.LATE ? " " + first.session().part() : "");
        return String.join(" ", kind.id(), when, channel.id(), pupil.pupilId(), contact.contactId());
    }

    /** What a user is shown before it is queued. */
    Map<String, Object> map() {
        return Fields.of("pupilRef", pupil.pupilRef(), "pupil", pupil.name(), "registrationGroup", pupil.registrationGroup(),
                "contact", contact.name(), "relationship", contact.relationship(), "channel", channel.id(), "address", address,
                "subject", words.subject(), "text", words.text(), "sessions", facts.stream().map(fact -> Fields.of(
                        "date", fact.session().date().toString(), "session", fact.session().part().name(), "code", fact.written())).toList(),
                "present", present == null ? null : OutboxStatus.id(present));
    }
}
