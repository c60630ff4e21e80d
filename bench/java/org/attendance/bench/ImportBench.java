package org.attendance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

/** The import of 380,000 marks beside a JDBC batch that writes the same rows, tallies too, with the same keys and indexes. */
final class ImportBench {
    private static final int BATCH = 1000;
    private static final int COMMIT = 4000;

    private final DataSource database;

    ImportBench(DataSource database) {
        this.database = database;
    }

    void run(BenchSchool school, Table table) throws Exception {
        String csv = BenchSchool.marksCsv();
        Samples component = new Samples();
        component.time(() -> school.run("importAttendanceMarks", Map.of("schoolId", BenchSchool.ID, "marksCsv", csv)));
        Samples raw = new Samples();
        long[] rows = new long[2];
        try (Connection connection = database.getConnection()) {
            RawTables.copy(connection, "ATTENDANCE_MARK");
            RawTables.copy(connection, "ATTENDANCE_TALLY");
            connection.setAutoCommit(false);
            raw.time(() -> {
                rows[0] = copyRows(connection, "ATTENDANCE_MARK", "PUPIL_ID, SESSION_DATE, SESSION_PART");
                rows[1] = copyRows(connection, "ATTENDANCE_TALLY", "PUPIL_ID, WEEK_STARTS");
            });
        }
        table.line("import of 380,000 marks", component.median(), raw.median(), 2.5,
                rows[0] + " marks, " + rows[1] + " tallies; heap used " + Heap.usedMegabytes() + " MB");
        Samples again = new Samples();
        again.time(() -> school.run("importAttendanceMarks", Map.of("schoolId", BenchSchool.ID, "marksCsv", csv)));
        table.line("the same file again (nothing changes)", again.median(), "");
    }

    /** Reads the rows of a table and inserts them into its raw copy in batches. */
    private static long copyRows(Connection connection, String table, String order) throws SQLException {
        long count = 0;
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY,
                        ResultSet.HOLD_CURSORS_OVER_COMMIT);
                ResultSet rows = select.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
            int columns = rows.getMetaData().getColumnCount();
            String insert = "INSERT INTO " + table.replace("ATTENDANCE_", "RAW_") + " VALUES (" + "?,".repeat(columns - 1) + "?)";
            try (PreparedStatement batch = connection.prepareStatement(insert)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        batch.setObject(i, rows.getObject(i), rows.getMetaData().getColumnType(i));
                    }
                    batch.addBatch();
                    if (++count % BATCH == 0) {
                        batch.executeBatch();
                    }
                    if (count % COMMIT == 0) {
                        connection.commit();
                    }
                }
                batch.executeBatch();
            }
        }
        connection.commit();
        return count;
    }
}
