package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Percentage;
import org.attendance.rules.Session;
import org.attendance.rules.StatisticalClass;
import org.attendance.rules.Tally;
import org.attendance.rules.letters.LetterField;

/** What the marks of a pupil show in the days of a letter. */
final class LetterFigures {
    private Tally now = Tally.ZERO;
    private Tally before;
    private final Map<LetterField, List<Session>> dates = new EnumMap<>(LetterField.class);

    /** @param withBefore whether there is a period before to compare with */
    LetterFigures(boolean withBefore) {
        before = withBefore ? Tally.ZERO : null;
    }

    void addBefore(AttendanceCode code) {
        before = before.plus(Tally.of(code, 1));
    }

    void add(Session session, AttendanceCode code) {
        now = now.plus(Tally.of(code, 1));
        if (code.statisticalClass().isAbsent()) {
            note(LetterField.DATES_ABSENT, session);
        }
        if (code.statisticalClass() == StatisticalClass.UNAUTHORISED) {
            note(LetterField.DATES_UNAUTHORISED, session);
        }
        switch (code.statutoryCode()) {
            case "N" -> note(LetterField.DATES_UNEXPLAINED, session);
            case "I" -> note(LetterField.DATES_ILLNESS, session);
            case "L", "U" -> note(LetterField.DATES_LATE, session);
            default -> { }
        }
    }

    private void note(LetterField field, Session session) {
        dates.computeIfAbsent(field, key -> new ArrayList<>()).add(session);
    }

    Tally now() {
        return now;
    }

    /** Null where there is no period before. */
    Tally before() {
        return before;
    }

    /** The sessions of a field of dates, in time. */
    List<Session> sessions(LetterField field) {
        return dates.getOrDefault(field, List.of()).stream().sorted().toList();
    }

    /** The number of a field, as a letter says it; null where there is none, as a share of nothing. */
    String figure(LetterField field) {
        return switch (field) {
            case POSSIBLE -> Long.toString(now.possible());
            case ATTENDED -> Long.toString(now.attended());
            case ATTENDANCE -> Percentage.of(now.attended(), now.possible(), 1);
            case ATTENDANCE_BEFORE -> before == null ? null : Percentage.of(before.attended(), before.possible(), 1);
            case ABSENT -> Long.toString(now.absent());
            case AUTHORISED -> Long.toString(now.authorised());
            case UNAUTHORISED -> Long.toString(now.unauthorised());
            case LATE -> Long.toString(now.lateBeforeClose() + now.lateAfterClose());
            case ILLNESS -> Long.toString(now.illness());
            case UNEXPLAINED -> Long.toString(now.unexplained());
            default -> throw new IllegalArgumentException(field.id() + " is no figure");
        };
    }
}
