package org.attendance.services.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.LostDays;
import org.attendance.rules.Percentage;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Tally;
import org.attendance.rules.plans.LostLessons;
import org.attendance.rules.plans.MissedInAYear;
import org.attendance.rules.plans.TwoWeekGrid;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;

/** What a child's plan shows of the register: two weeks day by day, the days and lessons lost this year, and what a share means. */
final class PlanChild {
    /** Shares of attendance that are explained, in whole percent. */
    private static final List<Integer> SCALE = List.of(95, 90, 85, 80);
    private static final int DECIMALS = 1;

    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanFinder.Found plan;
    private final SchoolCalendar calendar;
    private final LocalDate today;

    PlanChild(ServiceCall call, PlanFinder finder, PlanFinder.Found plan, SchoolCalendar calendar) {
        this.call = call;
        this.finder = finder;
        this.plan = plan;
        this.calendar = calendar;
        this.today = finder.access().today();
    }

    /**
     * Puts figures, scale and grid.
     * @param lastReview day of the last review that was held; null for none
     */
    void put(Map<String, Object> map, LocalDate lastReview) throws InputException, GenericEntityException {
        LocalDate year = calendar.academicYearStart(today);
        LocalDate from = plan.pupil().admission().isAfter(year) ? plan.pupil().admission() : year;
        LocalDate start = lastReview == null ? plan.from() : lastReview.plusDays(1);
        LocalDate last = plan.thru().isAfter(today) ? plan.thru() : today;
        PupilSessions sessions = PupilSessions.read(call, finder.schoolId(), plan.pupil().pupilId(), from.isBefore(start) ? from : start, last);
        map.put("figures", figures(sessions.tally(from, today), from));
        map.put("scale", scale(year));
        LocalDate on = call.date("gridDate") == null ? today : call.date("gridDate");
        map.put("grid", grid(TwoWeekGrid.on(start, on.isAfter(plan.thru()) ? plan.thru() : on, calendar, sessions::code)));
    }

    private Map<String, Object> figures(Tally tally, LocalDate from) throws GenericEntityException {
        LostDays days = new LostDays(tally.absent());
        LostLessons lessons = new LostLessons(tally.absent(), Settings.of(call.delegator(), finder.schoolId()).number(Setting.LESSONS_A_DAY));
        return Fields.of("fromDate", from.toString(), "thruDate", today.toString(), "possible", tally.possible(), "attended", tally.attended(),
                "absent", tally.absent(), "percent", Percentage.of(tally.attended(), tally.possible(), DECIMALS), "lostDays", days.days(),
                "lostHalf", days.half(), "lostLessons", lessons.lessons(), "lostLessonHalf", lessons.half());
    }

    private List<Map<String, Object>> scale(LocalDate year) {
        LocalDate end = calendar.periodOn(PeriodKind.ACADEMIC_YEAR, today).map(CalendarPeriod::thru).orElse(year.plusYears(1).minusDays(1));
        long sessions = calendar.countSessions(year, end);
        List<Map<String, Object>> scale = new ArrayList<>();
        for (int percent : SCALE) {
            LostDays days = MissedInAYear.at(percent, sessions);
            scale.add(Fields.of("percent", (long) percent, "days", days.days(), "half", days.half()));
        }
        return scale;
    }

    private static Map<String, Object> grid(TwoWeekGrid grid) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (TwoWeekGrid.Day day : grid.days()) {
            days.add(Fields.of("date", day.date().toString(), "morning", id(day.morning()), "afternoon", id(day.afternoon())));
        }
        LostDays here = new LostDays(grid.here());
        LostDays away = new LostDays(grid.away());
        return Fields.of("days", days, "hereDays", here.days(), "hereHalf", here.half(), "awayDays", away.days(), "awayHalf", away.half());
    }

    private static String id(TwoWeekGrid.Half half) {
        return half.name().toLowerCase(Locale.ROOT);
    }
}
