package org.attendance.services;

/** Numbers of pupils evaluated, of triggers raised and of triggers closed. */
record EvaluationTotals(long evaluated, long triggered, long closed) {
    static final EvaluationTotals NONE = new EvaluationTotals(0, 0, 0);

    EvaluationTotals plus(EvaluationTotals other) {
        return new EvaluationTotals(evaluated + other.evaluated, triggered + other.triggered, closed + other.closed);
    }
}
