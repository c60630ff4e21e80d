package org.attendance.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that one mark has ever said: its first recording and every amendment, in order. Nothing is ever overwritten. */
public final class MarkHistory {
    private final List<MarkEntry> entries;

    /**
     * @throws IllegalArgumentException if the first entry is an amendment, or an amendment does not begin with what the entry before
     *         it ended with: then one is missing
     */
    public MarkHistory(MarkEntry first, List<MarkEntry> amendments) {
        if (first.original() != null) {
            throw new IllegalArgumentException("A history begins with the first recording, not with an amendment at " + first.at());
        }
        List<MarkEntry> all = new ArrayList<>(List.of(first));
        for (MarkEntry amendment : amendments) {
            MarkState before = all.get(all.size() - 1).amended();
            if (!before.equals(amendment.original())) {
                throw new IllegalArgumentException("The amendment at " + amendment.at() + " is from " + amendment.original()
                        + ", but the mark then was " + before);
            }
            all.add(amendment);
        }
        entries = List.copyOf(all);
    }

    /**
     * The history of a mark that is stored as it is now, with when and by whom it was first made, and its amendments beside it.
     *
     * @throws IllegalArgumentException if the amendments do not lead to what the mark is now
     */
    public static MarkHistory ofStored(MarkState current, LocalDateTime firstAt, String firstBy, List<MarkEntry> amendments) {
        MarkState begun = amendments.isEmpty() ? current : amendments.get(0).original();
        MarkHistory history = new MarkHistory(MarkEntry.first(begun, firstAt, firstBy, null), amendments);
        if (!history.latest().amended().equals(current)) {
            throw new IllegalArgumentException("The mark is " + current + ", but its amendments end with " + history.latest().amended());
        }
        return history;
    }

    /** The entries in the order in which they were made, the first recording first. */
    public List<MarkEntry> entries() {
        return entries;
    }

    public MarkEntry latest() {
        return entries.get(entries.size() - 1);
    }

    /**
     * What the mark said at a moment local to the school, an entry of that very moment included; empty before it was made. Where
     * clocks were put back, the later entry counts although its time may be the earlier one.
     */
    public Optional<MarkState> asAt(LocalDateTime moment) {
        return entries.stream().filter(entry -> !entry.at().isAfter(moment)).reduce((before, after) -> after).map(MarkEntry::amended);
    }
}
