package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SevereAbsence;
import org.attendance.rules.Tally;

/** The rows of a summary in the order of their keys; pupils without a value stand in a last row with the key null. */
final class SummaryRows {
    private final SummaryGrouping grouping;
    private final SummaryPupils pupils;
    private final Comparator<String> order;

    SummaryRows(SummaryGrouping grouping, SummaryPupils pupils, Comparator<String> order) {
        this.grouping = grouping;
        this.pupils = pupils;
        this.order = order;
    }

    List<Map<String, Object>> of(SummaryCells cells) {
        Map<String, Map<String, SummaryCell>> byKey = cells.byKey();
        List<String> keys = new ArrayList<>(byKey.keySet());
        keys.sort(Comparator.nullsLast(order));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(row(key, byKey.get(key)));
        }
        return rows;
    }

    private Map<String, Object> row(String key, Map<String, SummaryCell> cellsOfPupils) {
        Tally sum = Tally.ZERO;
        long missing = 0;
        long persistent = 0;
        long severe = 0;
        for (SummaryCell cell : cellsOfPupils.values()) {
            Tally tally = cell.tally();
            sum = sum.plus(tally);
            missing += cell.missing();
            persistent += PersistentAbsence.isMet(tally) ? 1 : 0;
            severe += SevereAbsence.isMet(tally) ? 1 : 0;
        }
        boolean onePupil = grouping == SummaryGrouping.PUPIL;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", key);
        if (onePupil) {
            row.put("name", pupils.name(cellsOfPupils.keySet().iterator().next()));
        }
        row.put("pupils", (long) cellsOfPupils.size());
        row.putAll(Figures.of(sum, missing));
        row.put("persistentAbsence", onePupil ? (Object) (persistent > 0) : (Object) persistent);
        row.put("severeAbsence", onePupil ? (Object) (severe > 0) : (Object) severe);
        return row;
    }
}
