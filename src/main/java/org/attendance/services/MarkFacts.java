package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Finding;
import org.attendance.rules.MarkChecks;
import org.attendance.rules.MarkContext;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.SessionTimes;
import org.attendance.rules.threshold.BankHolidays;
import org.attendance.rules.threshold.PupilTimelineBuilder;
import org.attendance.rules.threshold.RuleText;
import org.attendance.rules.threshold.RuleTimeline;
import org.attendance.rules.threshold.ThresholdEvaluation;
import org.attendance.rules.threshold.ThresholdRule;

/** Gathers what the rules want to know about a mark of a session, and asks them. */
final class MarkFacts {
    private static final String EXCLUDED = "E";
    private static final RuleTimeline EXCLUDED_DAYS = RuleTimeline.of(ThresholdRule.of("excluded_days", "excluded_days",
            new RuleText("consecutive_excluded_days", "", "open", ">=", "1", null, null), false));
    /** Calendar days; a longer run is not told apart from one of that length. */
    private static final int EXCLUSION_DAYS_ASKED = 60;

    private final Delegator delegator;
    private final Session session;
    private final CodeSet codes;
    private final SchoolCalendar calendar;
    private final SessionTimes times;
    private final LocalDateTime now;
    private Map<String, Integer> excludedDays = Map.of();

    MarkFacts(Delegator delegator, Session session, CodeSet codes, SchoolCalendar calendar, SessionTimes times, LocalDateTime now) {
        this.delegator = delegator;
        this.session = session;
        this.codes = codes;
        this.calendar = calendar;
        this.times = times;
        this.now = now;
    }

    /** The version of a code that is valid on the date of the session. */
    Optional<AttendanceCode> code(String code) {
        return codes.find(code, session.date());
    }

    /** Reads what the exclusion rule needs for pupils to be marked E: one query, none where there is no such pupil. */
    void readExclusions(Collection<PostedMark> marks) throws GenericEntityException {
        Set<String> pupilIds = new HashSet<>();
        for (PostedMark mark : marks) {
            if (code(mark.code()).map(code -> EXCLUDED.equals(code.statutoryCode())).orElse(false)) {
                pupilIds.add(mark.pupil().pupilId());
            }
        }
        excludedDays = pupilIds.isEmpty() ? Map.of() : excludedDaysBefore(pupilIds);
    }

    /**
     * Asks the rules about one mark.
     * @param flags flags of the pupil on the date
     * @param plan planned mark of the pupil in the session, null if there is none
     */
    List<Finding> check(PostedMark mark, List<GenericValue> flags, GenericValue plan) {
        AttendanceCode resolved = codes.nearest(mark.code(), session.date()).orElse(null);
        RollPupil pupil = mark.pupil();
        boolean planned = plan != null && resolved != null && resolved.id().equals(plan.getString("attendanceCodeId"));
        return MarkChecks.check(new MarkContext(session, mark.code(), resolved, calendar.isSchoolSession(session), pupil.admission(),
                pupil.leaving(), pupil.birthDate(), pupil.yearGroup(), Flags.has(flags, Flags.MOBILE), planned,
                excludedDays.getOrDefault(pupil.pupilId(), 0), mark.note(), mark.minutesLate(), hasBegun(),
                times.lengthInMinutes()));
    }

    /** Whether the register of the session has opened. */
    boolean hasBegun() {
        return !now.isBefore(session.date().atTime(times.registerOpens()));
    }

    /** Lengths of the runs of excluded school days that end before the date of the session. */
    private Map<String, Integer> excludedDaysBefore(Set<String> pupilIds) throws GenericEntityException {
        LocalDate before = session.date().minusDays(1);
        LocalDate from = before.minusDays(EXCLUSION_DAYS_ASKED);
        ThresholdEvaluation evaluation = new ThresholdEvaluation(calendar, new BankHolidays(Map.of()), before, Set.of());
        Map<String, PupilTimelineBuilder> pupils = new HashMap<>();
        pupilIds.forEach(pupilId -> pupils.put(pupilId, evaluation.pupil().onRoll(from, null)));
        List<GenericValue> rows = EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "attendanceCodeId")
                .from("AttendanceMark").where(EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(pupilIds)),
                        Rows.between("sessionDate", from, before)).queryList();
        rows.forEach(row -> pupils.get(row.getString("pupilId")).mark(MarkKey.sessionOf(row), codes.byId(row.getString("attendanceCodeId"))));
        Map<String, Integer> result = new HashMap<>();
        pupils.forEach((pupilId, pupil) -> result.put(pupilId, (int) evaluation.evaluate(EXCLUDED_DAYS, pupil.build()).numerator()));
        return result;
    }
}
