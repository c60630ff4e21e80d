package org.attendance.services;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Finds pupils by words of their name, reference or group; case and accents do not matter. */
final class PupilSearch {
    private final String[] words;

    /** @param text words, all of which a pupil must have; null or blank finds everybody */
    PupilSearch(String text) {
        words = plain(text == null ? "" : text).split("[ ,]+");
    }

    /** Whether every word stands in the name, forename, reference or group of a pupil. */
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

    /** Lower case without accents, so that Zoe finds Zoë. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.UK).strip();
    }
}
