package org.attendance.rules.letters;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.attendance.rules.Tally;

/** What the rules of a letter measure. Counts are sessions; attendance and gain are compared in per cent, exactly. */
public enum LetterMeasure {
    /** Sessions that could be attended. */
    POSSIBLE("possible", Tally::possible),
    /** Sessions of absence. */
    ABSENT("absent", Tally::absent),
    /** Sessions of authorised absence. */
    AUTHORISED("authorised", Tally::authorised),
    /** Sessions of unauthorised absence. */
    UNAUTHORISED("unauthorised", Tally::unauthorised),
    /** Late arrivals, before and after the register closed. */
    LATE("late", tally -> tally.lateBeforeClose() + tally.lateAfterClose()),
    /** Sessions of illness. */
    ILLNESS("illness", Tally::illness),
    /** Sessions of leave without permission, G. */
    HOLIDAY("holiday", Tally::holiday),
    /** Sessions without a known reason, N. */
    UNEXPLAINED("unexplained", Tally::unexplained),
    /** Sessions attended of those possible, in per cent. */
    ATTENDANCE("attendance", null),
    /** Attendance less that of the period before, in points of per cent. */
    GAIN("gain", null);

    private final String id;
    private final ToLongFunction<Tally> count;

    LetterMeasure(String id, ToLongFunction<Tally> count) {
        this.id = id;
        this.count = count;
    }

    /** The name it is stored by. */
    public String id() {
        return id;
    }

    /** The sessions counted; only for measures that count. */
    long of(Tally tally) {
        return count.applyAsLong(tally);
    }

    /** The measure with an id, if there is one. */
    public static Optional<LetterMeasure> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
