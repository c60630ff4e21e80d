package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attendance.rules.SchoolCalendar;

/** Over which dates a rule looks when it is evaluated on a date. */
public interface Window {

    /** How windows are written, for messages and pages; n stands for a number, EVENT for a type of event. */
    List<String> FORMS = List.of("open", "academic_year", "term", "half_term", "school_weeks:n", "rolling_months:n",
            "since:EVENT,school_weeks:n");

    /** The dates of the window on a date; it never reaches past the date. Empty where there is no such window. */
    Optional<DateSpan> on(LocalDate date, SchoolCalendar calendar, PupilEvents events);

    /** As it is written in a rule, as "school_weeks:10". */
    String text();

    /** Whether the window depends on the pupil's events, not on the school's calendar alone. */
    default boolean ofPupil() {
        return false;
    }

    /** The window written so; empty for any other text and for a length it cannot have. */
    static Optional<Window> find(String text) {
        return Stream.<Function<String, Optional<? extends Window>>>of(OpenWindow::find, PeriodWindow::find, SchoolWeeksWindow::find,
                RollingMonthsWindow::find, SinceEventWindow::find).flatMap(form -> form.apply(text).stream())
                .<Window>map(window -> window).findFirst();
    }

    /**
     * The window written so.
     *
     * @throws IllegalArgumentException naming the text, if it is none
     */
    static Window of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Not a window: \"" + text + "\"; allowed are " + FORMS
                + " with up to " + SchoolWeeksWindow.MOST + " school weeks or " + RollingMonthsWindow.MOST + " months"));
    }
}
