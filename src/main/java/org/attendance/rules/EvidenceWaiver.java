package org.attendance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an absence with diarrhoea or vomiting may stand without medical evidence: a short period, so many times an academic year
 * (Copnor Primary School, attendance policy 2023, 15: one period of up to three days a year). The answer is advice to a person; it
 * changes no mark and waives nothing by itself.
 */
public final class EvidenceWaiver {
    private final SchoolCalendar calendar;
    private final long mostDays;
    private final long mostPeriods;

    /**
     * @param mostDays    school days a period may have, 1 or more
     * @param mostPeriods periods without evidence in an academic year; 0 where the school waives none
     */
    public EvidenceWaiver(SchoolCalendar calendar, long mostDays, long mostPeriods) {
        if (mostDays < 1 || mostPeriods < 0) {
            throw new IllegalArgumentException("A period has 1 day or more and a year 0 periods or more, not " + mostDays + " and "
                    + mostPeriods);
        }
        this.calendar = calendar;
        this.mostDays = mostDays;
        this.mostPeriods = mostPeriods;
    }

    /** Dates from one to another, both included. */
    public record Period(LocalDate from, LocalDate thru) {
        public Period {
            if (thru.isBefore(from)) {
                throw new IllegalArgumentException("A period from " + from + " cannot end on " + thru);
            }
        }
    }

    /**
     * What speaks against the waiver; empty where it may be given. WaiverNoSchoolDay: the period has no school day, WaiverTooLong: it
     * has more school days than allowed, WaiverUsed: an academic year it lies in has its periods already. A period across the end of a
     * year counts in both years in which it has school days.
     *
     * @param period  the absence
     * @param earlier absences of the pupil that were waived on this ground, in any order, without this one
     */
    public List<Finding> check(Period period, List<Period> earlier) {
        List<Finding> findings = new ArrayList<>();
        long days = schoolDays(period).size();
        if (days == 0) {
            findings.add(error("WaiverNoSchoolDay", Map.of("from", period.from().toString(), "thru", period.thru().toString())));
        }
        if (days > mostDays) {
            findings.add(error("WaiverTooLong", Map.of("days", Long.toString(days), "most", Long.toString(mostDays))));
        }
        for (LocalDate year : years(period)) {
            List<Period> used = earlier.stream().filter(other -> years(other).contains(year)).toList();
            if (used.size() >= mostPeriods) {
                findings.add(error("WaiverUsed", Map.of("year", year.toString(), "most", Long.toString(mostPeriods), "used",
                        Integer.toString(used.size()))));
            }
        }
        return List.copyOf(findings);
    }

    private List<LocalDate> schoolDays(Period period) {
        return calendar.schoolDays(period.from(), period.thru());
    }

    /** First days of the academic years in which the period has a school day. */
    private Set<LocalDate> years(Period period) {
        Set<LocalDate> years = new TreeSet<>();
        schoolDays(period).forEach(day -> years.add(calendar.academicYearStart(day)));
        return years;
    }

    private static Finding error(String rule, Map<String, String> facts) {
        return new Finding(rule, Finding.Severity.ERROR, "ground", facts);
    }
}
