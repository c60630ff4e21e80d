package org.attendance.rules.watch;

import java.time.LocalDate;

/**
 * Sessions that leave a rolling window on one day.
 *
 * @param date     the first day on which they no longer count, a Monday
 * @param sessions how many leave, at least 1
 */
public record DropOut(LocalDate date, long sessions) {
}
