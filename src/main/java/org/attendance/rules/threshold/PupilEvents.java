package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What has happened to a pupil, by type (as "contract_signed") and date: windows run from it. */
public final class PupilEvents {
    /** Of a pupil to whom nothing has happened. */
    public static final PupilEvents NONE = new PupilEvents(Map.of());

    private final Map<String, NavigableSet<LocalDate>> dates = new HashMap<>();

    public PupilEvents(Map<String, ? extends Iterable<LocalDate>> datesByType) {
        datesByType.forEach((type, all) -> all.forEach(date -> dates.computeIfAbsent(type, key -> new TreeSet<>()).add(date)));
    }

    /** The latest event of a type on or before a date. */
    public Optional<LocalDate> latest(String type, LocalDate onOrBefore) {
        NavigableSet<LocalDate> all = dates.get(type);
        return all == null ? Optional.empty() : Optional.ofNullable(all.floor(onOrBefore));
    }
}
