package org.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * A made school with an id of its own, so that tests do not meet: calendar of 2025/26 and 2026/27, groups of pupils, and users. Its
 * clock is set to a Friday morning with the register just opened.
 */
public final class TestSchool {

    /** The Friday on which the clock of a made school stands. */
    public static final String TODAY = "2026-11-20";
    /** The school day before. */
    public static final String YESTERDAY = "2026-11-19";
    /** The next school day, a Monday. */
    public static final String NEXT_DAY = "2026-11-23";
    /** A Monday of the half-term without school. */
    public static final String INSET_DAY = "2026-11-16";
    /** The time at which the clock is set: the morning register has opened, nobody is late yet. */
    public static final LocalDateTime MORNING = LocalDate.parse(TODAY).atTime(8, 45);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String[] SURNAMES = {"Abara", "Bennett", "Chaudhry", "Doyle", "Evans", "Fofana", "Grant", "Hughes", "Iqbal",
            "Jones"};
    private static final String[] FORENAMES = {"Zuri", "Owen", "Aisha", "Niamh", "Rhys", "Mariam", "Leon"};

    private final String id;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private TestSchool(String id) {
        this.id = id;
    }

    /** A school without groups, with its calendar and its users, the clock set to its Friday morning. */
    public static TestSchool open() {
        TestHost.clock(MORNING);
        TestSchool school = new TestSchool("T" + NUMBER.incrementAndGet());
        TestUser system = school.system();
        system.does("createAttendanceSchool", "schoolName", "Test school " + school.id, "phase", "secondary");
        system.does("importAttendanceCalendar", "calendarCsv", calendarCsv());
        TestStaff.hire(school.id);
        return school;
    }

    /** A school with these groups, each a name and a number of pupils in turn. */
    public static TestSchool with(Object... namesAndSizes) {
        TestSchool school = open();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            school.group((String) namesAndSizes[i], (Integer) namesAndSizes[i + 1]);
        }
        return school;
    }

    /** Adds a group; pupils are called as P8A01 in 8A. The first group is that of the teacher, the second that of the colleague. */
    public TestSchool group(String group, int pupils) {
        List<String> refs = new ArrayList<>();
        StringBuilder csv = new StringBuilder("pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,"
                + "admission_date,fsm,sen\n");
        String year = group.replaceAll("[^0-9]", "");
        for (int i = 0; i < pupils; i++) {
            String ref = "P%s%02d".formatted(group, i + 1);
            refs.add(ref);
            int birthYear = 2026 - 5 - Integer.parseInt(year);
            csv.append("%s,%s,%s,%d-%02d-14,%s,%s,%s,%s,2025-09-02,%s,%s%n".formatted(ref, SURNAMES[i % 10] + (i < 10
                    ? "" : "-" + i / 10),
                    FORENAMES[i % 7], birthYear, i % 8 + 1, i % 2 == 0 ? "F" : "M", year, group, i % 3 == 0 ? "Fir" : "Oak",
                    i % 4 == 0 ? "Y" : "N", i % 5 == 0 ? "K" : "N"));
        }
        system().does("importAttendanceRoll", "rollCsv", csv.toString(), "effectiveDate", "2025-09-01");
        groups.put(group, refs);
        if (groups.size() <= 2) {
            TestStaff.tutor(id, group, groups.size() == 1 ? "teacher" : "colleague");
        }
        return this;
    }

    private static String calendarCsv() {
        return """
                from,thru,kind,name,session
                2025-09-01,2026-08-31,academic_year,2025/26,
                2026-09-01,2027-08-31,academic_year,2026/27,
                2026-06-01,2026-07-21,term,Summer 2026,
                2026-06-01,2026-07-21,half_term,Summer 2 2026,
                2026-09-02,2026-12-18,term,Autumn 2026,
                2026-09-02,2026-10-23,half_term,Autumn 1 2026,
                2026-11-02,2026-12-18,half_term,Autumn 2 2026,
                2027-01-04,2027-03-26,term,Spring 2027,
                2027-01-04,2027-02-12,half_term,Spring 1 2027,
                2027-02-22,2027-03-26,half_term,Spring 2 2027,
                2026-11-16,2026-11-16,non_school_day,Staff training,
                2026-12-18,2026-12-18,non_school_day,Early end,PM
                """;
    }

    public String id() {
        return id;
    }

    /** References of the pupils of a group, in order. */
    public List<String> pupils(String group) {
        return groups.get(group);
    }

    public TestUser system() {
        return new TestUser("system", id);
    }

    /** Takes the register of the first group. */
    public TestUser teacher() {
        return user("teacher");
    }

    /** Takes the register of the second group. */
    public TestUser colleague() {
        return user("colleague");
    }

    public TestUser officer() {
        return user("officer");
    }

    /** Is an attendance officer, too. */
    public TestUser officer2() {
        return user("officer2");
    }

    public TestUser lead() {
        return user("lead");
    }

    /** The designated safeguarding lead. */
    public TestUser dsl() {
        return user("dsl");
    }

    public TestUser reception() {
        return user("reception");
    }

    public TestUser head() {
        return user("head");
    }

    public TestUser admin() {
        return user("admin");
    }

    /** Has a login and no permission. */
    public TestUser nobody() {
        return user("nobody");
    }

    /** Is an attendance officer, of another school. */
    public TestUser outsider() {
        return user("outsider");
    }

    private TestUser user(String role) {
        return new TestUser(id + "-" + role, id);
    }

    /** Number of rows of an entity that belong to the school. */
    public long rows(String entity) {
        return rows(entity, EntityCondition.makeCondition("schoolId", id));
    }

    private static long rows(String entity, EntityCondition condition) {
        try {
            return EntityQuery.use(TestHost.delegator()).from(entity).where(condition).queryCount();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers of rows of everything a register or import writes: marks, amendments, tallies, registers, plans, pupils, groups. */
    public Map<String, Long> rowCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String entity : List.of("AttendanceMark", "AttendanceAmendment", "AttendanceTally", "AttendanceRegister",
                "AttendancePlannedMark", "AttendancePupil", "AttendanceGroup", "AttendanceEnrolment", "AttendanceContact",
                "AttendanceCalendarPeriod", "AttendanceNonSchoolDay")) {
            counts.put(entity, rows(entity));
        }
        return counts;
    }

    /** Stores marks by import: lines as "P8A01,2026-11-19,AM,/". */
    public void marks(String... lines) {
        StringBuilder csv = new StringBuilder("pupil_ref,date,session,code,minutes_late,note\n");
        for (String line : lines) {
            csv.append(line).append(",".repeat(5 - (int) line.chars().filter(c -> c == ',').count())).append('\n');
        }
        system().does("importAttendanceMarks", "marksCsv", csv.toString());
    }

    /** Whether every tally equals the marks, and would be the same if it were made anew. */
    public void talliesAreRight() {
        assertEquals(List.of(), system().does("verifyAttendanceTallies").list("differences"), "tallies against marks");
        Answer rebuilt = system().does("rebuildAttendanceTallies");
        assertEquals(0, rebuilt.number("written") + rebuilt.number("removed"), "tallies changed by a rebuild");
    }
}
