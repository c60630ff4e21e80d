package org.attendance.services;

/**
 * How far an evaluation has come.
 * @param done pupils done with, on roll or not
 * @param evaluated pupils on roll, who were evaluated
 * @param triggered triggers raised
 * @param closed triggers closed
 */
record EvaluationTotals(long done, long evaluated, long triggered, long closed) {
    static final EvaluationTotals NONE = new EvaluationTotals(0, 0, 0, 0);

    EvaluationTotals plus(EvaluationTotals other) {
        return new EvaluationTotals(done + other.done, evaluated + other.evaluated, triggered + other.triggered, closed + other.closed);
    }
}
