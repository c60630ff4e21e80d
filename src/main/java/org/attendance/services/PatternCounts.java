package org.attendance.services;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Percentage;
import org.attendance.rules.Session;
import org.attendance.rules.Tally;
import org.attendance.rules.watch.BesideBreak;
import org.attendance.rules.watch.SessionSlice;

/** Counts marks by weekday, by half of the day, beside breaks and otherwise, and by code. */
final class PatternCounts {
    private static final int DECIMALS = 2;
    private static final List<SessionSlice> HALVES = List.of(SessionSlice.AM, SessionSlice.PM);
    private static final List<SessionSlice> BREAKS = List.of(SessionSlice.BESIDE_BREAK, SessionSlice.OTHER_DAYS);

    private static final class Cell {
        private final Map<AttendanceCode, Long> codes = new IdentityHashMap<>();

        private void add(AttendanceCode code, long count) {
            codes.merge(code, count, Long::sum);
        }

        private Tally tally() {
            return codes.entrySet().stream().map(each -> Tally.of(each.getKey(), each.getValue())).reduce(Tally.ZERO, Tally::plus);
        }
    }

    private final BesideBreak breaks;
    private final Map<Session, Cell> sessions = new HashMap<>();
    private final Map<SessionSlice, Cell> slices = new EnumMap<>(SessionSlice.class);
    private final Cell all = new Cell();
    private Session session;
    private Cell ofSession;

    PatternCounts(BesideBreak breaks) {
        this.breaks = breaks;
    }

    /** Takes a mark; quick where marks of one session come one after another. */
    void add(Session marked, AttendanceCode code) {
        if (marked != session) {
            session = marked;
            ofSession = sessions.computeIfAbsent(marked, each -> new Cell());
        }
        ofSession.add(code, 1);
    }

    private void sum() {
        sessions.forEach((each, cell) -> cell.codes.forEach((code, count) -> {
            all.add(code, count);
            cell(SessionSlice.of(each.date().getDayOfWeek())).add(code, count);
            cell(SessionSlice.of(each.part())).add(code, count);
            cell(breaks.isBeside(each.date()) ? SessionSlice.BESIDE_BREAK : SessionSlice.OTHER_DAYS).add(code, count);
        }));
        sessions.clear();
    }

    private Cell cell(SessionSlice slice) {
        return slices.computeIfAbsent(slice, each -> new Cell());
    }

    /** Puts total, weekdays, halves, breaks (figures by slice) and codes. */
    void put(Map<String, Object> map) {
        sum();
        map.put("total", figures(null, all.tally()));
        List<SessionSlice> weekdays = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            SessionSlice slice = SessionSlice.of(day);
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0 || slices.containsKey(slice) && slices.get(slice).tally().possible() > 0) {
                weekdays.add(slice);
            }
        }
        map.put("weekdays", figures(weekdays));
        map.put("halves", figures(HALVES));
        map.put("breaks", figures(BREAKS));
        map.put("codes", codes());
    }

    private List<Map<String, Object>> figures(List<SessionSlice> wanted) {
        return wanted.stream().map(slice -> figures(slice.id(), slices.containsKey(slice) ? slices.get(slice).tally() : Tally.ZERO))
                .toList();
    }

    private static Map<String, Object> figures(String slice, Tally tally) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("slice", slice);
        map.put("possible", tally.possible());
        map.put("absent", tally.absent());
        map.put("unauthorised", tally.unauthorised());
        map.put("lateBeforeClose", tally.lateBeforeClose());
        map.put("lateAfterClose", tally.lateAfterClose());
        map.put("absencePercent", Percentage.of(tally.absent(), tally.possible(), DECIMALS));
        return map;
    }

    /** Absences by the code that is written, the most frequent first; versions of one code together, under the name of the latest. */
    private List<Map<String, Object>> codes() {
        Map<String, Map<String, Object>> byCode = new TreeMap<>();
        all.codes.entrySet().stream().filter(each -> each.getKey().statisticalClass().isAbsent())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(AttendanceCode::validFrom))).forEach(each -> {
                    Map<String, Object> map = byCode.computeIfAbsent(each.getKey().code(), code -> new LinkedHashMap<>());
                    map.put("code", each.getKey().code());
                    map.put("codeName", each.getKey().name());
                    map.put("statisticalClass", each.getKey().statisticalClass().id());
                    map.merge("sessions", each.getValue(), (one, other) -> (Long) one + (Long) other);
                });
        return byCode.values().stream().sorted(Comparator.comparingLong((Map<String, Object> map) -> (Long) map.get("sessions")).reversed())
                .toList();
    }
}
