package org.attendance.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unique pupil number: a check letter, three digits of the local authority, four of the school, two of the year, three serial digits; a
 * temporary number ends in a letter (DfE, Unique Pupil Numbers guidance).
 */
public final class Upn {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]");

    private Upn() {
    }

    /**
     * What is wrong with a number: Length (not 13 characters), Form (not a letter, eleven digits and a digit or letter, in upper case,
     * letters without I, O, S) or CheckLetter; empty for a right one.
     */
    public static Optional<String> problem(String upn) {
        if (upn == null || upn.length() != LENGTH) {
            return Optional.of("Length");
        }
        if (!FORM.matcher(upn).matches()) {
            return Optional.of("Form");
        }
        return upn.charAt(0) == checkLetter(upn.substring(1)) ? Optional.empty() : Optional.of("CheckLetter");
    }

    /** Whether a right number is a temporary one. */
    public static boolean isTemporary(String upn) {
        return problem(upn).isEmpty() && LETTERS.indexOf(upn.charAt(LENGTH - 1)) >= 0;
    }

    /**
     * The letter that goes before twelve characters: the sum of the values times their places in the whole number (2 to 13), modulo 23.
     *
     * @throws IllegalArgumentException if they are not eleven digits and a digit or letter
     */
    public static char checkLetter(String twelve) {
        if (!FORM.matcher(LETTERS.charAt(0) + twelve).matches()) {
            throw new IllegalArgumentException("Not the last twelve characters of a UPN: \"" + twelve + "\"");
        }
        int sum = 0;
        for (int index = 0; index < twelve.length(); index++) {
            char character = twelve.charAt(index);
            int letter = LETTERS.indexOf(character);
            sum += (index + 2) * (letter < 0 ? character - '0' : letter);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
