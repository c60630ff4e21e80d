package org.attendance.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.attendance.TestSchool;

/** Marks drawn by chance, and their figures counted in the plainest way: mark by mark, session by session, without the product. */
final class MadeMarks {

    static final LocalDate MOVE = LocalDate.of(2026, 11, 9);
    static final LocalDate LEFT = LocalDate.of(2026, 11, 12);
    static final LocalDate JOINED = LocalDate.of(2026, 9, 14);
    static final String MOVER = "P8A02";
    static final String LEAVER = "P8A03";
    static final String JOINER = "NEW01";

    private static final Map<Character, String> CLASSES = Map.ofEntries(Map.entry('/', "present"), Map.entry('\\', "present"),
            Map.entry('L', "present"), Map.entry('V', "approvedActivity"), Map.entry('P', "approvedActivity"), Map.entry('I',
                    "authorised"),
            Map.entry('M', "authorised"), Map.entry('C', "authorised"), Map.entry('N', "unauthorised"), Map.entry('O', "unauthorised"),
            Map.entry('U', "unauthorised"), Map.entry('G', "unauthorised"), Map.entry('D', "none"), Map.entry('Q', "none"));
    private static final String DRAWN = "//////////////LLVPIIIMCNOUGDQ";

    private final LocalDate from = LocalDate.of(2026, 6, 1);
    private final LocalDate today = LocalDate.parse(TestSchool.TODAY);
    private final Map<String, Map<String, Character>> marks = new TreeMap<>();
    private final List<String> pupils;

    MadeMarks(List<String> pupils, long seed) {
        this.pupils = pupils;
        Random random = new Random(seed);
        for (String pupil : pupils) {
            Map<String, Character> own = new LinkedHashMap<>();
            int illLuck = random.nextInt(25);
            for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
                for (String part : List.of("AM", "PM")) {
                    int draw = Math.min(DRAWN.length() - 1, random.nextInt(DRAWN.length()) + random.nextInt(illLuck + 1));
                    if (isSchool(day, part) && isOnRoll(pupil, day) && random.nextInt(40) != 0) {
                        char code = DRAWN.charAt(draw);
                        own.put(day + " " + part, code == '/' && part.equals("PM") ? '\\' : code);
                    }
                }
            }
            marks.put(pupil, own);
        }
        marks.get(pupils.get(0)).put("2026-10-28 AM", '#');
        marks.get(pupils.get(0)).put("2026-11-16 PM", '#');
    }

    String csv() {
        StringBuilder csv = new StringBuilder("pupil_ref,date,session,code\n");
        marks.forEach((pupil, own) -> own.forEach((session, code) -> csv.append(pupil).append(',').append(session.replace(' ', ','))
                .append(',').append(code).append('\n')));
        return csv.toString();
    }

    static boolean isOnRoll(String pupil, LocalDate day) {
        return !(pupil.equals(LEAVER) && day.isAfter(LEFT)) && !(pupil.equals(JOINER) && day.isBefore(JOINED));
    }

    static boolean isSchool(LocalDate day, String part) {
        boolean weekday = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        boolean inHalfTerm = within(day, "2026-06-01", "2026-07-21") || within(day, "2026-09-02", "2026-10-23")
                || within(day, "2026-11-02", "2026-12-18");
        return weekday && inHalfTerm && !day.toString().equals(TestSchool.INSET_DAY) && !(day + part).equals("2026-12-18PM");
    }

    static boolean within(LocalDate day, String first, String last) {
        return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }

    /** Rows by key; the clock stands after the morning register of today has closed and before the afternoon. */
    Map<String, Map<String, Object>> summary(LocalDate first, LocalDate last, BiFunction<String, LocalDate, String> keyOf) {
        Map<String, Map<String, Map<String, Long>>> cells = new HashMap<>();
        for (String pupil : pupils) {
            for (LocalDate day = first; !day.isAfter(last) && !day.isAfter(today); day = day.plusDays(1)) {
                for (String part : List.of("AM", "PM")) {
                    Character code = marks.get(pupil).get(day + " " + part);
                    boolean due = isSchool(day, part) && isOnRoll(pupil, day) && (day.isBefore(today) || part.equals("AM"));
                    if (code != null || due) {
                        Map<String, Long> cell = cells.computeIfAbsent(keyOf.apply(pupil, day), k -> new HashMap<>())
                                .computeIfAbsent(pupil, p -> new HashMap<>());
                        count(cell, code);
                    }
                }
            }
        }
        Map<String, Map<String, Object>> rows = new HashMap<>();
        cells.forEach((key, byPupil) -> rows.put(key, row(byPupil)));
        return rows;
    }

    private static void count(Map<String, Long> cell, Character code) {
        if (code == null) {
            cell.merge("missing", 1L, Long::sum);
            return;
        }
        cell.merge(CLASSES.getOrDefault(code, "none"), 1L, Long::sum);
        Map<Character, String> named = Map.of('L', "lateBeforeClose", 'U', "lateAfterClose", 'I', "illness");
        if (named.containsKey(code)) {
            cell.merge(named.get(code), 1L, Long::sum);
        }
    }

    private static Map<String, Object> row(Map<String, Map<String, Long>> byPupil) {
        Map<String, Long> sum = new HashMap<>();
        long persistent = 0;
        long severe = 0;
        for (Map<String, Long> cell : byPupil.values()) {
            cell.forEach((name, count) -> sum.merge(name, count, Long::sum));
            long absent = get(cell, "authorised") + get(cell, "unauthorised");
            long possible = absent + get(cell, "present") + get(cell, "approvedActivity");
            persistent += possible > 0 && 10 * absent >= possible ? 1 : 0;
            severe += possible > 0 && 2 * absent >= possible ? 1 : 0;
        }
        Map<String, Object> row = new HashMap<>();
        Set<String> names = new HashSet<>(List.of("present", "approvedActivity", "authorised", "unauthorised", "missing",
                "lateBeforeClose",
                "lateAfterClose", "illness"));
        names.forEach(name -> row.put(name, get(sum, name)));
        long attended = get(sum, "present") + get(sum, "approvedActivity");
        long absent = get(sum, "authorised") + get(sum, "unauthorised");
        row.put("pupils", (long) byPupil.size());
        row.put("attended", attended);
        row.put("absent", absent);
        row.put("possible", attended + absent);
        row.put("attendancePercent", attended + absent == 0 ? null : BigDecimal.valueOf(100 * attended)
                .divide(BigDecimal.valueOf(attended + absent), 2, RoundingMode.HALF_UP).toPlainString());
        row.put("persistentAbsence", persistent);
        row.put("severeAbsence", severe);
        return row;
    }

    private static long get(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }

    List<String> pupils() {
        return new ArrayList<>(pupils);
    }
}
