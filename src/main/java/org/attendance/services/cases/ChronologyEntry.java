package org.attendance.services.cases;

import java.time.LocalDateTime;

import org.attendance.services.NaturalOrder;

/**
 * One thing that happened in a case.
 * @param moment local time; midnight where only the day is known
 * @param kind what it is: trigger, contact, meeting, letter, evidence, plan, stage, note, mark, task, cycle, approach, barrier, message
 * @param sourceId key of its row; with the kind it tells the entry from all others
 * @param headline one line in the language of the call
 * @param detail further words; null for none
 * @param author name of the person; null if the system did it
 * @param link page and query that shows it, as "Plan?planId=10001"; null for none
 */
public record ChronologyEntry(LocalDateTime moment, String kind, String sourceId, String headline, String detail, String author, String link)
        implements Comparable<ChronologyEntry> {

    /** The newest first, then by kind and key, later keys first, so that pages neither repeat nor lose an entry. */
    @Override
    public int compareTo(ChronologyEntry other) {
        int byMoment = other.moment.compareTo(moment);
        int byKind = byMoment == 0 ? kind.compareTo(other.kind) : byMoment;
        return byKind == 0 ? new NaturalOrder().compare(other.sourceId, sourceId) : byKind;
    }
}
