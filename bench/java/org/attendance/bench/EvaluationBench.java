package org.attendance.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

/**
 * The first evaluation of the thresholds of 1,000 pupils with two years of marks, with its triggers and tasks, beside one raw scan of the
 * same rows; and the evaluation after 30 marks were amended, beside the first.
 */
final class EvaluationBench {
    private static final LocalDate SECOND_YEAR = LocalDate.of(2025, 9, 1);
    private static final LocalDate SECOND_END = LocalDate.of(2026, 8, 31);
    private static final int AMENDED_PUPILS = 15;
    private static final int ROUNDS = 7;

    private final BenchSchool school;
    private final DataSource database;
    private final Table table;
    private final LocalDate lastDay;

    EvaluationBench(BenchSchool school, DataSource database, Table table) {
        this.school = school;
        this.database = database;
        this.table = table;
        List<LocalDate> days = days();
        this.lastDay = days.get(days.size() - 1);
    }

    void run() throws Exception {
        secondYear();
        for (String policy : List.of("portsmouth-2023", "birmingham-2024")) {
            school.run("subscribeAttendancePolicy", Map.of("schoolId", BenchSchool.ID, "policyId", policy, "fromDate", "2024-09-02",
                    "reason", "Benchmark"));
        }
        Samples full = new Samples();
        Samples raw = new Samples();
        Samples changed = new Samples();
        long[] rows = new long[1];
        Map<String, Object> found = Map.of();
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < ROUNDS; i++) {
                forget(connection);
                raw.time(() -> rows[0] = scan(connection));
                long start = System.nanoTime();
                found = evaluate();
                full.add(System.nanoTime() - start);
            }
            for (int i = 0; i < ROUNDS; i++) {
                amend(i % 2 == 0 ? "O" : "I");
                changed.time(this::evaluate);
            }
        }
        table.line("evaluation, 1,000 pupils, " + rows[0] + " marks", full.median(), raw.median(), 3.0,
                ((List<?>) found.get("results")).size() / BenchSchool.PUPILS + " rules, " + found.get("triggered")
                + " triggers; heap used " + Heap.usedMegabytes() + " MB");
        table.line("evaluation after 30 amended marks", changed.median(), String.format(Locale.ROOT, "%.1f %% of the one before, aim 3 %%; %d"
                + " pupils", 100.0 * changed.median() / full.median(), AMENDED_PUPILS));
    }

    private static List<LocalDate> days() {
        return SECOND_YEAR.datesUntil(SECOND_END).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(BenchSchool.MARKED_DAYS).toList();
    }

    private void secondYear() throws Exception {
        school.run("importAttendanceCalendar", Map.of("schoolId", BenchSchool.ID, "calendarCsv", "from,thru,kind,name\n" + SECOND_YEAR + ","
                + SECOND_END + ",academic_year,2025/2026\n" + SECOND_YEAR + ",2026-07-21,term,All of it\n" + SECOND_YEAR
                + ",2026-07-21,half_term,All of it\n"));
        school.run("importAttendanceMarks", Map.of("schoolId", BenchSchool.ID, "marksCsv", BenchSchool.marksCsv(days(), new Random(2))));
    }

    private Map<String, Object> evaluate() throws Exception {
        return school.run("evaluateAttendanceThresholds", Map.of("schoolId", BenchSchool.ID, "asOfDate", lastDay.toString()));
    }

    private void amend(String code) throws Exception {
        for (int pupil = 0; pupil < AMENDED_PUPILS; pupil++) {
            for (String part : List.of("AM", "PM")) {
                school.run("amendAttendanceMark", Map.of("schoolId", BenchSchool.ID, "pupilRef", BenchSchool.ref(pupil * 50), "date",
                        lastDay.toString(), "session", part, "code", code, "reason", "Benchmark"));
            }
        }
    }

    /** As before the first evaluation. */
    private static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ATTENDANCE_TASK");
            statement.execute("DELETE FROM ATTENDANCE_TRIGGER");
            statement.execute("UPDATE ATTENDANCE_PUPIL SET EVALUATION_DUE = NULL");
        }
    }

    private long scan(Connection connection) throws SQLException {
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT PUPIL_ID, SESSION_DATE, SESSION_PART, ATTENDANCE_CODE_ID"
                + " FROM ATTENDANCE_MARK WHERE SCHOOL_ID = ? AND SESSION_DATE <= ?")) {
            statement.setString(1, BenchSchool.ID);
            statement.setDate(2, Date.valueOf(lastDay));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                    rows.getDate(2);
                    rows.getString(3);
                    rows.getString(4);
                    count++;
                }
            }
        }
        return count;
    }
}
