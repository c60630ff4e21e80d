package org.attendance.services;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

import org.attendance.rules.YearGroup;

/** Keys that depend on the pupil, by date: reference, group, year, house, sex, flag, school. */
final class PupilKeys implements SummaryKeys {
    private final SummaryGrouping grouping;
    private final Map<String, Timeline> timelines;
    private final Timeline none;

    /**
     * @param timelines value by date of each pupil
     * @param none value of pupils who are not among them
     */
    PupilKeys(SummaryGrouping grouping, Map<String, Timeline> timelines, String none) {
        this.grouping = grouping;
        this.timelines = timelines;
        this.none = new Timeline(none);
    }

    @Override
    public String key(String pupilId, LocalDate date) {
        return timelines.getOrDefault(pupilId, none).on(date);
    }

    @Override
    public boolean isConstant(String pupilId, DateRange range) {
        return timelines.getOrDefault(pupilId, none).isConstant(range);
    }

    @Override
    public Comparator<String> order() {
        return grouping == SummaryGrouping.YEAR_GROUP ? YearGroup::compare : new NaturalOrder();
    }
}
