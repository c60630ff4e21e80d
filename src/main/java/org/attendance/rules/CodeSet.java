package org.attendance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of all codes a school may use: the national ones and its own sub-codes. */
public final class CodeSet {
    private static final Comparator<AttendanceCode> NATIONAL_THEN_OLDEST = Comparator
            .comparing((AttendanceCode version) -> version.schoolId() != null)
            .thenComparing(AttendanceCode::validFrom);

    private final Map<String, AttendanceCode> byId = new LinkedHashMap<>();
    private final Map<String, List<AttendanceCode>> byCode = new LinkedHashMap<>();
    private final List<AttendanceCode> usable;

    /**
     * @throws IllegalArgumentException if two versions have one id
     */
    public CodeSet(Collection<AttendanceCode> versions) {
        this(versions, List.of());
    }

    /**
     * @param withdrawn versions that may be used on no day and are found by their id only
     * @throws IllegalArgumentException if two versions have one id
     */
    public CodeSet(Collection<AttendanceCode> versions, Collection<AttendanceCode> withdrawn) {
        for (AttendanceCode version : versions) {
            put(byId, version);
            byCode.computeIfAbsent(version.code(), code -> new ArrayList<>()).add(version);
        }
        byCode.values().forEach(list -> list.sort(NATIONAL_THEN_OLDEST));
        usable = List.copyOf(byId.values());
        withdrawn.forEach(version -> put(byId, version));
    }

    private static void put(Map<String, AttendanceCode> byId, AttendanceCode version) {
        if (byId.put(version.id(), version) != null) {
            throw new IllegalArgumentException("Two versions of a code have the id " + version.id());
        }
    }

    /** The version of a code that may be used on a date; a national one goes before a school's own. */
    public Optional<AttendanceCode> find(String code, LocalDate date) {
        return versions(code).stream().filter(version -> version.validOn(date)).findFirst();
    }

    /**
     * The version of a code to check a mark against: the one valid on the date, else the latest that began before it, else the first.
     * Empty only for a code the school does not know at all.
     */
    public Optional<AttendanceCode> nearest(String code, LocalDate date) {
        Optional<AttendanceCode> valid = find(code, date);
        if (valid.isPresent()) {
            return valid;
        }
        Comparator<AttendanceCode> byStart = Comparator.comparing(AttendanceCode::validFrom);
        return versions(code).stream().filter(version -> version.validFrom().isBefore(date)).max(byStart)
                .or(() -> versions(code).stream().min(byStart));
    }

    /**
     * The version with an id.
     *
     * @throws IllegalArgumentException naming the id, if there is none
     */
    public AttendanceCode byId(String id) {
        AttendanceCode version = byId.get(id);
        if (version == null) {
            throw new IllegalArgumentException("No version of an attendance code has the id \"" + id + "\"");
        }
        return version;
    }

    /** The versions that may be used on a date, in the order in which the set was given. */
    public List<AttendanceCode> validOn(LocalDate date) {
        return usable.stream().filter(version -> version.validOn(date)).toList();
    }

    /** All versions of a code, national before own, oldest first; empty for an unknown code. */
    public List<AttendanceCode> versions(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /** All versions that may be used on some day, in the order in which the set was given. */
    public Collection<AttendanceCode> all() {
        return usable;
    }
}
