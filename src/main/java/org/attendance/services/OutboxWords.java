package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.message.MessageField;
import org.attendance.rules.message.MessageTemplate;

/** Fills the template of a message in for a pupil and a contact. */
public final class OutboxWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Messages messages;
    private final OutboxSchool school;
    private final MessageTemplate subject;
    private final MessageTemplate text;

    /** @param subject null where the channel has none */
    OutboxWords(Messages messages, OutboxSchool school, String subject, String text) {
        this.messages = messages;
        this.school = school;
        this.subject = subject == null ? null : new MessageTemplate(subject);
        this.text = new MessageTemplate(text);
    }

    /** A message as it will go; subject is null where the channel has none. */
    public record Filled(String subject, String text) {
    }

    /**
     * @param sessions the sessions the message is about
     * @throws IllegalArgumentException if a field has no value
     */
    Filled fill(String pupilName, String firstName, String contactName, List<Session> sessions) {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.put(MessageField.PUPIL, pupilName);
        values.put(MessageField.FIRST_NAME, firstName);
        values.put(MessageField.CONTACT, contactName);
        values.put(MessageField.DATES, dates(messages, sessions));
        values.put(MessageField.SCHOOL, school.name());
        values.put(MessageField.TELEPHONE, school.telephone());
        return new Filled(subject == null ? null : subject.fill(values), text.fill(values));
    }

    /** A session in words: "Friday 20 November 2026 (morning)". */
    public static String day(Messages messages, Session session) {
        return messages.get("AttendanceOutboxDay" + session.part(), "day", DAY_OF_YEAR.format(session.date()));
    }

    /** The dates of sessions in words, each with its weekday, and with its half where it is one: the year stands where it changes, and last. */
    public static String dates(Messages messages, List<Session> sessions) {
        TreeMap<LocalDate, List<SessionPart>> days = new TreeMap<>();
        sessions.forEach(session -> days.computeIfAbsent(session.date(), date -> new ArrayList<>()).add(session.part()));
        List<String> words = new ArrayList<>();
        days.forEach((date, parts) -> {
            LocalDate next = days.higherKey(date);
            boolean year = next == null || next.getYear() != date.getYear();
            String day = (year ? DAY_OF_YEAR : DAY).format(date);
            words.add(parts.size() > 1 ? day : messages.get("AttendanceOutboxDay" + parts.get(0), "day", day));
        });
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : messages.get("AttendanceOutboxDays", "days", String.join(", ", words.subList(0, last)),
                "last", words.get(last));
    }
}
