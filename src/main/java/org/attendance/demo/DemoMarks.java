package org.attendance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * The marks of one pupil in one academic year: absences in episodes until the pupil's share is reached, about a half of it illness
 * and a third unauthorised; then lateness, trips and the like. The same pupil and year give the same marks.
 */
public final class DemoMarks {
    private static final long YEAR_SEED = 1_000_003L;
    private static final double SEVERE = 0.45;
    private static final int RECENT_DAYS = 3;
    private static final int LATEST_DAYS = 25;

    private final DemoPupil pupil;
    private final DemoYear year;
    private final SplittableRandom random;
    private final String[] codes;
    private final Long[] minutes;
    private final String[] notes;
    private final int[] firstOfDay;
    private int firstOnRoll;
    private int lastOnRoll;

    private DemoMarks(DemoPupil pupil, DemoYear year) {
        this.pupil = pupil;
        this.year = year;
        this.random = new SplittableRandom(YEAR_SEED * year.firstYear() + pupil.number());
        int size = year.sessions().size();
        this.codes = new String[size];
        this.minutes = new Long[size];
        this.notes = new String[size];
        this.firstOfDay = new int[year.days().size() + 1];
        Map<LocalDate, Integer> places = new HashMap<>();
        for (int i = 0; i < year.days().size(); i++) {
            places.put(year.days().get(i), i);
        }
        firstOfDay[year.days().size()] = size;
        for (int i = size - 1; i >= 0; i--) {
            firstOfDay[places.get(year.sessions().get(i).date())] = i;
        }
    }

    /** Marks of a pupil in a year while on roll; none if never on roll in it. */
    public static List<DemoMark> of(DemoPupil pupil, DemoYear year) {
        if (!pupil.isOnRoll(year.firstYear())) {
            return List.of();
        }
        DemoMarks marks = new DemoMarks(pupil, year);
        marks.findSpan();
        if (marks.lastOnRoll < marks.firstOnRoll) {
            return List.of();
        }
        new DemoEvents(pupil, year).put(marks);
        marks.putAbsence();
        marks.putLateness();
        return marks.toMarks();
    }

    private void findSpan() {
        firstOnRoll = 0;
        lastOnRoll = year.days().size() - 1;
        while (firstOnRoll <= lastOnRoll && year.days().get(firstOnRoll).isBefore(pupil.admission())) {
            firstOnRoll++;
        }
        while (pupil.leaving() != null && lastOnRoll >= firstOnRoll && year.days().get(lastOnRoll).isAfter(pupil.leaving())) {
            lastOnRoll--;
        }
    }

    /** Puts a code into the free sessions of a day while on roll. */
    void putDay(int day, String code, String note) {
        for (int session = firstOfDay[day]; session < firstOfDay[day + 1]; session++) {
            put(session, code, note);
        }
    }

    /** Puts a code into one session of a day, if there is such a session, it is free and the pupil is on roll; tells whether. */
    boolean putPart(int day, SessionPart part, String code, String note) {
        for (int session = firstOfDay[day]; session < firstOfDay[day + 1]; session++) {
            if (year.sessions().get(session).part() == part) {
                return put(session, code, note);
            }
        }
        return false;
    }

    private boolean put(int session, String code, String note) {
        boolean onRoll = session >= firstOfDay[firstOnRoll] && session < firstOfDay[lastOnRoll + 1];
        if (!onRoll || codes[session] != null) {
            return false;
        }
        codes[session] = code;
        notes[session] = note;
        return true;
    }

    private void putAbsence() {
        int sessions = firstOfDay[lastOnRoll + 1] - firstOfDay[firstOnRoll];
        double exact = sessions * pupil.absence() * (0.85 + 0.3 * random.nextDouble());
        int target = (int) (exact + random.nextDouble());
        if (pupil.absence() >= SEVERE) {
            putSevere(target);
            return;
        }
        double unauthorisedShare = Math.min(0.5, 0.2 + 1.1 * pupil.absence());
        double illnessShare = Math.max(0.3, 0.6 - 0.9 * pupil.absence());
        int unauthorised = (int) (target * unauthorisedShare + random.nextDouble());
        int illness = (int) (target * illnessShare + random.nextDouble());
        unauthorised -= putHoliday(unauthorised);
        putIllness(illness);
        putUnauthorised(unauthorised);
        putOther(target - (int) (target * unauthorisedShare) - illness);
    }

    /** A long absence, a part-time timetable, or days here and there. */
    private void putSevere(int target) {
        int kind = random.nextInt(3);
        int left = target;
        int day = firstOnRoll + random.nextInt(Math.max(1, (int) ((lastOnRoll - firstOnRoll + 1) * (1 - pupil.absence()))));
        for (; left > 0 && day <= lastOnRoll; day++) {
            if (kind == 0) {
                left -= putCounted(day, random.nextInt(4) == 0 ? "I" : "O");
            } else if (kind == 1) {
                left -= putPart(day, SessionPart.PM, "C2", null) ? 1 : 0;
            } else {
                left -= putCounted(day, "I");
            }
        }
        for (int attempt = 0; left > 0 && attempt < 600; attempt++) {
            left -= putCounted(anyDay(), random.nextInt(3) == 0 ? "I" : "O");
        }
    }

