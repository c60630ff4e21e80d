package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({"0,0", "4999,0", "5000,50", "7999,50", "8000,80", "8499,80", "8500,85", "8999,85", "9000,90", "9099,90", "9100,91",
        "9499,91", "9500,95", "9599,95", "9600,96", "9999,96", "10000,100"})
    void copnorBandsInHundredthsOfAPercent(long hundredths, int from) {
        assertEquals(from, Band.find(Band.COPNOR_ATTENDANCE, hundredths, 10_000).orElseThrow().from());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "499,0", "500,5", "999,5", "1000,10", "4999,45", "5000,50", "9499,90", "9500,95", "10000,95"})
    void fivePointAbsenceBandsInHundredthsOfAPercent(long hundredths, int from) {
        assertEquals(from, Band.find(Band.FIVE_POINT_ABSENCE, hundredths, 10_000).orElseThrow().from());
    }

    @Test
    void bandsFollowOnOneAnother() {
        assertEquals(9, Band.COPNOR_ATTENDANCE.size());
        assertEquals(20, Band.FIVE_POINT_ABSENCE.size());
        for (List<Band> bands : List.of(Band.COPNOR_ATTENDANCE, Band.FIVE_POINT_ABSENCE)) {
            assertEquals(0, bands.get(0).from());
            assertEquals(101, bands.get(bands.size() - 1).below());
            for (int i = 1; i < bands.size(); i++) {
                assertEquals(bands.get(i - 1).below(), bands.get(i).from());
            }
        }
    }

    @Test
    void nothingLiesInNoBand() {
        assertEquals(Optional.empty(), Band.find(Band.COPNOR_ATTENDANCE, 0, 0));
        assertFalse(new Band(0, 101).contains(0, 0));
    }

    @Test
    void theRoundedPercentageDecidesNothing() {
        assertEquals("90.0", Percentage.of(1799, 2000, 1));
        assertEquals(85, Band.find(Band.COPNOR_ATTENDANCE, 1799, 2000).orElseThrow().from());
    }

    @ParameterizedTest
    @CsvSource({"-1,5", "5,5", "6,5", "100,102"})
    void edgesOutOfOrderAreRefused(int from, int below) {
        assertThrows(IllegalArgumentException.class, () -> new Band(from, below));
    }

    @Property
    void everyShareLiesInExactlyOneBand(@ForAll @IntRange(min = 1, max = 5000) int whole,
            @ForAll @IntRange(min = 0, max = 5000) int atMost) {
        int part = Math.min(atMost, whole);
        for (List<Band> bands : List.of(Band.COPNOR_ATTENDANCE, Band.FIVE_POINT_ABSENCE)) {
            assertEquals(1, bands.stream().filter(band -> band.contains(part, whole)).count());
        }
    }
}
