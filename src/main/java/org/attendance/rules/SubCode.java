package org.attendance.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of a code a school has made for itself. It counts as its statutory code and has class, register group, session and note
 * rule of that.
 *
 * @param id            names the version; null for one that is not stored yet
 * @param code          what is written in the register
 * @param name          what it stands for
 * @param statutoryCode national code it counts as
 * @param from          first day on which it may be used
 * @param thru          last day; null while it has no end; the day before the first one where it was withdrawn before it was used
 * @param sortOrder     place among the sub-codes of the school, lowest first; null: after those with a place, in order of the code
 * @param key           the key that picks it in a register; null for none
 */
public record SubCode(String id, String code, String name, String statutoryCode, LocalDate from, LocalDate thru, Long sortOrder,
        String key) {

    public SubCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
    }

    /** Whether it holds on no day, because it was withdrawn before anyone used it. */
    public boolean isWithdrawn() {
        return thru != null && thru.isBefore(from);
    }

    /** Whether both hold on some day. */
    public boolean overlaps(SubCode other) {
        return !isWithdrawn() && !other.isWithdrawn() && (thru == null || !other.from.isAfter(thru))
                && (other.thru == null || !from.isAfter(other.thru));
    }

    /** Whether a mark with one says the same as a mark with the other: same code, same statutory code, same first day. */
    public boolean meansTheSame(SubCode other) {
        return code.equals(other.code) && Objects.equals(statutoryCode, other.statutoryCode) && from.equals(other.from);
    }

    /** The same version with another last day. */
    public SubCode until(LocalDate lastDay) {
        return new SubCode(id, code, name, statutoryCode, from, lastDay, sortOrder, key);
    }

    /** The same version with an id. */
    public SubCode withId(String newId) {
        return new SubCode(newId, code, name, statutoryCode, from, thru, sortOrder, key);
    }
}
