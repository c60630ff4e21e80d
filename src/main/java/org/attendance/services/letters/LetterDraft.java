package org.attendance.services.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.attendance.rules.letters.LetterField;
import org.attendance.rules.message.MergeField;
import org.attendance.rules.message.MessageTemplate;
import org.attendance.services.Attributes;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Words somebody proposes for a template. */
record LetterDraft(String heading, String text) {
    private static final int LONGEST_HEADING = 150;
    private static final int LONGEST_TEXT = 6000;
    private static final Set<LetterField.Kind> NEED_DATES = Set.of(LetterField.Kind.FIGURE);

    /** The attributes heading and text of a call; nothing is checked yet. */
    static LetterDraft of(ServiceCall call) {
        String text = call.text("text");
        return new LetterDraft(call.text("heading"), text == null ? null : text.replace("\r\n", "\n"));
    }

    /** @throws InputException for no words, markup, words that are too long, unknown fields, or a figure without the days it is about */
    void check(ServiceCall call) throws InputException {
        checkWords(call, "AttendanceLetterHeading", heading, LONGEST_HEADING);
        checkWords(call, "AttendanceLetterText", text, LONGEST_TEXT);
        MessageTemplate words = new MessageTemplate(text);
        List<String> figures = Arrays.stream(LetterField.values()).filter(field -> NEED_DATES.contains(field.kind()))
                .filter(field -> words.uses(field) || new MessageTemplate(heading).uses(field)).map(LetterField::placeholder).toList();
        if (!figures.isEmpty() && !(words.uses(LetterField.FROM) && words.uses(LetterField.THRU))) {
            throw call.refuse("AttendanceLetterDatesMissing", "figures", String.join(" ", figures), "from", LetterField.FROM.placeholder(),
                    "thru", LetterField.THRU.placeholder());
        }
        if (words.uses(LetterField.ATTENDANCE_BEFORE) && !(words.uses(LetterField.BEFORE_FROM) && words.uses(LetterField.BEFORE_THRU))) {
            throw call.refuse("AttendanceLetterDatesMissing", "figures", LetterField.ATTENDANCE_BEFORE.placeholder(), "from",
                    LetterField.BEFORE_FROM.placeholder(), "thru", LetterField.BEFORE_THRU.placeholder());
        }
    }

    private static void checkWords(ServiceCall call, String label, String words, int longest) throws InputException {
        String name = call.messages().get(label);
        if (words == null) {
            throw call.refuse("AttendanceLetterFieldEmpty", "field", name);
        }
        Attributes.plainText(call, name, words, longest);
        List<LetterField> fields = List.of(LetterField.values());
        List<String> unknown = new MessageTemplate(words).unknown(fields);
        if (!unknown.isEmpty()) {
            throw call.refuse("AttendanceLetterFieldUnknown", "where", name, "unknown", String.join(" ", unknown), "allowed",
                    fields.stream().map(MergeField::placeholder).collect(Collectors.joining(" ")));
        }
    }
}
