package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class YearGroupTest {

    @Test
    void fromNurseryToYear14() {
        assertEquals(List.of("N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"), YearGroup.ALL);
        YearGroup.ALL.forEach(year -> assertTrue(YearGroup.isValid(year)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "15", "07", "n1", "N3", "Y7", " 7"})
    void othersAreNot(String text) {
        assertFalse(YearGroup.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> YearGroup.compare("7", text));
    }

    @Test
    void youngerFirst() {
        List<String> years = new ArrayList<>(YearGroup.ALL);
        Collections.reverse(years);
        years.sort(YearGroup::compare);
        assertEquals(YearGroup.ALL, years);
        assertEquals(0, YearGroup.compare("10", "10"));
    }
}
