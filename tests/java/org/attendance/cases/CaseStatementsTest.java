package org.attendance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.jsoup.nodes.Document;
import org.attendance.WebUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long chronology, a long list of cases and many notes are read by as many statements as short ones. */
class CaseStatementsTest {

    private static final int MOST_FOR_THE_CHRONOLOGY = 40;
    private static TestSchool small;
    private static TestSchool large;
    private static String shortCase;
    private static String longCase;

    @BeforeAll
    static void aShortAndALongCase() {
        small = TestSchool.with("8A", 2);
        large = TestSchool.with("8A", 30);
        shortCase = fill(small, 1, 2);
        longCase = fill(large, 40, 30);
    }

    private static String fill(TestSchool school, int times, int cases) {
        String caseId = null;
        for (int i = cases; i >= 1; i--) {
            caseId = (String) school.officer().does("openAttendanceCase", "pupilRef", "P8A%02d".formatted(i), "reason", "x").get("caseId");
        }
        for (int i = 0; i < times; i++) {
            school.officer().does("addAttendanceCaseNote", "caseId", caseId, "text", "Note " + i);
            school.officer().does("recordAttendanceConcern", "pupilRef", "P8A01", "concernKind", "other", "concernText", "Worry " + i);
            school.officer().does("reviewAttendanceCase", "caseId", caseId, "reason", "Review " + i);
        }
        StringBuilder csv = new StringBuilder("pupil_ref,date,session,code\n");
        for (int day = 0; day < Math.min(times, 14); day++) {
            LocalDate date = LocalDate.of(2026, 11, 2).plusDays(day);
            if (date.getDayOfWeek().getValue() < 6) {
                csv.append("P8A01,").append(date).append(",AM,O\n");
            }
        }
        school.system().does("importAttendanceMarks", "marksCsv", csv.toString());
        for (int day = 2; day < 2 + Math.min(times, 5); day++) {
            school.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-0" + day, "session", "AM", "code", "I",
                    "reason", "Reason " + day);
        }
        return caseId;
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

    private static void same(String service, Map<String, Object> few, Map<String, Object> many, int most) {
        SqlCounter.Count one = count(small, service, few);
        SqlCounter.Count other = count(large, service, many);
        assertEquals(one.total(), other.total(), () -> service + "\n" + String.join("\n", one.texts()) + "\n\n" + String.join("\n", other.texts()));
        assertTrue(other.total() <= most && other.writes() == 0, () -> other.total() + "\n" + String.join("\n", other.texts()));
    }

    @Test
    void theServicesOfACaseReadAlike() {
        assertTrue(large.lead().does("getAttendanceCaseChronology", "caseId", longCase, "most", 1000L).list("entries").size() > 100);
        assertTrue(small.lead().does("getAttendanceCaseChronology", "caseId", shortCase, "most", 1000L).list("entries").size() < 10);
        same("getAttendanceCaseChronology", Map.of("caseId", shortCase), Map.of("caseId", longCase), MOST_FOR_THE_CHRONOLOGY);
        same("getAttendanceCaseChronology", Map.of("caseId", shortCase), Map.of("caseId", longCase, "skip", 80L), MOST_FOR_THE_CHRONOLOGY);
        same("getAttendanceCaseNotes", Map.of("caseId", shortCase), Map.of("caseId", longCase), 4);
        same("getAttendanceCase", Map.of("caseId", shortCase), Map.of("caseId", longCase), 10);
        same("getAttendanceCases", Map.of(), Map.of(), 8);
        same("getAttendanceCaseChoices", Map.of("caseId", shortCase), Map.of("caseId", longCase), 8);
    }

    @Test
    void thePageOfACaseReadsAlike() {
        assertEquals(statements(small, shortCase), statements(large, longCase));
    }

    private static long statements(TestSchool school, String caseId) {
        WebUser lead = WebUser.of(school.lead());
        lead.page("Case", "schoolId", school.id(), "caseId", caseId);
        SqlCounter.start();
        Document page = lead.page("Case", "schoolId", school.id(), "caseId", caseId);
        SqlCounter.Count count = SqlCounter.stop();
        assertTrue(page.text().contains("What is on record"), page.text());
        return count.total();
    }

    @Test
    void pagesOfAChronologyNeitherRepeatNorLoseAnEntry() {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(15, 0));
        List<Object> whole = large.lead().does("getAttendanceCaseChronology", "caseId", longCase, "most", 1000L).list("entries").stream()
                .map(entry -> (Object) (entry.get("kind") + " " + entry.get("id"))).toList();
        List<Object> paged = new java.util.ArrayList<>();
        Answer page;
        do {
            page = large.lead().does("getAttendanceCaseChronology", "caseId", longCase, "skip", (long) paged.size(), "most", 17L);
            page.list("entries").forEach(entry -> paged.add(entry.get("kind") + " " + entry.get("id")));
        } while (Boolean.TRUE.equals(page.get("more")));
        assertEquals(whole, paged);
        assertEquals(whole.size(), whole.stream().distinct().count());
    }
}
