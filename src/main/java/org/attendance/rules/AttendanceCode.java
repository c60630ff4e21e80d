package org.attendance.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of an attendance code: what it means between two dates. A mark names the version, so that a later version changes no
 * figure of the past.
 *
 * @param id               names the version
 * @param schoolId         the school whose own sub-code it is; null for a national code
 * @param code             what is written in the register
 * @param name             what it stands for
 * @param validFrom        first day on which it may be used
 * @param validThru        last day on which it may be used; null while it has no end
 * @param registerGroup    heading under which it stands in a register; no figure depends on it
 * @param statisticalClass what it counts as
 * @param statutoryCode    national code it counts as: for a sub-code such as I01 the code it refines, else the code itself
 * @param onlyIn           the only part of the day in which it may be used; null for both
 * @param noteRule         whether a mark needs a note
 * @param conditions       when it may be used, for the reader; null if nothing is to be said
 */
public record AttendanceCode(String id, String schoolId, String code, String name, LocalDate validFrom, LocalDate validThru,
        String registerGroup, StatisticalClass statisticalClass, String statutoryCode, SessionPart onlyIn, NoteRule noteRule,
        String conditions) {

    public AttendanceCode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(statisticalClass, "statisticalClass");
        Objects.requireNonNull(statutoryCode, "statutoryCode");
        Objects.requireNonNull(noteRule, "noteRule");
        if (validThru != null && validThru.isBefore(validFrom)) {
            throw new IllegalArgumentException("Code " + id + " ends on " + validThru + ", before it begins on " + validFrom);
        }
    }

    /** Whether the version may be used on a date; both of its ends are included. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validThru == null || !date.isAfter(validThru));
    }
}
