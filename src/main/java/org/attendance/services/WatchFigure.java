package org.attendance.services;

import java.util.List;

import org.attendance.rules.Tally;
import org.attendance.rules.watch.AbsenceCourse;
import org.attendance.rules.watch.HelpReason;

/**
 * The figures by which a pupil is watched.
 * @param year         tally of the academic year up to the date
 * @param earlier      tally of the academic year up to the earlier date; null where there is none
 * @param unauthorised unauthorised sessions in the window of ten in ten
 * @param lately       how many of these lie after the earlier date
 */
record WatchFigure(WatchPupil pupil, Tally year, Tally earlier, long unauthorised, long lately) {

    AbsenceCourse course() {
        return new AbsenceCourse(year.absent(), year.possible(), earlier == null ? 0 : earlier.absent(),
                earlier == null ? 0 : earlier.possible());
    }

    List<HelpReason> reasons() {
        return HelpReason.of(course(), unauthorised, lately);
    }

    /** Sessions of the year at which the pupil came late: L and U. */
    long lates() {
        return year.lateBeforeClose() + year.lateAfterClose();
    }
}
