package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.Band;
import org.attendance.rules.Tally;
import org.attendance.rules.YearGroup;

/** Pupils of a school counted by bands of their figure of the academic year, and by year group. */
final class Bands {
    private final Map<String, List<Tally>> byYearGroup = new TreeMap<>(YearGroup::compare);

    private Bands() {
    }

    /** The answer of the service. */
    static Map<String, Object> of(ServiceCall call) throws InputException, GenericEntityException {
        WatchDay day = new WatchDay(call);
        WatchFilter filter = new WatchFilter(call);
        WatchPupils pupils = WatchPupils.of(day);
        Map<String, Tally> year = new WatchFigures(day).tallies(Optional.of(day.year()));
        Bands bands = new Bands();
        List<WatchPupil> accepted = pupils.of(filter);
        for (WatchPupil pupil : accepted) {
            bands.byYearGroup.computeIfAbsent(pupil.pupil().yearGroup(), group -> new ArrayList<>())
                    .add(year.getOrDefault(pupil.id(), Tally.ZERO));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("asOfDate", day.asOf().toString());
        result.put("yearFrom", day.year().from().toString());
        result.put("pupils", (long) accepted.size());
        result.put("yearGroups", List.copyOf(bands.byYearGroup.keySet()));
        result.put("attendance", bands.rows(BandSet.ATTENDANCE));
        result.put("absence", bands.rows(BandSet.ABSENCE));
        result.put("none", bands.row("none", tally -> tally.possible() == 0));
        return ServiceCall.success("bands", result, "choices", pupils.choices());
    }

    private List<Map<String, Object>> rows(BandSet set) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Band band : set.bands()) {
            Map<String, Object> row = row(set.id(band), tally -> set.of(tally).filter(band::equals).isPresent());
            row.put("from", (long) band.from());
            row.put("below", (long) band.below());
            rows.add(row);
        }
        return rows;
    }

    /** Pupils in a band: in all, and by year group in the order of yearGroups. */
    private Map<String, Object> row(String id, Predicate<Tally> belongs) {
        List<Long> counts = byYearGroup.values().stream().map(tallies -> tallies.stream().filter(belongs).count()).toList();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("band", id);
        row.put("pupils", counts.stream().mapToLong(Long::longValue).sum());
        row.put("byYearGroup", counts);
        return row;
    }
}
