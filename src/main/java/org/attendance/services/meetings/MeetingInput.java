package org.attendance.services.meetings;

import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/** When a meeting is, where and what for, as attributes say. */
record MeetingInput(LocalDate date, LocalTime time, String place, String purpose) {
    /** Longest note in characters. */
    static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_PURPOSE = 255;

    /**
     * Reads date, time, place and purpose.
     * @throws InputException if the date lies before the case was opened, or more than a year ahead
     */
    static MeetingInput of(ServiceCall call, CaseRecord of, LocalDate today) throws InputException {
        LocalDate date = call.requiredDate("date");
        if (date.isBefore(of.openedDate()) || date.isAfter(today.plusYears(1))) {
            throw call.refuse("AttendanceMeetingDateOutside", "date", date, "from", of.openedDate(), "thru", today.plusYears(1));
        }
        return new MeetingInput(date, Attributes.time(call, "time"), Attributes.plainText(call, "place", call.text("place"), LONGEST_PLACE),
                Attributes.plainText(call, "purpose", call.text("purpose"), LONGEST_PURPOSE));
    }

    /** The fields of the row. */
    Map<String, Object> fields() {
        return Fields.of("meetingDate", Rows.stored(date), "meetingTime", time == null ? null : Time.valueOf(time), "placeName", place,
                "purpose", purpose);
    }
}
