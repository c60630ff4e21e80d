package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.Tally;

/** Reads the figures of pupils from tallies: as many statements for a thousand pupils as for one. */
final class WatchFigures {
    private final WatchDay day;

    WatchFigures(WatchDay day) {
        this.day = day;
    }

    /** The figures of pupils, in their order. */
    List<WatchFigure> of(List<WatchPupil> pupils) throws GenericEntityException {
        Map<String, Tally> year = tallies(Optional.of(day.year()));
        Map<String, Tally> sinceEarlier = tallies(day.lately());
        Map<String, Tally> window = unauthorised(day.window(day.asOf()));
        List<WatchFigure> figures = new ArrayList<>();
        for (WatchPupil pupil : pupils) {
            Tally whole = year.getOrDefault(pupil.id(), Tally.ZERO);
            Tally lately = sinceEarlier.getOrDefault(pupil.id(), Tally.ZERO);
            figures.add(new WatchFigure(pupil, whole, day.isEarlierInYear() ? whole.minus(lately) : null,
                    window.getOrDefault(pupil.id(), Tally.ZERO).unauthorised(), lately.unauthorised()));
        }
        return figures;
    }

    /** Tallies by party id over a range; none without a range. */
    Map<String, Tally> tallies(Optional<DateRange> range) throws GenericEntityException {
        return range.isEmpty() ? Map.of() : RangeTallies.of(day, range.get());
    }

    /** Unauthorised sessions by party id over a range; none without a range. */
    Map<String, Tally> unauthorised(Optional<DateRange> range) throws GenericEntityException {
        return range.isEmpty() ? Map.of() : RangeTallies.ofUnauthorised(day, range.get());
    }
}
