package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.CodeSet;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;

/**
 * Which marks a pattern is made of: those from a date to another (default: the term up to today) of the pupils of a school on roll at
 * some time between, restricted by filters or to one pupil.
 */
final class PatternRequest {
    private static final long MOST_DAYS = 800;
    private static final int MOST_PUPILS_NAMED = 200;

    private final Delegator delegator;
    private final String schoolId;
    private final SchoolCalendar calendar;
    private final CodeSet codes;
    private final DateRange range;
    private final WatchPupils everybody;
    private final Map<String, WatchPupil> pupils = new LinkedHashMap<>();

    PatternRequest(ServiceCall call) throws InputException, GenericEntityException {
        delegator = call.delegator();
        WatchDay today = new WatchDay(call);
        schoolId = today.schoolId();
        calendar = today.calendar();
        codes = today.codes();
        range = range(call, today);
        String pupilRef = call.text("pupilRef");
        WatchFilter filter = new WatchFilter(call);
        everybody = new WatchPupils(delegator, schoolId, range);
        for (WatchPupil pupil : everybody.of(filter)) {
            if (pupilRef == null || pupilRef.equals(pupil.pupil().pupilRef())) {
                pupils.put(pupil.id(), pupil);
            }
        }
        if (pupilRef != null && pupils.isEmpty()) {
            throw call.refuse("AttendanceWatchPupilNotThere", "pupilRef", pupilRef, "fromDate", range.from(), "thruDate", range.thru());
        }
    }

    private static DateRange range(ServiceCall call, WatchDay today) throws InputException {
        if (call.text("fromDate") == null && call.text("thruDate") == null) {
            LocalDate from = today.calendar().latestBegun(PeriodKind.TERM, today.asOf()).map(CalendarPeriod::from)
                    .orElse(today.year().from());
            return new DateRange(from, today.asOf());
        }
        DateRange range = Attributes.range(call, MOST_DAYS);
        if (range.thru().isAfter(today.access().today())) {
            throw call.refuse("AttendanceWatchDateToCome", "asOfDate", range.thru(), "today", today.access().today());
        }
        return range;
    }

    Delegator delegator() {
        return delegator;
    }

    String schoolId() {
        return schoolId;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    DateRange range() {
        return range;
    }

    /** The pupils whose marks are counted, by party id, in order of name. */
    Map<String, WatchPupil> pupils() {
        return pupils;
    }

    /** Everybody on roll at some time in the range. */
    WatchPupils everybody() {
        return everybody;
    }

    /** What is done with a mark. */
    @FunctionalInterface
    interface Visitor {
        /** Takes the mark of a pupil in a session. */
        void take(String pupilId, Session session, AttendanceCode code);
    }

    /** Reads the marks of pupils once, forward only; marks of one session mostly come one after another. */
    void eachMark(Collection<String> pupilIds, Visitor visitor) throws GenericEntityException {
        if (pupilIds.isEmpty()) {
            return;
        }
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        conditions.add(Rows.between("sessionDate", range.from(), range.thru()));
        if (pupilIds.size() <= MOST_PUPILS_NAMED) {
            conditions.add(EntityCondition.makeCondition("pupilId", EntityOperator.IN, List.copyOf(pupilIds)));
        }
        try (EntityListIterator marks = EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(conditions).cursorForwardOnly().queryIterator()) {
            Date date = null;
            Session session = null;
            for (GenericValue row = marks.next(); row != null; row = marks.next()) {
                if (!row.getDate("sessionDate").equals(date) || !session.part().name().equals(row.getString("sessionPart"))) {
                    date = row.getDate("sessionDate");
                    session = MarkKey.sessionOf(row);
                }
                if (pupilIds.contains(row.getString("pupilId"))) {
                    visitor.take(row.getString("pupilId"), session, codes.byId(row.getString("attendanceCodeId")));
                }
            }
        }
    }
}
