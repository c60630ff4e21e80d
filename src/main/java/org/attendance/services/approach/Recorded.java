package org.attendance.services.approach;

import java.time.LocalDate;

import org.attendance.rules.cases.RecordKind;

/**
 * Something on record about a pupil that may fill a row of the checklist or tick a responsibility.
 * @param id key of its row; with the family of its kind it tells it from all others
 * @param about what it is an example of, where the row it fills may say so already; null where the words say all
 * @param words one line in the language of the call
 * @param link page and query that shows it, as "Plan?planId=10001"; null for none
 */
record Recorded(RecordKind kind, String id, LocalDate date, String about, String words, String link) implements Comparable<Recorded> {

    /** A record whose words say all. */
    static Recorded of(RecordKind kind, String id, LocalDate date, String words, String link) {
        return new Recorded(kind, id, date, null, words, link);
    }

    /** The words for a row that is called so: without what its name says already. */
    String wordsFor(String row) {
        return about == null || about.equals(row) ? words : about + ": " + words;
    }

    /** The newest first. */
    @Override
    public int compareTo(Recorded other) {
        int byDate = other.date.compareTo(date);
        return byDate == 0 ? other.id.compareTo(id) : byDate;
    }
}
