package org.attendance.services;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.attendance.rules.Band;
import org.attendance.rules.Tally;

/** The two sets of bands in which pupils are counted. A band is named by its set and first percentage, as attendance-90. */
enum BandSet {
    /** Attendance, in the bands that Copnor reports. */
    ATTENDANCE(Band.COPNOR_ATTENDANCE, Tally::attended),
    /** Absence, in steps of five points as the DfE reports it. */
    ABSENCE(Band.FIVE_POINT_ABSENCE, Tally::absent);

    private static final String NONE = "none";

    private final List<Band> bands;
    private final ToLongFunction<Tally> part;

    BandSet(List<Band> bands, ToLongFunction<Tally> part) {
        this.bands = bands;
        this.part = part;
    }

    List<Band> bands() {
        return bands;
    }

    /** The band of a pupil; empty without a possible session. */
    Optional<Band> of(Tally year) {
        return Band.find(bands, part.applyAsLong(year), year.possible());
    }

    String id(Band band) {
        return name().toLowerCase(Locale.ROOT) + "-" + band.from();
    }

    /** Which tallies lie in the band of a name; "none" names those without a possible session. Empty for an unknown name. */
    static Optional<Predicate<Tally>> find(String id) {
        if (NONE.equals(id)) {
            return Optional.of(year -> year.possible() == 0);
        }
        for (BandSet set : values()) {
            for (Band band : set.bands) {
                if (set.id(band).equals(id)) {
                    return Optional.of(year -> band.contains(set.part.applyAsLong(year), year.possible()));
                }
            }
        }
        return Optional.empty();
    }

    /** All names, for messages. */
    static String ids() {
        return String.join(", ", Arrays.stream(values()).flatMap(set -> set.bands.stream().map(set::id)).toList()) + ", " + NONE;
    }
}
