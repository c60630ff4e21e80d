package org.attendance.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Tally;

/** Changes of tallies, collected mark by mark and kept in the order in which they are written: by pupil, then by week. */
public final class TallyChanges {
    private static final int ADDED = 1;

    private final Map<String, Map<LocalDate, Tally>> byPupil = new TreeMap<>();
    private final Map<AttendanceCode, Tally> units = new HashMap<>();

    /**
     * Notes a mark.
     * @param count 1 for a mark that comes, -1 for one that goes
     */
    public void add(MarkKey key, AttendanceCode code, int count) {
        Tally unit = units.computeIfAbsent(code, c -> Tally.of(c, 1));
        Map<LocalDate, Tally> weeks = byPupil.computeIfAbsent(key.pupilId(), id -> new TreeMap<>());
        weeks.merge(TallyRow.weekOf(key.session().date()), count == ADDED ? unit : Tally.ZERO.minus(unit), Tally::plus);
    }

    /** Pupils with a change, in order. */
    public Collection<String> pupilIds() {
        return byPupil.keySet();
    }

    /** Changes of a pupil by the Monday of the week, in order. */
    public Map<LocalDate, Tally> weeks(String pupilId) {
        return byPupil.get(pupilId);
    }

    /** Mondays of all weeks with a change, in order. */
    public TreeSet<LocalDate> mondays() {
        TreeSet<LocalDate> mondays = new TreeSet<>();
        byPupil.values().forEach(weeks -> mondays.addAll(weeks.keySet()));
        return mondays;
    }
}
