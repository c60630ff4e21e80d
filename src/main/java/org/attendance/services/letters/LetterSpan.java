package org.attendance.services.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.attendance.rules.CalendarPeriod;
import org.attendance.rules.PeriodKind;
import org.attendance.rules.SchoolCalendar;
import org.attendance.services.Attributes;
import org.attendance.services.DateRange;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/**
 * The days the figures of a letter are about.
 * @param before the period before, for comparison; null where there is none
 */
record LetterSpan(DateRange days, DateRange before) {
    /** Names of spans that can be asked for. */
    static final List<String> IDS = List.of("day", "week", "half_term", "last_half_term", "term", "last_term", "academic_year", "ten_weeks");
    private static final long MOST_DAYS = 400;
    private static final int TEN = 10;

    /** The span that fromDate and thruDate, or span, of a call name; else that of the kind of letter. */
    static LetterSpan of(ServiceCall call, SchoolCalendar calendar, LetterType type, LocalDate today) throws InputException {
        if (call.text("fromDate") != null || call.text("thruDate") != null) {
            DateRange range = Attributes.range(call, MOST_DAYS);
            if (range.thru().isAfter(today)) {
                throw call.refuse("AttendanceLetterThruToCome", "thru", range.thru(), "today", today);
            }
            return new LetterSpan(range, null);
        }
        String id = call.text("span") == null ? type.span() : call.text("span");
        if (!IDS.contains(id)) {
            throw call.refuse("AttendanceLetterSpanUnknown", "value", id, "allowed", String.join(", ", IDS));
        }
        LetterSpan span = named(id, calendar, today);
        if (span == null) {
            throw call.refuse("AttendanceLetterSpanEmpty", "span", call.messages().get("AttendanceLetterSpan_" + id), "date", today);
        }
        return span;
    }

    private static LetterSpan named(String id, SchoolCalendar calendar, LocalDate today) {
        return switch (id) {
            case "day" -> new LetterSpan(new DateRange(today, today), null);
            case "week" -> new LetterSpan(new DateRange(today.with(java.time.DayOfWeek.MONDAY), today), null);
            case "ten_weeks" -> {
                List<LocalDate> weeks = calendar.schoolWeeks(TEN, today);
                yield weeks.isEmpty() ? null : new LetterSpan(new DateRange(weeks.get(0), today), null);
            }
            default -> period(PeriodKind.of(id.replace("last_", "")), id.startsWith("last_"), calendar, today);
        };
    }

    private static LetterSpan period(PeriodKind kind, boolean last, SchoolCalendar calendar, LocalDate today) {
        List<CalendarPeriod> begun = calendar.periods(kind).stream().filter(period -> !period.from().isAfter(today)
                && !(last && !period.thru().isBefore(today))).sorted(Comparator.comparing(CalendarPeriod::from).reversed()).toList();
        if (begun.isEmpty()) {
            return null;
        }
        CalendarPeriod now = begun.get(0);
        LocalDate thru = now.thru().isBefore(today) ? now.thru() : today;
        return new LetterSpan(new DateRange(now.from(), thru),
                begun.size() < 2 ? null : new DateRange(begun.get(1).from(), begun.get(1).thru()));
    }

    /** The earliest day that is looked at. */
    LocalDate earliest() {
        return before == null ? days.from() : before.from();
    }
}
