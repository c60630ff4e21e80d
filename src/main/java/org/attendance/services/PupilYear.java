package org.attendance.services;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.CodeSet;
import org.attendance.rules.LostDays;
import org.attendance.rules.Percentage;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SevereAbsence;
import org.attendance.rules.Tally;

/** One academic year of a pupil: figures from its start, or the admission if later, up to a date, and every weekday. */
final class PupilYear {
    private static final int DECIMALS = 2;

    private final RollPupil pupil;
    private final SchoolCalendar calendar;
    private final LocalDate today;
    private final DateRange year;
    private final String yearName;
    private final DateRange figures;
    private final Timeline onRoll = new Timeline(null);
    private final LocalDate firstAdmission;
    private final DueSessions due;
    private final CodeSet codes;
    private final Map<Session, GenericValue> marks = new HashMap<>();

    /**
     * @param admissions all spans of the pupil on the admission register, in order
     * @param asOf date whose academic year is shown; figures end on it, or today if that is earlier
     */
    PupilYear(ServiceCall call, Access access, String schoolId, RollPupil pupil, SchoolCalendar calendar, List<GenericValue> admissions,
            LocalDate asOf) throws GenericEntityException {
        this.pupil = pupil;
        this.calendar = calendar;
        this.today = access.today();
        Optional<CalendarPeriod> period = calendar.periodOn(PeriodKind.ACADEMIC_YEAR, asOf);
        LocalDate start = calendar.academicYearStart(asOf);
        this.year = new DateRange(start, period.map(CalendarPeriod::thru).orElse(start.plusYears(1).minusDays(1)));
        this.yearName = period.map(CalendarPeriod::name).orElse(start.getYear() + "/" + start.plusYears(1).getYear());
        admissions.forEach(row -> onRoll.add(Rows.date(row, "admissionDate"), Rows.date(row, "leavingDate"), ""));
        this.firstAdmission = admissions.isEmpty() ? start : Rows.date(admissions.get(0), "admissionDate");
        LocalDate from = firstAdmission.isAfter(start) ? firstAdmission : start;
        LocalDate thru = asOf.isAfter(today) ? today : asOf;
        this.figures = new DateRange(from, thru.isBefore(from) ? from : thru);
        this.due = new DueSessions(calendar, TimesTable.of(call.delegator(), schoolId), year, access.now());
        this.codes = CodeTable.of(call.delegator(), schoolId);
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceMark").where(
                EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                Rows.between("sessionDate", year.from(), year.thru())).queryList()) {
            marks.put(MarkKey.sessionOf(row), row);
        }
    }

    /** Puts figures, year, days and years. */
    void put(Map<String, Object> map) {
        map.put("figures", figures());
        map.put("year", yearMap(yearName, year.from(), year.thru()));
        map.put("days", days());
        map.put("years", years());
    }

    private Map<String, Object> figures() {
        Tally tally = Tally.ZERO;
        long missing = 0;
        for (Map.Entry<Session, GenericValue> mark : marks.entrySet()) {
            if (figures.holds(mark.getKey().date())) {
                tally = tally.plus(Tally.of(codes.byId(mark.getValue().getString("attendanceCodeId")), 1));
            }
        }
        for (Session session : calendar.sessions(figures.from(), figures.thru())) {
            missing += isMissing(session) ? 1 : 0;
        }
        LostDays lost = new LostDays(tally.absent());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fromDate", Rows.iso(figures.from()));
        map.put("thruDate", Rows.iso(figures.thru()));
        map.putAll(Figures.of(tally, missing));
        map.put("absencePercent", Percentage.of(tally.absent(), tally.possible(), DECIMALS));
        map.put("persistentAbsence", PersistentAbsence.isMet(tally));
        map.put("severeAbsence", SevereAbsence.isMet(tally));
        map.put("lostDays", lost.days());
        map.put("lostHalf", lost.half());
        return map;
    }

    private boolean isMissing(Session session) {
        return due.isDue(session) && onRoll.covers(session.date()) && !marks.containsKey(session);
    }

    private List<Map<String, Object>> days() {
        List<Map<String, Object>> days = new ArrayList<>();
        for (LocalDate date = year.from(); !date.isAfter(year.thru()); date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                Map<String, Object> day = new LinkedHashMap<>();
                day.put("date", date.toString());
                day.put("am", half(new Session(date, SessionPart.AM)));
                day.put("pm", half(new Session(date, SessionPart.PM)));
                days.add(day);
            }
        }
        return days;
    }

    private Map<String, Object> half(Session session) {
        GenericValue mark = marks.get(session);
        AttendanceCode code = mark == null ? null : codes.byId(mark.getString("attendanceCodeId"));
        Map<String, Object> half = new LinkedHashMap<>();
        half.put("state", mark == null ? stateWithoutMark(session) : "mark");
        RegisterRows.putCode(half, code);
        half.put("note", mark == null ? null : mark.getString("markNote"));
        half.put("minutesLate", mark == null ? null : mark.getLong("minutesLate"));
        return half;
    }

    private String stateWithoutMark(Session session) {
        if (!calendar.isSchoolSession(session)) {
            return "no_school";
        }
        if (!onRoll.covers(session.date())) {
            return "not_on_roll";
        }
        return due.isDue(session) ? "missing" : "future";
    }

    /** The academic years of the calendar that have begun and in which the pupil was on roll, oldest first; else the one shown. */
    private List<Map<String, Object>> years() {
        List<Map<String, Object>> years = new ArrayList<>();
        for (CalendarPeriod period : calendar.periods(PeriodKind.ACADEMIC_YEAR)) {
            boolean left = pupil.leaving() != null && pupil.leaving().isBefore(period.from());
            if (!period.from().isAfter(today) && !firstAdmission.isAfter(period.thru()) && !left) {
                years.add(yearMap(period.name(), period.from(), period.thru()));
            }
        }
        if (years.isEmpty()) {
            years.add(yearMap(yearName, year.from(), year.thru()));
        }
        return years;
    }

    private static Map<String, Object> yearMap(String name, LocalDate from, LocalDate thru) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("fromDate", from.toString());
        map.put("thruDate", thru.toString());
        return map;
    }
}
