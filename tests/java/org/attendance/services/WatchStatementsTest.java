package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch services read as many statements for 5 pupils as for 35, on any list, with triggers, tasks and families. */
class WatchStatementsTest {

    private static final int MOST_FOR_A_LIST = 20;
    private static TestSchool small;
    private static TestSchool large;

    @BeforeAll
    static void twoSchools() {
        small = TestSchool.with("8A", 5);
        large = TestSchool.with("8A", 35, "9B", 10);
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(15, 45));
        for (TestSchool school : List.of(small, large)) {
            List<String> lines = new ArrayList<>();
            StringBuilder contacts = new StringBuilder("pupil_ref,contact_ref,surname,relationship,priority\n");
            List<String> pupils = school.pupils("8A");
            for (int i = 0; i < pupils.size(); i++) {
                for (int day = 2; day <= 13; day++) {
                    if (day != 7 && day != 8) {
                        lines.add("%s,2026-11-%02d,AM,%s".formatted(pupils.get(i), day, i % 4 == 0 ? "/" : "O"));
                        lines.add("%s,2026-11-%02d,PM,%s".formatted(pupils.get(i), day, i % 4 == 0 ? "L,5," : "\\"));
                    }
                }
                contacts.append(pupils.get(i)).append(",C").append(i / 2).append(",Abara,mother,1\n");
            }
            school.marks(lines.toArray(String[]::new));
            school.system().does("importAttendanceContacts", "contactsCsv", contacts.toString());
            school.lead().does("evaluateAttendanceThresholds");
        }
    }

    private static SqlCounter.Count count(TestSchool school, String service, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("schoolId", school.id());
        school.lead().run(service, all);
        SqlCounter.start();
        Answer answer = school.lead().run(service, all);
        SqlCounter.Count count = SqlCounter.stop();
        assertEquals("", answer.error());
        return count;
    }

    private static void same(String service, Map<String, Object> values, int most) {
        SqlCounter.Count few = count(small, service, values);
        SqlCounter.Count many = count(large, service, values);
        assertEquals(few.total(), many.total(), () -> String.join("\n", few.texts()) + "\n\n" + String.join("\n", many.texts()));
        assertTrue(many.total() <= most && many.writes() == 0, () -> many.total() + "\n" + String.join("\n", many.texts()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "persistent", "severe", "at_risk", "ten_in_ten", "lates", "triggers", "full", "all"})
    void aListIsReadAlike(String list) {
        assertTrue(large.lead().does("getAttendanceWatchList", "list", "triggers").list("rows").size() > 30, "there are triggers");
        same("getAttendanceWatchList", Map.of("list", list), MOST_FOR_A_LIST);
        same("getAttendanceWatchList", Map.of("list", list, "asOfDate", "2026-11-18", "fsm", "Y"), MOST_FOR_A_LIST);
    }

    @ParameterizedTest
    @CsvSource({"getAttendancePatterns, 8", "getAttendanceBands, 9"})
    void patternsAndBandsAreReadAlike(String service, int most) {
        same(service, Map.of(), most);
    }

    @ParameterizedTest
    @CsvSource({"getAttendancePatternPupils, figure, absent, 8", "getAttendancePupilThresholds, pupilRef, P8A02, 9",
        "getAttendancePatterns, pupilRef, P8A02, 8"})
    void whatAFigureIsMadeOfIsReadAlike(String service, String name, String value, int most) {
        same(service, Map.of(name, value), most);
    }
}
