package org.attendance.services;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Tally;

/** Exact figures of one pupil in any span of days, counted as getAttendanceSummary counts them. */
public final class SpanFigures {
    private final Delegator delegator;
    private final SchoolCalendar calendar;
    private final TimesTable times;
    private final CodeSet codes;
    private final SummaryPupils pupils;
    private final LocalDateTime now;

    /** @param now moment that decides which sessions are due */
    public SpanFigures(Delegator delegator, String schoolId, String pupilId, SchoolCalendar calendar, LocalDateTime now)
            throws GenericEntityException {
        this.delegator = delegator;
        this.calendar = calendar;
        this.times = TimesTable.of(delegator, schoolId);
        this.codes = CodeTable.of(delegator, schoolId);
        this.pupils = new SummaryPupils(delegator, schoolId, pupilId);
        this.now = now;
    }

    /** The figures of a span, as a row of getAttendanceSummary by pupil; all 0 where nothing was due and nothing marked. */
    public Map<String, Object> of(DateRange range) throws GenericEntityException {
        SummaryKeys keys = pupils.keys(SummaryGrouping.PUPIL, range);
        SummaryCells cells = new Summary(delegator, pupils, keys, new DueSessions(calendar, times, range, now), codes).count();
        List<Map<String, Object>> rows = new SummaryRows(SummaryGrouping.PUPIL, pupils, keys.order()).of(cells);
        return rows.isEmpty() ? Figures.of(Tally.ZERO, 0) : rows.get(0);
    }
}
