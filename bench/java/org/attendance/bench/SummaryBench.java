package org.attendance.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** The year's figures of 1,000 pupils, beside the one grouped SQL statement that counts their marks. */
final class SummaryBench {
    private static final LocalDate FROM = LocalDate.of(2024, 9, 1);
    private static final LocalDate THRU = LocalDate.of(2025, 8, 31);

    private SummaryBench() {
    }

    static void run(BenchSchool school, DataSource database, Table table) throws Exception {
        try (Connection connection = database.getConnection()) {
            for (String groupBy : List.of("pupil", "year_group", "week")) {
                String columns = "week".equals(groupBy) ? "PUPIL_ID, SESSION_DATE, ATTENDANCE_CODE_ID" : "PUPIL_ID, ATTENDANCE_CODE_ID";
                Map<String, Object> input = Map.of("schoolId", BenchSchool.ID, "fromDate", FROM.toString(), "thruDate", THRU.toString(),
                        "groupBy", groupBy);
                Samples component = new Samples();
                Samples raw = new Samples();
                Samples.inTurn(3, 9, component, () -> school.run("getAttendanceSummary", input), raw, () -> count(connection, columns));
                table.line("year summary, 1,000 pupils, by " + groupBy, component.median(), raw.median(), 1.3,
                        "heap used " + Heap.usedMegabytes() + " MB");
            }
        }
    }

    private static void count(Connection connection, String columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + columns + ", COUNT(*) FROM ATTENDANCE_MARK"
                + " WHERE SCHOOL_ID = ? AND SESSION_DATE BETWEEN ? AND ? GROUP BY " + columns)) {
            statement.setString(1, BenchSchool.ID);
            statement.setDate(2, Date.valueOf(FROM));
            statement.setDate(3, Date.valueOf(THRU));
            try (ResultSet rows = statement.executeQuery()) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= width; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
    }
}
