package org.attendance.services.plans;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attendance.rules.plans.PartTimeTable;
import org.attendance.rules.plans.WeekSessions;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;
import org.attendance.services.Setting;
import org.attendance.services.Settings;
import org.apache.ofbiz.entity.GenericEntityException;

/**
 * What one version of a plan says: dates, timetable, texts.
 * @param thru last day, never null
 * @param reasonEnumId why the pupil does not attend full time; null where there is no timetable
 * @param off sessions of the week not attended; none where there is no timetable
 */
record PlanContent(LocalDate from, LocalDate thru, String reasonEnumId, WeekSessions off, PlanText text) {
    /** Enumeration of reasons for not attending full time. */
    static final String PART_TIME = "ATT_PART_TIME";

    private static final long MOST_DAYS = 366;

    /**
     * The attributes fromDate, thruDate, reasonCode, sessionsOff and texts of a call.
     * @throws InputException saying what is wrong, where, and what is allowed
     */
    static PlanContent read(ServiceCall call, String schoolId, PlanType type) throws InputException, GenericEntityException {
        LocalDate from = call.requiredDate("fromDate");
        LocalDate thru = call.date("thruDate");
        WeekSessions off = off(call, type);
        String reason = null;
        if (type.hasTimetable()) {
            reason = reason(call);
            refuseTimetable(call, new PartTimeTable(from, thru, off), Settings.of(call.delegator(), schoolId).number(Setting.PART_TIME_WEEKS));
        }
        LocalDate last = thru == null ? from.plusWeeks(type.lengthWeeks()).minusDays(1) : thru;
        if (last.isBefore(from)) {
            throw call.refuse("AttendanceRangeBackwards", "fromDate", from, "thruDate", last);
        }
        if (last.isAfter(from.plusDays(MOST_DAYS))) {
            throw call.refuse("AttendanceRangeTooLong", "fromDate", from, "thruDate", last, "days", MOST_DAYS);
        }
        return new PlanContent(from, last, reason, off, PlanText.read(call, type));
    }

    private static WeekSessions off(ServiceCall call, PlanType type) throws InputException {
        String text = call.text("sessionsOff");
        try {
            WeekSessions off = WeekSessions.of(text);
            if (off.size() > 0 && !type.hasTimetable()) {
                throw call.refuse("AttendanceSupportNoTimetable", "planType", type.name());
            }
            return off;
        } catch (IllegalArgumentException unknown) {
            throw call.refuse("AttendanceSupportSession", "value", unknown.getMessage());
        }
    }

    private static String reason(ServiceCall call) throws InputException, GenericEntityException {
        if (PartTimeTable.BEHAVIOUR.equals(call.text("reasonCode"))) {
            throw call.refuse("AttendanceSupportBehaviour");
        }
        String reason = EnumCodes.of(call.delegator(), PART_TIME).id(call, "reasonCode");
        if (reason == null) {
            throw call.refuse("AttendanceSupportReasonMissing");
        }
        return reason;
    }

    private static void refuseTimetable(ServiceCall call, PartTimeTable timetable, long weeks) throws InputException {
        List<PartTimeTable.Problem> problems = timetable.problems(weeks);
        if (!problems.isEmpty()) {
            throw call.refuse("AttendanceSupportTimetable_" + problems.get(0), "from", timetable.from(), "thru", timetable.thru(),
                    "weeks", weeks, "latest", timetable.latestEnd(weeks));
        }
    }

    /** The fields of AttendancePlanVersion. */
    Map<String, Object> fields() {
        return Fields.of("fromDate", Date.valueOf(from), "thruDate", Date.valueOf(thru), "reasonEnumId", reasonEnumId,
                "sessionsOff", off.size() == 0 ? null : off.toString());
    }

    PartTimeTable timetable() {
        return new PartTimeTable(from, thru, off);
    }
}
