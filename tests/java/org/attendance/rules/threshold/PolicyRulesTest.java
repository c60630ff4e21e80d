package org.attendance.rules.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attendance.rules.PersistentAbsence;
import org.attendance.rules.Session;
import org.attendance.rules.SevereAbsence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule of the packs at its limit: a pupil is present, then absent for so many sessions that the rule is just met, and for one less.
 */
class PolicyRulesTest {

    /**
     * @param rule  the rule
     * @param from  first day of the sessions
     * @param of    how many sessions there are, those of the absence at their end
     * @param codes the codes of the absence, one after the other and again
     * @param met   with how many sessions of absence the rule is just met
     * @param value the value then
     */
    record Edge(String rule, String from, int of, String codes, int met, String value) {

        static Edge of(String line) {
            String[] part = line.trim().split("\\s*\\|\\s*");
            return new Edge(part[0], part[1], Integer.parseInt(part[2]), part[3], Integer.parseInt(part[4]), part[5]);
        }

        String lastDay() {
            return sessions().get(of - 1).date().toString();
        }

        RuleResult with(int absent) {
            return new TestPupil().present(from, lastDay()).sessions(sessions().subList(of - absent, of), codes).on(lastDay(), rule);
        }

        List<Session> sessionsAtEnd() {
            return sessions().subList(of - met, of);
        }

        private List<Session> sessions() {
            return TestPupil.CALENDAR.sessions(LocalDate.parse(from), LocalDate.parse(from).plusYears(1)).subList(0, of);
        }
    }

    private static final String EDGES = """
            NAT-PA     | 2024-09-03 | 380 | I       | 38 | 1/10
            NAT-PA     | 2023-09-04 | 100 | G I     | 10 | 1/10
            NAT-SA     | 2024-09-03 | 100 | O M     | 50 | 1/2
            NAT-PN     | 2024-09-03 |  90 | G N O U | 10 | 10
            NAT-RET10  | 2024-09-03 |  90 | N O     | 20 | 10
            NAT-SICK15 | 2024-09-03 |  90 | I       | 30 | 15
            NAT-E6     | 2024-09-03 |  60 | E       | 12 | 6
            POR-D1     | 2024-09-03 |  60 | N       |  1 | 1
            POR-D3     | 2024-09-03 |  60 | N       |  5 | 3
            POR-D6     | 2024-09-03 |  60 | N       | 11 | 6
            POR-W3     | 2024-09-03 | 100 | I       | 11 | 89/100
            POR-PN     | 2023-09-04 |  60 | G N O U | 10 | 10
            POR-LOA    | 2023-09-04 |  60 | G       | 10 | 10
            POR-SAP    | 2024-09-03 | 200 | U O N G | 15 | 15
            POR-PAR    | 2024-09-03 | 100 | I N     | 11 | 89/100
            POR-SEV    | 2024-09-03 | 100 | I N     | 50 | 1/2
            BHM-FAM    | 2024-09-03 |  60 | U       |  1 | 1
            BHM-90     | 2024-09-03 | 100 | T R     | 11 | 89/100
            BHM-EV5    | 2024-09-03 |  60 | I       | 12 | 6
            BHM-L5     | 2024-09-03 |  60 | N       |  9 | 5
            COP-EV5    | 2024-09-03 |  60 | I       | 10 | 5
            COP-MED1   | 2024-09-03 |  60 | I       |  8 | 8
            COP-12     | 2024-09-03 | 100 | M U     | 12 | 12
            COP-MED2   | 2024-09-03 | 100 | C O     | 12 | 12
            COP-U3     | 2024-09-03 |  60 | U       |  4 | 4
            COP-95     | 2024-09-03 | 100 | I       |  6 | 47/50
            COP-90     | 2024-09-03 | 100 | I       | 11 | 89/100
            COP-80     | 2024-09-03 | 100 | I       | 21 | 79/100
            COP-50     | 2024-09-03 | 100 | I       | 51 | 49/100
            BCP-95     | 2024-09-03 | 100 | I       |  6 | 47/50
            BCP-515    | 2024-09-03 | 100 | I       |  5 | 1/20
            BCP-90     | 2024-09-03 | 100 | I       | 11 | 89/100
            BCP-50     | 2024-09-03 | 100 | I       | 51 | 49/100
            BCP-SEEN   | 2024-09-03 | 100 | I N     | 20 | 10
            BCP-10IN10 | 2024-09-03 |  90 | O U     | 10 | 10
            """;
    /** Rules of another shape, each with its own test: age of N, attendance of mobile children, weeks since an event. */
    private static final Set<String> OF_ANOTHER_SHAPE = Set.of("NAT-N5", "NAT-T200", "BHM-ELIT");

