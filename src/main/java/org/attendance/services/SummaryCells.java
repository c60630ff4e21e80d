package org.attendance.services;

import java.util.HashMap;
import java.util.Map;

/** The cells of a summary by key, then by pupil. */
final class SummaryCells {
    private final Map<String, Map<String, SummaryCell>> byPupil = new HashMap<>();

    /** The cell of a pupil in the row of a key; made where it is new. */
    SummaryCell cell(String pupilId, String key) {
        return byPupil.computeIfAbsent(pupilId, id -> new HashMap<>()).computeIfAbsent(key, k -> new SummaryCell());
    }

    /** Cells that are not empty, by key and pupil; the key may be null. */
    Map<String, Map<String, SummaryCell>> byKey() {
        Map<String, Map<String, SummaryCell>> byKey = new HashMap<>();
        byPupil.forEach((pupilId, cells) -> cells.forEach((key, cell) -> {
            if (!cell.isEmpty()) {
                byKey.computeIfAbsent(key, k -> new HashMap<>()).put(pupilId, cell);
            }
        }));
        return byKey;
    }
}
