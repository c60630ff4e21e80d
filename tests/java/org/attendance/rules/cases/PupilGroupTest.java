package org.attendance.rules.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attendance.rules.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which groups of the summary of responsibilities a pupil is in, and what kinds of record data may name. */
class PupilGroupTest {

    private static String groups(long absent, long possible, String flags, String low, String barriers) {
        Tally tally = new Tally(possible - absent, 0, absent, 0, 0, 0, 0, 0, 0, 0, 0);
        return PupilGroup.of(new PupilSituation(tally, words(flags), words(low), words(barriers))).stream().map(PupilGroup::id)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
    }

    /** Both ends of 5 and 15 per cent are at risk; a tenth is persistent; a half is severe, and persistent as well. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0, 0, -, -, -, all", "0, 380, -, -, -, all", "18, 380, -, -, -, all", "19, 380, -, -, -, all at_risk",
        "37, 380, -, -, -, all at_risk", "38, 380, -, -, -, all at_risk persistent", "57, 380, -, -, -, all at_risk persistent",
        "58, 380, -, -, -, all persistent", "189, 380, -, -, -, all persistent", "190, 380, -, -, -, all persistent severe",
        "0, 380, SEN, -, -, all medical_send", "0, 380, -, -, illness, all medical_send", "0, 380, -, -, neurodiversity, all medical_send",
        "0, 380, -, -, transport, all", "0, 380, SW, -, -, all social_worker", "0, 380, LAC, -, -, all looked_after",
        "0, 380, FSM, FSM, -, all cohort", "0, 380, FSM, -, -, all",
        "200, 380, LAC SEN SW, SEN, bullying, all persistent severe cohort medical_send social_worker looked_after"})
    void aPupilIsInTheGroupsOfHisFiguresFlagsAndBarriers(long absent, long possible, String flags, String low, String barriers, String groups) {
        assertEquals(groups, groups(absent, possible, flags, low, barriers));
    }

    @ParameterizedTest
    @CsvSource({"11, 100, 10, 100, true", "10, 100, 10, 100, false", "1, 9, 11, 100, true", "1, 10, 100, 1000, false", "5, 0, 1, 10, false",
        "5, 10, 0, 0, false"})
    void aLowCohortIsAbsentMoreThanItsSchool(long absent, long possible, long schoolAbsent, long schoolPossible, boolean low) {
        assertEquals(low, LowCohort.isMet(absent, possible, schoolAbsent, schoolPossible));
    }

    @Test
    void aKindCoversItselfAndWithAStarItsFamily() {
        RecordKind visit = RecordKind.of("contact.home_visit");
        assertTrue(RecordKind.of("contact.home_visit").covers(visit));
        assertTrue(RecordKind.of("contact.*").covers(visit));
        assertFalse(RecordKind.of("contact.call").covers(visit));
        assertFalse(RecordKind.of("meeting.*").covers(visit));
        assertEquals("contact.home_visit", visit.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "contact", "contact.", ".call", "contact.a b", "Contact.call", "contact.call.x", "contact.**"})
    void whatIsNoKindIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> RecordKind.of(text));
    }
}
