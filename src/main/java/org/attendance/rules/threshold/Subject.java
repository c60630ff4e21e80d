package org.attendance.rules.threshold;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.StatisticalClass;

/**
 * Which marked sessions a metric counts: the possible ones of certain classes, and those with certain statutory codes. A session that is
 * not possible (D, X, #...) counts nowhere, a session without a mark is not marked.
 */
public record Subject(Set<StatisticalClass> classes, Set<String> statutoryCodes) {
    static final Subject POSSIBLE = ofClasses(StatisticalClass.PRESENT, StatisticalClass.APPROVED_ACTIVITY, StatisticalClass.AUTHORISED,
            StatisticalClass.UNAUTHORISED);
    /** The pupil was in the building or where the school had sent him. */
    static final Subject SEEN = new Subject(Set.of(StatisticalClass.PRESENT, StatisticalClass.APPROVED_ACTIVITY), Set.of("L", "U"));
    static final Subject UNEXPLAINED = ofCodes(Set.of("N"));
    private static final Map<String, Subject> BY_WORD = byWord();

    public Subject {
        classes = Set.copyOf(classes);
        statutoryCodes = Set.copyOf(statutoryCodes);
    }

    static Subject ofCodes(Set<String> statutoryCodes) {
        return new Subject(Set.of(), statutoryCodes);
    }

    /** The subject of a word, as "absence", "unauthorised" or "illness". */
    static Optional<Subject> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The words there are, related ones together. */
    static List<String> words() {
        return List.copyOf(BY_WORD.keySet());
    }

    /** Whether a session marked with a code is counted. */
    public boolean matches(AttendanceCode code) {
        return code.statisticalClass().isPossible()
                && (classes.contains(code.statisticalClass()) || statutoryCodes.contains(code.statutoryCode()));
    }

    private static Subject ofClasses(StatisticalClass... classes) {
        return new Subject(EnumSet.copyOf(Arrays.asList(classes)), Set.of());
    }

    private static Map<String, Subject> byWord() {
        Map<String, Subject> words = new LinkedHashMap<>();
        Subject absent = ofClasses(StatisticalClass.AUTHORISED, StatisticalClass.UNAUTHORISED);
        Subject attended = ofClasses(StatisticalClass.PRESENT, StatisticalClass.APPROVED_ACTIVITY);
        words.put("absence", absent);
        words.put("absent", absent);
        words.put("attendance", attended);
        words.put("attended", attended);
        words.put("present", ofClasses(StatisticalClass.PRESENT));
        words.put("approved_activity", ofClasses(StatisticalClass.APPROVED_ACTIVITY));
        words.put("authorised", ofClasses(StatisticalClass.AUTHORISED));
        words.put("unauthorised", ofClasses(StatisticalClass.UNAUTHORISED));
        words.put("illness", ofCodes(Set.of("I")));
        words.put("late_before_close", ofCodes(Set.of("L")));
        words.put("late_after_close", ofCodes(Set.of("U")));
        words.put("unexplained", UNEXPLAINED);
        words.put("excluded", ofCodes(Set.of("E")));
        words.put("holiday", ofCodes(Set.of("G")));
        words.put("possible", POSSIBLE);
        return words;
    }
}
