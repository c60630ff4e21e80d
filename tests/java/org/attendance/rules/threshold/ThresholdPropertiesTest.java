package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attendance.rules.Session;

/** The evaluation says what {@link PlainEvaluation} says, of any pupil, calendar, date and rule. */
class ThresholdPropertiesTest {
    private static final int RULES_A_CASE = 20;

    @Property(tries = 150)
    void theEvaluationIsThePlainOne(@ForAll long number) {
        RandomCase given = new RandomCase(number);
        PlainEvaluation plain = given.plain();
        ThresholdEvaluation evaluation = given.evaluation();
        PupilTimeline pupil = given.timeline(evaluation);
        for (int i = 0; i < RULES_A_CASE; i++) {
            List<PlainEvaluation.Version> versions = given.versions();
            RuleTimeline rule = timeline(versions);
            RuleResult result = evaluation.evaluate(rule, pupil);
            String context = versions + " on " + plain.today() + " of case " + number;
            if (result.rule() != null) {
                PlainEvaluation.Answer answer = plain.on(plain.today(), versions.get(Integer.parseInt(result.rule().versionId())).text());
                compare(answer, result, context);
            }
            assertEquals(plain.firstMet(versions), result.firstMetDate(), context);
            assertEquals(plain.againOn(versions), evaluation.againOn(List.of(rule), pupil), context);
        }
    }

    private static void compare(PlainEvaluation.Answer answer, RuleResult result, String context) {
        assertEquals(answer.met(), result.met(), context);
        assertEquals(answer.numerator(), result.numerator(), context);
        assertEquals(answer.denominator(), result.denominator(), context);
        assertEquals(answer.window() == null ? null : answer.window().from(), result.windowFrom(), context);
        assertEquals(answer.window() == null ? null : answer.window().thru(), result.windowThru(), context);
        List<Session> sessions = result.sessions().stream().map(CountedSession::session).toList();
        assertEquals(answer.sessions(), sessions, context);
    }

    private static RuleTimeline timeline(List<PlainEvaluation.Version> versions) {
        List<RuleTimeline.Version> read = new ArrayList<>();
        for (PlainEvaluation.Version version : versions) {
            String id = Integer.toString(read.size());
            read.add(new RuleTimeline.Version(version.from(), ThresholdRule.of(id, "R", version.text(), version.retired())));
        }
        return new RuleTimeline(read);
    }
}
