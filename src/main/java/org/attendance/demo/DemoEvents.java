package org.attendance.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;

import org.attendance.rules.SessionPart;

/** What whole groups do, and standing arrangements: trips, sports, work experience, college, a day of snow, religious observance. */
final class DemoEvents {
    private static final int TRIP_EVERY = 90;
    private static final int COLLEGE_OF = 50;
    private static final int DUAL_OF = 600;
    private static final int TEAM_OF = 18;
    private static final int OBSERVANT_OF = 5;

    private final DemoPupil pupil;
    private final DemoYear year;

    DemoEvents(DemoPupil pupil, DemoYear year) {
        this.pupil = pupil;
        this.year = year;
    }

    /** Puts the codes of all events into a pupil's sessions. */
    void put(DemoMarks marks) {
        List<LocalDate> days = year.days();
        String yearGroup = pupil.yearGroup(year.firstYear());
        int tripOffset = tripOffset();
        boolean oldest = "10".equals(yearGroup) || "11".equals(yearGroup);
        for (int day = 0; day < days.size(); day++) {
            LocalDate date = days.get(day);
            if (isSnow(date)) {
                marks.putDay(day, "Y4", null);
            } else if (pupil.number() % DUAL_OF == 7 && date.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0) {
                marks.putDay(day, "D", null);
            } else if ("10".equals(yearGroup) && isWorkExperience(date)) {
                marks.putDay(day, "W", null);
            } else if (oldest && pupil.number() % COLLEGE_OF == 3 && date.getDayOfWeek() == DayOfWeek.THURSDAY) {
                marks.putPart(day, SessionPart.PM, "B", "Motor vehicle course at the college");
            } else if ((day + tripOffset) % TRIP_EVERY == TRIP_EVERY - 1) {
                marks.putDay(day, "V", "Museum visit");
            } else if (isSports(date)) {
                marks.putPart(day, SessionPart.PM, "P", null);
            } else if (pupil.has("eal") && pupil.number() % OBSERVANT_OF == 1 && isObservance(date)) {
                marks.putDay(day, "R", null);
            } else if (pupil.has("la_transport") && day % 131 == 60) {
                marks.putPart(day, SessionPart.AM, "Y1", null);
            } else if ("E".equals(pupil.flags().get("sen")) && pupil.number() % 4 == 0 && date.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
                marks.putPart(day, SessionPart.PM, "K", null);
            }
        }
    }

    private int tripOffset() {
        return Math.floorMod(Objects.hash(pupil.school().schoolId(), pupil.group(year.firstYear())), TRIP_EVERY);
    }

    private static boolean isSnow(LocalDate date) {
        return date.getMonth() == Month.JANUARY && date.getDayOfWeek() == DayOfWeek.TUESDAY && date.getDayOfMonth() > 21
                && date.getDayOfMonth() < 29;
    }

    private static boolean isWorkExperience(LocalDate date) {
        return date.getMonth() == Month.JULY && date.getDayOfMonth() > 4 && date.getDayOfMonth() < 12;
    }

    private boolean isSports(LocalDate date) {
        return pupil.number() % TEAM_OF == 5 && date.getDayOfWeek() == DayOfWeek.WEDNESDAY && date.getDayOfMonth() < 8;
    }

    private static boolean isObservance(LocalDate date) {
        return (date.getMonth() == Month.MARCH || date.getMonth() == Month.JUNE) && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() > 14 && date.getDayOfMonth() < 22;
    }
}
