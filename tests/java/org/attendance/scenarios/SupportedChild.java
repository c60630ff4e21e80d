package org.attendance.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.plans.PlanSchool;

/** A child of a made school whose term is told day by day: Zuri, with a mother and an uncle who has no responsibility for her. */
public record SupportedChild(TestSchool school) {

    /** The child's reference. */
    public static final String ZURI = PlanSchool.PUPIL;

    /** The child in a school without marks, without a case. */
    public static SupportedChild inSeptember() {
        TestSchool school = TestSchool.with("8A", 3);
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,mobile
                P8A01,C1,Abara,Ngozi,mother,1,Y,Y,07700 900111
                P8A01,C2,Abara,Chidi,uncle,2,N,N,07700 900112
                """);
        return new SupportedChild(school);
    }

    /** Sets the clock to the end of a school day. */
    public static void on(String day) {
        at(day, 16);
    }

    /** Sets the clock to a full hour of a day. */
    public static void at(String day, int hour) {
        TestHost.clock(LocalDate.parse(day).atTime(hour, 0));
    }

    /** Marks the school days of a span, both included, with a code of mornings and one of afternoons, and evaluates on the last. */
    public void days(String from, String thru, String morning, String afternoon) {
        on(thru);
        List<String> lines = new ArrayList<>();
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(thru)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend && !day.toString().equals(TestSchool.INSET_DAY)) {
                lines.add(ZURI + "," + day + ",AM," + morning);
                lines.add(ZURI + "," + day + ",PM," + afternoon);
            }
        }
        school.marks(lines.toArray(new String[0]));
        school.lead().does("evaluateAttendanceThresholds");
    }

    /** Days in school, as {@link #days}. */
    public void here(String from, String thru) {
        days(from, thru, "/", "\\");
    }

    /** Days away without leave, as {@link #days}. */
    public void away(String from, String thru) {
        days(from, thru, "O", "O");
    }

    /** The latest case of the child. */
    public Map<String, Object> theCase() {
        Object caseId = school.officer().does("getAttendancePupilCases", "pupilRef", ZURI).list("cases").get(0).get("caseId");
        return school.officer().does("getAttendanceCase", "caseId", caseId).in("case");
    }

    /** Figures of the case, in the order of their names. */
    public List<Object> figures(String... names) {
        Map<?, ?> figures = (Map<?, ?>) theCase().get("figures");
        return List.of(names).stream().<Object>map(figures::get).toList();
    }

    /** Open tasks about the child, in words. */
    public List<String> tasks() {
        return ((List<?>) theCase().get("tasks")).stream().map(task -> String.valueOf(((Map<?, ?>) task).get("text"))).toList();
    }

    /** The chronology of the case holds these steps in this order, each told as "2026-09-11 stage: Case opened". */
    public void tells(String... steps) {
        List<Map<String, Object>> entries = school.lead().does("getAttendanceCaseChronology", "caseId", theCase().get("caseId"), "most", 500L)
                .list("entries");
        List<String> story = new ArrayList<>();
        entries.forEach(entry -> story.add(0, entry.get("at").toString().substring(0, 10) + " " + entry.get("kind") + ": "
                + entry.get("headline")));
        assertEquals(story.stream().map(line -> line.substring(0, 10)).sorted().toList(), story.stream().map(line -> line.substring(0, 10)).toList());
        int place = 0;
        for (String step : steps) {
            int from = place;
            while (place < story.size() && !story.get(place).startsWith(step)) {
                place++;
            }
            assertTrue(place++ < story.size(), () -> step + " is missing or out of order after line " + from + " of\n" + String.join("\n", story));
        }
    }
}
