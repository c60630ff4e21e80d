package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticalClassTest {

    @ParameterizedTest
    @CsvSource({"present,true,true,false", "approved_activity,true,true,false", "authorised,true,false,true",
        "unauthorised,true,false,true", "not_possible,false,false,false", "not_collected,false,false,false"})
    void whatAClassCountsAs(String id, boolean possible, boolean attended, boolean absent) {
        StatisticalClass counted = StatisticalClass.of(id);
        assertEquals(possible, counted.isPossible());
        assertEquals(attended, counted.isAttended());
        assertEquals(absent, counted.isAbsent());
    }

    @ParameterizedTest
    @EnumSource
    void idsAreReadBack(StatisticalClass each) {
        assertEquals(each, StatisticalClass.of(each.id()));
    }

    @Test
    void anUnknownIdIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> StatisticalClass.of("Present")).getMessage();
        assertTrue(message.contains("Present") && message.contains("approved_activity"), message);
    }
}