    private int putCounted(int day, String code) {
        int put = 0;
        for (int session = firstOfDay[day]; session < firstOfDay[day + 1]; session++) {
            put += put(session, code, null) ? 1 : 0;
        }
        return put;
    }

    private int putHoliday(int most) {
        int put = 0;
        if (most >= 4 && random.nextDouble() < 0.45 && !year.holidayDays().isEmpty()) {
            int day = year.holidayDays().get(random.nextInt(year.holidayDays().size()));
            int length = Math.min(5, Math.max(2, most / 2));
            for (int i = 0; i < length && day + i < year.days().size(); i++) {
                put += putCounted(day + i, "G");
            }
        }
        return put;
    }

    private void putIllness(int target) {
        int left = target;
        for (int attempt = 0; left > 0 && attempt < 200; attempt++) {
            int day = year.pickDayOfIllness(random, firstOnRoll, lastOnRoll);
            if (left == 1 || random.nextInt(9) == 0) {
                left -= putPart(day, SessionPart.PM, "I", null) ? 1 : 0;
                continue;
            }
            int length = 1 + (random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(4));
            for (int i = 0; i < length && left > 0 && day + i < year.days().size(); i++) {
                left -= putCounted(day + i, "I");
            }
        }
    }

    private void putUnauthorised(int target) {
        int left = target;
        for (int attempt = 0; left > 0 && attempt < 200; attempt++) {
            int day = anyDay();
            double kind = random.nextDouble();
            if (kind < 0.3 && putPart(day, SessionPart.AM, "U", null)) {
                minutes[firstOfDay[day]] = 31L + random.nextInt(90);
                left--;
            } else if (left == 1 || kind < 0.5) {
                left -= putPart(day, random.nextInt(3) == 0 ? SessionPart.AM : SessionPart.PM, "O", null) ? 1 : 0;
            } else {
                left -= putCounted(day, "O");
            }
        }
    }

    private void putOther(int target) {
        int left = target;
        for (int attempt = 0; left > 0 && attempt < 200; attempt++) {
            int day = anyDay();
            double kind = random.nextDouble();
            if (left == 1 || kind < 0.6) {
                left -= putPart(day, random.nextInt(2) == 0 ? SessionPart.AM : SessionPart.PM, "M", null) ? 1 : 0;
            } else if (kind < 0.68 && pupil.absence() > 0.07 && pupil.school() == DemoSchool.SECONDARY) {
                for (int i = 0; i < 1 + random.nextInt(3) && day + i < year.days().size(); i++) {
                    left -= putCounted(day + i, "E");
                }
            } else {
                left -= putCounted(day, pupil.has("mobile_child") ? "T" : "C");
            }
        }
    }

    private void putLateness() {
        for (int session = firstOfDay[firstOnRoll]; session < firstOfDay[lastOnRoll + 1]; session++) {
            boolean morning = year.sessions().get(session).part() == SessionPart.AM;
            if (codes[session] == null && random.nextDouble() < pupil.lateness() * (morning ? 1 : 0.2)) {
                codes[session] = "L";
                minutes[session] = 1L + (long) (25 * Math.pow(random.nextDouble(), 2));
            }
        }
    }

    private int anyDay() {
        return year.pickDay(random, firstOnRoll, lastOnRoll);
    }

    private List<DemoMark> toMarks() {
        List<DemoMark> marks = new ArrayList<>();
        for (int day = firstOnRoll; day <= lastOnRoll; day++) {
            int daysAgo = year.days().size() - 1 - day;
            double chance = random.nextDouble();
            for (int session = firstOfDay[day]; session < firstOfDay[day + 1]; session++) {
                marks.add(toMark(session, daysAgo, chance));
            }
        }
        return marks;
    }

    /** Reasons of the last days are not all known yet; of other absences, some became known later. */
    private DemoMark toMark(int number, int daysAgo, double chance) {
        Session session = year.sessions().get(number);
        String code = codes[number] == null ? session.part() == SessionPart.AM ? "/" : "\\" : codes[number];
        boolean explained = "I".equals(code) || "O".equals(code) || "M".equals(code);
        if (explained && daysAgo < RECENT_DAYS && chance < 0.45) {
            return new DemoMark(session, "N", "N", null, null);
        }
        boolean wasUnknown = explained && chance > (daysAgo < LATEST_DAYS ? 0.7 : 0.97);
        return new DemoMark(session, code, wasUnknown ? "N" : code, minutes[number], notes[number]);
    }
}
