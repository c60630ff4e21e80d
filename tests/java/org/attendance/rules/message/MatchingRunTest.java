package org.attendance.rules.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.NationalCodes;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of days a message is about; a day is written as two signs, morning and afternoon, "." for a session without a mark. */
class MatchingRunTest {

    private static final LocalDate LATEST = LocalDate.parse("2026-11-20");

    /** The sessions of the run, as day before the latest and part: 0AM. */
    private static String run(String daysOldestFirst) {
        Map<Session, AttendanceCode> marks = new HashMap<>();
        List<Session> latestFirst = new ArrayList<>();
        String[] days = daysOldestFirst.split(" ");
        for (int back = 0; back < days.length; back++) {
            String day = days[days.length - 1 - back];
            for (SessionPart part : List.of(SessionPart.PM, SessionPart.AM)) {
                Session session = new Session(LATEST.minusDays(back), part);
                latestFirst.add(session);
                char sign = day.charAt(part.ordinal());
                marks.put(session, sign == '.' ? null : NationalCodes.now(String.valueOf(sign)));
            }
        }
        StringBuilder found = new StringBuilder();
        for (Session session : MatchingRun.of(latestFirst, marks::get, code -> code != null && MessageKind.ABSENCE_REMINDER.isAbout(code))) {
            found.append(' ').append(LATEST.toEpochDay() - session.date().toEpochDay()).append(session.part());
        }
        return found.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({"NN,0AM 0PM", "N.,0AM", "/N,0PM", "NN NN,1AM 1PM 0AM 0PM", "NN /\\ NN,0AM 0PM", "NN DD NN,2AM 2PM 0AM 0PM", "NN .. NN,0AM 0PM",
        "NN /\\,''", "NN DD,1AM 1PM", "/N N.,1PM 0AM", "II NN,0AM 0PM"})
    void holdsTheMatchingSessionsUpToTheFirstOtherDay(String days, String sessions) {
        assertEquals(sessions, run(days));
    }

    @Test
    void aKindIsAboutItsCodesAndOnlyTheFirstDayAboutAMissingMark() {
        AttendanceCode unexplained = NationalCodes.now("N");
        AttendanceCode late = NationalCodes.now("L");
        assertTrue(MessageKind.FIRST_DAY.isAbout(unexplained) && MessageKind.FIRST_DAY.isAbout(null));
        assertFalse(MessageKind.FIRST_DAY.isAbout(late) || MessageKind.ABSENCE_REMINDER.isAbout(null));
        assertTrue(MessageKind.LATE.isAbout(late) && MessageKind.LATE.isAbout(NationalCodes.now("U")));
        assertTrue(MessageKind.EVIDENCE_REQUEST.isAbout(NationalCodes.now("I")));
    }
}
