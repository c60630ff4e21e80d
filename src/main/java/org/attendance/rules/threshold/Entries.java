package org.attendance.rules.threshold;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** The sessions of a pupil, marked and missing, in time. */
final class Entries {
    private final int[] sessions;
    private final int[] codes;
    private final CodeNumbers numbers;

    /**
     * @param sessions see {@link #session(Session)}, ascending
     * @param codes    for each session the number of its code, or {@link CodeNumbers#MISSING}
     */
    Entries(int[] sessions, int[] codes, CodeNumbers numbers) {
        this.sessions = sessions;
        this.codes = codes;
        this.numbers = numbers;
    }

    /** A session as a number that grows in time. */
    static int session(Session session) {
        return 2 * DaySpan.day(session.date()) + session.part().ordinal();
    }

    /** The session of a number. */
    static Session session(int number) {
        return new Session(DaySpan.date(day(number)), SessionPart.values()[number & 1]);
    }

    /** The day of a session, since 1970-01-01. */
    static int day(int session) {
        return session >> 1;
    }

    /** The day of the first session; an empty timeline has none and answers a day that never comes. */
    int firstDay() {
        return sessions.length == 0 ? DaySpan.NO_END : day(sessions[0]);
    }

    int lastDay() {
        return sessions.length == 0 ? DaySpan.NO_END - 1 : day(sessions[sessions.length - 1]);
    }

    /** For each day from the first to the last, how many marked sessions the subject counts. */
    int[] perDay(Subject subject) {
        return perDay(numbers.matching(subject));
    }

    /** For each day from the first to the last, how many possible sessions there are, marked or missing. */
    int[] possiblePerDay() {
        boolean[] possible = numbers.matching(Subject.POSSIBLE).clone();
        possible[CodeNumbers.MISSING] = true;
        return perDay(possible);
    }

    private int[] perDay(boolean[] matching) {
        int first = firstDay();
        int[] counts = new int[lastDay() - first + 1];
        for (int i = 0; i < sessions.length; i++) {
            if (matching[codes[i]]) {
                counts[day(sessions[i]) - first]++;
            }
        }
        return counts;
    }

    /** The marked sessions of a subject from one day to another, in time; they are looked for when the list is first read. */
    List<CountedSession> select(Subject subject, int fromDay, int thruDay) {
        return new AbstractList<>() {
            private List<CountedSession> found;

            @Override
            public CountedSession get(int index) {
                return found().get(index);
            }

            @Override
            public int size() {
                return found().size();
            }

            private List<CountedSession> found() {
                if (found == null) {
                    found = find(subject, fromDay, thruDay);
                }
                return found;
            }
        };
    }

    private List<CountedSession> find(Subject subject, int fromDay, int thruDay) {
        boolean[] matching = numbers.matching(subject);
        List<CountedSession> found = new ArrayList<>();
        int index = fromDay > lastDay() ? sessions.length : Arrays.binarySearch(sessions, 2 * Math.max(fromDay, firstDay()));
        for (int i = index < 0 ? -index - 1 : index; i < sessions.length && day(sessions[i]) <= thruDay; i++) {
            if (matching[codes[i]]) {
                found.add(new CountedSession(session(sessions[i]), numbers.code(codes[i])));
            }
        }
        return found;
    }
}
