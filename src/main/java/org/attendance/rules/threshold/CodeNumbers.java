package org.attendance.rules.threshold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.attendance.rules.AttendanceCode;

/** Numbers the codes of an evaluation, so that a timeline is made of ints and a subject asks each code once. */
final class CodeNumbers {
    /** Stands for a possible session without a mark; no subject matches it. */
    static final int MISSING = 0;

    private final Map<AttendanceCode, Integer> numbers = new IdentityHashMap<>();
    private final List<AttendanceCode> codes = new ArrayList<>();
    private final Map<Subject, boolean[]> matching = new HashMap<>();

    CodeNumbers() {
        codes.add(null);
    }

    int number(AttendanceCode code) {
        Integer number = numbers.get(code);
        if (number == null) {
            number = codes.size();
            codes.add(code);
            numbers.put(code, number);
        }
        return number;
    }

    AttendanceCode code(int number) {
        return codes.get(number);
    }

    /** For each number so far given, whether the subject counts its code. */
    boolean[] matching(Subject subject) {
        boolean[] known = matching.get(subject);
        if (known == null || known.length < codes.size()) {
            known = new boolean[codes.size()];
            for (int number = 1; number < known.length; number++) {
                known[number] = subject.matches(codes.get(number));
            }
            matching.put(subject, known);
        }
        return known;
    }
}
