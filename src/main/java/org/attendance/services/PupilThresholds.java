package org.attendance.services;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;
import org.attendance.rules.Tally;
import org.attendance.rules.watch.AbsenceCourse;

/** How one pupil stands to the thresholds: persistent and severe absence, ten in ten, and open triggers for those who see figures. */
final class PupilThresholds {
    private final WatchDay day;
    private final RollPupil pupil;
    private final TreeMap<Session, AttendanceCode> marks = new TreeMap<>();

    PupilThresholds(ServiceCall call) throws InputException, GenericEntityException {
        day = new WatchDay(call);
        pupil = Pupils.find(call, day.access(), day.schoolId(), call.required("pupilRef"), day.asOf());
        LocalDate from = window().map(DateRange::from).filter(date -> date.isBefore(day.year().from())).orElse(day.year().from());
        for (GenericValue row : EntityQuery.use(day.delegator()).select("sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                        Rows.between("sessionDate", from, day.asOf())).queryList()) {
            marks.put(MarkKey.sessionOf(row), day.codes().byId(row.getString("attendanceCodeId")));
        }
    }

    private Optional<DateRange> window() {
        return day.window(day.asOf());
    }

    Map<String, Object> map() throws GenericEntityException {
        Tally year = tally(day.year());
        Tally earlier = day.isEarlierInYear() ? tally(new DateRange(day.year().from(), day.earlier().orElseThrow())) : Tally.ZERO;
        AbsenceCourse course = new AbsenceCourse(year.absent(), year.possible(), earlier.absent(), earlier.possible());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", pupil.pupilRef());
        map.put("asOfDate", day.asOf().toString());
        map.put("yearFrom", day.year().from().toString());
        map.put("earlierDate", Rows.iso(day.earlier().orElse(null)));
        map.put("sessionsLeft", day.sessionsLeft());
        WatchRow.putFigures(map, course, year);
        WatchRow.putDirection(map, course.direction());
        putWindow(map);
        if (day.access().may(Access.REPORT)) {
            NextSteps steps = NextSteps.of(day, pupil.pupilId());
            map.put("triggers", steps.triggers(pupil.pupilId()).stream().map(trigger -> TriggerRows.map(trigger, steps)).toList());
            map.put("next", steps.next(pupil.pupilId()));
        } else {
            map.put("triggers", null);
            map.put("next", null);
        }
        return map;
    }

    private void putWindow(Map<String, Object> map) {
        TreeMap<Session, AttendanceCode> counted = new TreeMap<>();
        window().ifPresent(window -> marks.forEach((session, code) -> {
            if (window.holds(session.date()) && code.statisticalClass() == StatisticalClass.UNAUTHORISED) {
                counted.put(session, code);
            }
        }));
        map.put("windowFrom", Rows.iso(window().map(DateRange::from).orElse(null)));
        map.put("unauthorisedInWindow", (long) counted.size());
        WindowSessions.put(map, day, counted);
    }

    private Tally tally(DateRange range) {
        Tally tally = Tally.ZERO;
        for (Map.Entry<Session, AttendanceCode> mark : marks.entrySet()) {
            if (range.holds(mark.getKey().date())) {
                tally = tally.plus(Tally.of(mark.getValue(), 1));
            }
        }
        return tally;
    }
}
