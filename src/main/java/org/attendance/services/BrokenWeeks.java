package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.watch.BrokenWeek;

/** Weeks of pupils that were broken: partly attended, partly missed. */
final class BrokenWeeks {
    /** Pupils told for a school. */
    static final int MOST_TOLD = 50;
    /** From so many broken weeks on a pupil is told. */
    static final long FEWEST = 2;

    private static final class Week {
        private long attended;
        private long absent;

        private boolean isBroken() {
            return BrokenWeek.isMet(attended, absent);
        }
    }

    private final TreeMap<LocalDate, Map<String, Week>> byMonday = new TreeMap<>();
    private Session session;
    private Map<String, Week> ofSession;

    /** Takes a mark; quick where marks of one session come one after another. */
    void add(String pupilId, Session marked, AttendanceCode code) {
        if (!code.statisticalClass().isPossible()) {
            return;
        }
        if (marked != session) {
            session = marked;
            ofSession = byMonday.computeIfAbsent(TallyRow.weekOf(marked.date()), monday -> new HashMap<>());
        }
        Week week = ofSession.computeIfAbsent(pupilId, id -> new Week());
        if (code.statisticalClass().isAttended()) {
            week.attended++;
        } else {
            week.absent++;
        }
    }

    /** Puts weeks (weeks of pupils with a possible session), broken (those that are), and brokenPupils, the most broken weeks first. */
    void put(Map<String, Object> map, Map<String, WatchPupil> pupils) {
        long weeks = 0;
        long broken = 0;
        List<Map<String, Object>> told = new ArrayList<>();
        for (Map.Entry<String, WatchPupil> pupil : pupils.entrySet()) {
            long own = byMonday.values().stream().filter(week -> week.containsKey(pupil.getKey())).count();
            List<String> mondays = byMonday.entrySet().stream().filter(week -> week.getValue().containsKey(pupil.getKey())
                    && week.getValue().get(pupil.getKey()).isBroken()).map(week -> week.getKey().toString()).toList();
            weeks += own;
            broken += mondays.size();
            if (mondays.size() >= (pupils.size() == 1 ? 1 : FEWEST)) {
                Map<String, Object> row = new LinkedHashMap<>();
                pupil.getValue().put(row);
                row.put("weeks", own);
                row.put("broken", (long) mondays.size());
                row.put("mondays", mondays);
                told.add(row);
            }
        }
        told.sort(Comparator.comparingLong((Map<String, Object> row) -> (Long) row.get("broken")).reversed());
        map.put("weeks", weeks);
        map.put("broken", broken);
        map.put("brokenPupils", told.subList(0, Math.min(MOST_TOLD, told.size())));
        map.put("brokenPupilsTotal", (long) told.size());
    }
}