    static Stream<Edge> edges() {
        return EDGES.lines().map(Edge::of);
    }

    @Test
    void everyRuleOfTheTableIsTested() {
        assertEquals(37, PolicyTable.TEXTS.size());
        Set<String> tested = new TreeSet<>(OF_ANOTHER_SHAPE);
        edges().forEach(edge -> tested.add(edge.rule()));
        assertEquals(new TreeSet<>(PolicyTable.TEXTS.keySet()), tested);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void metFromItsLimitOn(Edge edge) {
        RuleResult below = edge.with(edge.met() - 1);
        assertFalse(below.met(), () -> edge + " is met too early: " + below);
        assertNull(below.firstMetDate());
        RuleResult met = edge.with(edge.met());
        assertTrue(met.met(), () -> edge + " is not met: " + met);
        assertTrue(met.inForce());
        assertEquals(Fraction.of(edge.value()), met.value().orElseThrow());
        assertEquals(LocalDate.parse(edge.lastDay()), met.firstMetDate());
    }

    @ParameterizedTest
    @MethodSource("edges")
    void theSessionsThatCountAreThoseOfTheValue(Edge edge) {
        RuleResult result = edge.with(edge.met());
        List<Session> sessions = result.sessions().stream().map(CountedSession::session).toList();
        assertEquals(sessions.stream().sorted().toList(), sessions);
        if (result.rule().metric().unit() != MetricUnit.SCHOOL_DAYS) {
            assertEquals(result.numerator(), sessions.size());
        } else {
            assertEquals(edge.sessionsAtEnd(), sessions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15})
    void bothEndsOfARangeAreIn(int absent) {
        assertTrue(new Edge("BCP-515", "2024-09-03", 100, "I", 0, "").with(absent).met());
    }

    @Test
    void pastTheEndOfARangeIsOut() {
        assertFalse(new Edge("BCP-515", "2024-09-03", 100, "I", 0, "").with(16).met());
    }

    @Test
    void exactlyHalfIsSevereButNotBelowHalf() {
        assertTrue(new Edge("NAT-SA", "2024-09-03", 100, "I", 0, "").with(50).met());
        assertTrue(new Edge("POR-SEV", "2024-09-03", 100, "I", 0, "").with(50).met());
        assertFalse(new Edge("COP-50", "2024-09-03", 100, "I", 0, "").with(50).met());
        assertFalse(new Edge("BCP-50", "2024-09-03", 100, "I", 0, "").with(50).met());
    }

    /** The rules of the table and the figures of the component say the same of persistent and severe absence. */
    @Property
    void persistentAndSevereAbsenceAreThoseOfTheFigures(@ForAll @IntRange(min = 1, max = 200) int of, @ForAll @IntRange(max = 200) int absent) {
        Assume.that(absent <= of);
        assertEquals(PersistentAbsence.isMet(absent, of), new Edge("NAT-PA", "2024-09-03", of, "I", 0, "").with(absent).met());
        assertEquals(SevereAbsence.isMet(absent, of), new Edge("NAT-SA", "2024-09-03", of, "I", 0, "").with(absent).met());
    }

    @Test
    void theSickDaysOfFourteenAndAHalf() {
        RuleResult result = new Edge("NAT-SICK15", "2024-09-03", 90, "I", 0, "").with(29);
        assertEquals(Fraction.of("29/2"), result.value().orElseThrow());
        assertEquals(29, result.numerator());
        assertEquals(2, result.denominator());
    }
}
