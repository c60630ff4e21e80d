package org.attendance.rules.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon a task is due, by school days. */
class DueSoonTest {

    @ParameterizedTest
    @CsvSource({"-40, overdue", "-1, overdue", "0, today", "1, week", "5, week", "6, later", "200, later", ", later"})
    void schoolDaysDecide(Long schoolDays, String soon) {
        assertEquals(soon, DueSoon.of(schoolDays).id());
    }
}
