package org.attendance.services;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a user typed to find a pupil: words of which each stands in name, forename, reference or group; accents and case do not matter. */
final class PupilSearch {
    /** Better than any other. */
    private static final int SURNAME = 0;
    private static final int FIRST_NAME = 1;
    private static final int PART_OF_NAME = 2;
    private static final int ELSEWHERE = 3;

    private final String[] words;

    /** @param text null or blank finds everybody */
    PupilSearch(String text) {
        words = plain(text == null ? "" : text).split("[ ,]+");
    }

    /** Number of letters and digits typed. */
    int length() {
        return String.join("", words).length();
    }

    boolean finds(RollPupil pupil) {
        String all = plain(String.join(" ", List.of(pupil.name(), String.valueOf(pupil.forename()), pupil.pupilRef(),
                pupil.registrationGroup())));
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** How likely a pupil who is found is meant, less is likelier: the surname begins so, the first name, a part of a name, another. */
    int rank(RollPupil pupil) {
        if (words.length == 0) {
            return ELSEWHERE;
        }
        String surname = plain(String.valueOf(pupil.surname()));
        if (surname.startsWith(words[0])) {
            return SURNAME;
        }
        if (plain(String.valueOf(pupil.preferredName())).startsWith(words[0]) || plain(String.valueOf(pupil.forename())).startsWith(words[0])) {
            return FIRST_NAME;
        }
        for (String part : surname.split("[^\\p{L}]+")) {
            if (part.startsWith(words[0])) {
                return PART_OF_NAME;
            }
        }
        return ELSEWHERE;
    }

    /** Lower case without accents, so that Zoe finds Zoë. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.UK).strip();
    }
}
