package org.attendance.outbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.attendance.TestSchool;

/** A school on the clock of the real world, where it is no demonstration: its latest school day before today. */
public final class RealDay {
    private static final LocalDate INSET = LocalDate.parse(TestSchool.INSET_DAY);
    private static final List<String[]> TERMS = List.of(new String[] {"2026-06-01", "2026-07-21"}, new String[] {"2026-09-02", "2026-10-23"},
            new String[] {"2026-11-02", "2026-12-18"}, new String[] {"2027-01-04", "2027-02-12"}, new String[] {"2027-02-22", "2027-03-26"});

    private RealDay() {
    }

    /** Sets the real clock, and answers a school day of the school, which it gets where its calendar has none. */
    public static String of(TestSchool school) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || day.equals(INSET)) {
            day = day.minusDays(1);
        }
        String text = day.toString();
        if (TERMS.stream().noneMatch(term -> term[0].compareTo(text) <= 0 && text.compareTo(term[1]) <= 0)) {
            school.system().does("importAttendanceCalendar", "calendarCsv", "from,thru,kind,name\n" + text + "," + text + ",half_term,Extra\n");
        }
        Outbox.realClock();
        return text;
    }
}
