package org.attendance.services.letters;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.attendance.rules.letters.LetterField;
import org.attendance.services.Attributes;
import org.attendance.services.InputException;
import org.attendance.services.Messages;
import org.attendance.services.ServiceCall;

/** Facts beside the marks: what the caller tells, as the attribute facts holds it, and what a record of the component says. */
final class LetterFacts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Map<LetterField, String> told = new EnumMap<>(LetterField.class);
    private String recordId;

    /**
     * The facts of a call, each checked by its kind.
     * @throws InputException naming a field that is none or that only a record of the component fills in, or what is wrong with a value
     */
    static LetterFacts of(ServiceCall call, LetterType type) throws InputException {
        LetterFacts facts = new LetterFacts();
        Map<?, ?> given = call.value("facts") instanceof Map<?, ?> map ? map : Map.of();
        for (Map.Entry<?, ?> fact : given.entrySet()) {
            String text = fact.getValue() == null ? "" : fact.getValue().toString().strip();
            if (!text.isEmpty()) {
                LetterField field = LetterField.find(String.valueOf(fact.getKey())).filter(each -> each.kind().isGiven())
                        .orElseThrow(() -> call.refuse("AttendanceLetterFactUnknown", "value", fact.getKey(), "allowed",
                                LetterField.given().stream().map(LetterField::id).collect(Collectors.joining(", "))));
                if (!type.isUnrecorded() && FactSources.fields().contains(field)) {
                    throw call.refuse("AttendanceLetterFactRecorded", "field", name(call.messages(), field), "letter", type.name());
                }
                facts.told.put(field, checked(call, field, text));
            }
        }
        return facts;
    }

    private static String checked(ServiceCall call, LetterField field, String text) throws InputException {
        String name = name(call.messages(), field);
        try {
            return switch (field.kind()) {
                case GIVEN_DATE -> LocalDate.parse(text).toString();
                case GIVEN_TIME -> LocalTime.parse(text).toString();
                case GIVEN_NUMBER -> number(text);
                default -> Attributes.freeText(call, name, text);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw call.refuse("AttendanceLetterFact_" + field.kind(), "field", name, "value", text);
        }
    }

    private static String number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new NumberFormatException(text);
        }
        return Integer.toString(number);
    }

    /** These, and what a record says. */
    LetterFacts with(FactRecord record) {
        LetterFacts both = new LetterFacts();
        both.told.putAll(told);
        both.told.putAll(record.facts());
        both.recordId = record.recordId();
        return both;
    }

    /** Id of the record they come from; null where they come from none. */
    String recordId() {
        return recordId;
    }

    /** How a user knows a field. */
    static String name(Messages messages, LetterField field) {
        return messages.get("AttendanceLetterField_" + field.id());
    }

    /** Those of the needed facts that nobody has told or recorded, by name. */
    List<String> missing(Messages messages, Collection<LetterField> needed) {
        return needed.stream().filter(field -> !told.containsKey(field)).map(field -> name(messages, field)).toList();
    }

    /** What was told or recorded, as it was. */
    Map<LetterField, String> told() {
        return told;
    }

    /** What was told or recorded, as a letter says it. */
    Map<LetterField, String> words() {
        Map<LetterField, String> words = new EnumMap<>(told);
        words.replaceAll((field, text) -> field.kind() == LetterField.Kind.GIVEN_DATE ? day(LocalDate.parse(text)) : text);
        return words;
    }

    /** A day as letters say it: "Friday 20 November 2026". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
