package org.attendance.rules.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates: which fields they may hold, and how they are filled. */
class MessageTemplateTest {

    private static final List<MessageField> ALL = List.of(MessageField.values());

    private static List<String> unknown(String text) {
        return new MessageTemplate(text).unknown(ALL);
    }

    @ParameterizedTest
    @CsvSource({"'{pupil} on {dates}',''", "'{Pupil}','{Pupil}'", "'{pupil.secret}','{pupil.secret}'", "'{}','{}'", "'{ pupil }','{ pupil }'",
        "'a { b','{'", "'a } b','}'", "'{{pupil}}','{ }'", "'{birthday} and {sen}','{birthday} {sen}'", "'no fields',''"})
    void namesEveryFieldThatDoesNotExist(String text, String unknown) {
        assertEquals(unknown, String.join(" ", unknown(text)));
    }

    @Test
    void aSubjectMayNotNameThePupil() {
        assertEquals(List.of("{pupil}", "{contact}"), new MessageTemplate("{pupil} {contact} {dates} {school}").unknown(MessageField.ofSubjects()));
    }

    @Test
    void putsValuesInOnceAndAsTheyAre() {
        assertEquals("$1 \\ {dates} Mon", new MessageTemplate("{pupil} {dates}").fill(Map.of(MessageField.PUPIL, "$1 \\ {dates}",
                MessageField.DATES, "Mon")));
    }

    @Test
    void aFieldWithoutAValueFillsNothing() {
        MessageTemplate template = new MessageTemplate("{pupil} {telephone}");
        assertThrows(IllegalArgumentException.class, () -> template.fill(Map.of(MessageField.PUPIL, "Zuri")));
        assertThrows(IllegalArgumentException.class, () -> template.fill(Map.of(MessageField.PUPIL, "Zuri", MessageField.TELEPHONE, " ")));
    }

    @Test
    void knowsWhetherItUsesAField() {
        assertTrue(new MessageTemplate("on {dates}").uses(MessageField.DATES));
        assertFalse(new MessageTemplate("on dates").uses(MessageField.DATES));
    }
}
