package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {"B801200005001", "P207000016049", "A000000000000"})
    void rightNumbers(String upn) {
        assertEquals(Optional.empty(), Upn.problem(upn));
        assertFalse(Upn.isTemporary(upn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A00000000000A", "P00000000000B", "L00000000000Z", "B80120000500B"})
    void temporaryNumbersEndInALetterThatCounts(String upn) {
        assertEquals(Optional.empty(), Upn.problem(upn));
        assertTrue(Upn.isTemporary(upn));
    }

    @ParameterizedTest
    @CsvSource({
        "A801200005001,CheckLetter", "B801200005002,CheckLetter", "Q207000016049,CheckLetter", "B00000000000A,CheckLetter",
        "B80120000500,Length", "B8012000050011,Length", "' B801200005001',Length",
        "b801200005001,Form", "I801200005001,Form", "O801200005001,Form", "S801200005001,Form", "1801200005001,Form",
        "B8O1200005001,Form", "B80120000A001,Form", "B80120000500I,Form", "B80120000500b,Form", "B801200005 01,Form",
        "B80120000500\u0661,Form"})
    void wrongNumbers(String upn, String problem) {
        assertEquals(Optional.of(problem), Upn.problem(upn));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noNumber(String upn) {
        assertEquals(Optional.of("Length"), Upn.problem(upn));
    }

    @Test
    void twelveCharactersOfAnotherFormHaveNoCheckLetter() {
        assertThrows(IllegalArgumentException.class, () -> Upn.checkLetter("80120000500"));
        assertThrows(IllegalArgumentException.class, () -> Upn.checkLetter("80120000A001"));
    }

    @Property
    void oneLetterIsRightAndNoOther(@ForAll @NumericChars @StringLength(12) String digits) {
        assertEquals(1, LETTERS.chars().filter(letter -> Upn.problem((char) letter + digits).isEmpty()).count());
        assertEquals(Optional.empty(), Upn.problem(Upn.checkLetter(digits) + digits));
    }

    @Property
    void aDigitMistypedIsFound(@ForAll @NumericChars @StringLength(12) String digits, @ForAll @IntRange(max = 11) int place,
            @ForAll @CharRange(from = '0', to = '9') char typed) {
        String mistyped = digits.substring(0, place) + typed + digits.substring(place + 1);
        Optional<String> expected = mistyped.equals(digits) ? Optional.empty() : Optional.of("CheckLetter");
        assertEquals(expected, Upn.problem(Upn.checkLetter(digits) + mistyped));
    }
}
