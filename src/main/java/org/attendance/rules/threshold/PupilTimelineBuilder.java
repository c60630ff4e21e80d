package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** Collects what is known of a pupil for an evaluation. Used once. */
public final class PupilTimelineBuilder {
    private static final int USUAL_MARKS = 400;

    private final EvaluationDays days;
    private final List<DaySpan> rolls = new ArrayList<>();
    private final Map<String, List<LocalDate>> events = new HashMap<>();
    private int[] sessions = new int[USUAL_MARKS];
    private int[] codes = new int[USUAL_MARKS];
    private int size;

    PupilTimelineBuilder(EvaluationDays days) {
        this.days = days;
    }

    /**
     * A stored mark, in any order; one after the day of the evaluation is passed over.
     *
     * @param code the version of the code the mark names; the same object for the same version, as a CodeSet gives it
     */
    public PupilTimelineBuilder mark(Session session, AttendanceCode code) {
        int number = Entries.session(session);
        if (Entries.day(number) <= days.on()) {
            add(number, days.codes().number(code));
        }
        return this;
    }

    private void add(int session, int code) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        sessions[size] = session;
        codes[size++] = code;
    }

    /**
     * Dates between which the pupil is on roll, both included; without a mark, a school session then is missing. Spans may overlap.
     *
     * @param thru null while there is no end
     */
    public PupilTimelineBuilder onRoll(LocalDate from, LocalDate thru) {
        rolls.add(new DaySpan(DaySpan.day(from), DaySpan.thru(thru)));
        return this;
    }

    /** Something that has happened to the pupil, as "contract_signed"; one after the day of the evaluation is passed over. */
    public PupilTimelineBuilder event(String type, LocalDate date) {
        if (DaySpan.day(date) <= days.on()) {
            events.computeIfAbsent(type, key -> new ArrayList<>()).add(date);
        }
        return this;
    }

    /**
     * The timeline.
     *
     * @throws IllegalStateException if the pupil is not on roll on the day of the evaluation, or if a session has two marks
     */
    public PupilTimeline build() {
        sort();
        joinRolls();
        DaySpan present = rolls.stream().filter(span -> contains(span, days.on())).findFirst()
                .orElseThrow(() -> new IllegalStateException("The pupil is not on roll on " + DaySpan.date(days.on())));
        boolean waiting = addMissing();
        sort();
        Entries entries = new Entries(Arrays.copyOf(sessions, size), Arrays.copyOf(codes, size), days.codes());
        return new PupilTimeline(days, entries, present, waiting, new PupilEvents(events));
    }

    /** Adds the school sessions without a mark to the sorted marks; answers whether some are not due yet and left out. */
    private boolean addMissing() {
        int marks = size;
        int mark = 0;
        boolean waiting = false;
        for (int session : days.schoolSessions()) {
            while (mark < marks && sessions[mark] < session) {
                mark++;
            }
            boolean marked = mark < marks && sessions[mark] == session;
            if (!marked && isOnRoll(Entries.day(session))) {
                if (days.isNotDue(session)) {
                    waiting = true;
                } else {
                    add(session, CodeNumbers.MISSING);
                }
            }
        }
        return waiting;
    }

    /** Puts the sessions in time; most marks come so. */
    private void sort() {
        long[] marks = new long[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            marks[i] = (long) sessions[i] << Integer.SIZE | codes[i];
            sorted &= i == 0 || marks[i - 1] < marks[i];
        }
        if (!sorted) {
            Arrays.sort(marks);
        }
        for (int i = 0; i < size; i++) {
            sessions[i] = (int) (marks[i] >> Integer.SIZE);
            codes[i] = (int) marks[i];
            if (i > 0 && sessions[i] == sessions[i - 1]) {
                throw new IllegalStateException("There are two marks for " + Entries.session(sessions[i]));
            }
        }
    }

    /** Overlapping and adjoining spans become one. */
    private void joinRolls() {
        List<DaySpan> all = new ArrayList<>(rolls);
        all.sort(Comparator.comparingInt(DaySpan::from));
        rolls.clear();
        for (DaySpan span : all) {
            DaySpan last = rolls.isEmpty() ? null : rolls.get(rolls.size() - 1);
            if (last != null && span.from() <= last.thru() + 1) {
                rolls.set(rolls.size() - 1, new DaySpan(last.from(), Math.max(last.thru(), span.thru())));
            } else {
                rolls.add(span);
            }
        }
    }

    private boolean isOnRoll(int day) {
        for (DaySpan span : rolls) {
            if (contains(span, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(DaySpan span, int day) {
        return span.from() <= day && day <= span.thru();
    }
}
