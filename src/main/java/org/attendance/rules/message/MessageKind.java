package org.attendance.rules.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.threshold.CountedSession;
import org.attendance.rules.threshold.PupilTimeline;
import org.attendance.rules.threshold.RuleText;
import org.attendance.rules.threshold.RuleTimeline;
import org.attendance.rules.threshold.ThresholdEvaluation;
import org.attendance.rules.threshold.ThresholdRule;

/** What a message to a home is about, and which marks make it true. Sub-codes count as their statutory code. */
public enum MessageKind {
    /** The pupil is absent and nobody knows why: N, or no mark in a register that was taken. */
    FIRST_DAY("first_day", true, null, null, "N"),
    /** The pupil came late, before or after the register closed. */
    LATE("late", false, null, null, "L", "U"),
    /** The reason of absences has stood open for days. */
    ABSENCE_REMINDER("absence_reminder", true, "letter_absence_reminder", "unexplained_day", "N"),
    /** Evidence of an illness is asked for. */
    EVIDENCE_REQUEST("evidence_request", true, "prompt_evidence", "consecutive_illness_days", "I");

    private final String id;
    private final boolean toAllParents;
    private final String thresholdAction;
    private final RuleTimeline run;
    private final Set<String> codes;

    MessageKind(String id, boolean toAllParents, String thresholdAction, String runMetric, String... codes) {
        this.id = id;
        this.toAllParents = toAllParents;
        this.thresholdAction = thresholdAction;
        this.run = runMetric == null ? null : RuleTimeline.of(ThresholdRule.of(id, id,
                new RuleText(runMetric, "", "open", ">=", "1", null, null), false));
        this.codes = Set.of(codes);
    }

    /** The name it is stored and asked for by. */
    public String id() {
        return id;
    }

    /** Whether every parent is written to, or only the first who can be reached. */
    public boolean isToAllParents() {
        return toAllParents;
    }

    /** The action of the thresholds that ask for such a message; empty where the marks of a day do. */
    public Optional<String> thresholdAction() {
        return Optional.ofNullable(thresholdAction);
    }

    /**
     * The sessions of the run of school days that ends on the day of an evaluation, in time, as the thresholds count it.
     * @throws IllegalStateException for a kind that is about the marks of one day
     */
    public List<Session> run(ThresholdEvaluation evaluation, PupilTimeline pupil) {
        if (run == null) {
            throw new IllegalStateException(id + " is about one day");
        }
        return evaluation.evaluate(run, pupil).sessions().stream().map(CountedSession::session).toList();
    }

    /**
     * Whether a session makes the message true.
     * @param code the code of its mark; null where a due session has none
     */
    public boolean isAbout(AttendanceCode code) {
        return code == null ? this == FIRST_DAY : codes.contains(code.statutoryCode());
    }

    /** The kind with an id, if there is one. */
    public static Optional<MessageKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
