package org.attendance.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A band of percentages from one whole number up to, not including, another. The band at the top reaches 101 and so takes in 100.
 * What lies in a band is decided on the counts, never on a rounded percentage.
 *
 * @param from  first percentage of the band, 0 to 100
 * @param below first percentage above it, at most 101
 */
public record Band(int from, int below) {
    private static final int TOP = 101;

    /** Attendance as Copnor reports it: [0,50) [50,80) [80,85) [85,90) [90,91) [91,95) [95,96) [96,100) {100}. */
    public static final List<Band> COPNOR_ATTENDANCE = bands(0, 50, 80, 85, 90, 91, 95, 96, 100, TOP);

    /** Absence in steps of five points as the DfE reports it: [0,5) [5,10) ... [90,95) [95,100]. */
    public static final List<Band> FIVE_POINT_ABSENCE = bands(IntStream.concat(
            IntStream.iterate(0, from -> from < 100, from -> from + 5), IntStream.of(TOP)).toArray());

    public Band {
        if (from < 0 || below <= from || below > TOP) {
            throw new IllegalArgumentException("Not a band: from " + from + " to below " + below);
        }
    }

    /** Whether 100 * part / whole lies in the band; never without a whole. */
    public boolean contains(long part, long whole) {
        long share = Math.multiplyExact(100L, part);
        return whole > 0 && share >= Math.multiplyExact(whole, from) && share < Math.multiplyExact(whole, below);
    }

    /** The band of a list in which part of whole lies; empty without a whole. */
    public static Optional<Band> find(List<Band> bands, long part, long whole) {
        return bands.stream().filter(band -> band.contains(part, whole)).findFirst();
    }

    private static List<Band> bands(int... edges) {
        return IntStream.range(1, edges.length).mapToObj(index -> new Band(edges[index - 1], edges[index])).toList();
    }
}
