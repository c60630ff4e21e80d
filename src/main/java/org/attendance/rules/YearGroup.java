package org.attendance.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** National curriculum year groups: two nursery years, reception, years 1 to 14. */
public final class YearGroup {
    /** All year groups, youngest first. */
    public static final List<String> ALL = Stream.concat(Stream.of("N1", "N2", "R"),
            IntStream.rangeClosed(1, 14).mapToObj(Integer::toString)).toList();

    private YearGroup() {
    }

    public static boolean isValid(String yearGroup) {
        return yearGroup != null && ALL.contains(yearGroup);
    }

    /**
     * Orders two year groups, younger first.
     *
     * @throws IllegalArgumentException naming a text that is not a year group
     */
    public static int compare(String one, String other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(String yearGroup) {
        if (!isValid(yearGroup)) {
            throw new IllegalArgumentException("Not a year group: \"" + yearGroup + "\"; allowed are " + ALL);
        }
        return ALL.indexOf(yearGroup);
    }
}
