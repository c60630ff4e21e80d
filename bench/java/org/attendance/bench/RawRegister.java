package org.attendance.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** The register of one group in hand-written JDBC: what the service reads to show it, and what it writes to save it. */
final class RawRegister implements AutoCloseable {
    private static final String PRESENT = "2024:/";
    private static final int RECENT_DAYS = 7;

    private final Connection connection;
    private final String group;
    private final Date day;
    private final Date monday;
    private final String part;
    private final List<String> pupils = new ArrayList<>();
    private int statements;

    RawRegister(DataSource database, int group, LocalDate day, String part) throws SQLException {
        this.connection = database.getConnection();
        this.group = BenchSchool.group(group);
        this.day = Date.valueOf(day);
        this.monday = Date.valueOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        this.part = part;
        connection.setAutoCommit(false);
        query("SELECT PUPIL_ID FROM ATTENDANCE_ENROLMENT WHERE SCHOOL_ID = ? AND REGISTRATION_GROUP = ? ORDER BY PUPIL_ID", pupils,
                BenchSchool.ID, this.group);
        connection.commit();
    }

    /** The statements of one reading. */
    int statements() {
        return statements;
    }

    void read() throws SQLException {
        statements = 0;
        reads();
        connection.commit();
    }

    private void reads() throws SQLException {
        query("SELECT * FROM ATTENDANCE_SCHOOL S JOIN PARTY_GROUP G ON G.PARTY_ID = S.SCHOOL_ID WHERE S.SCHOOL_ID = ?", null, BenchSchool.ID);
        query("SELECT * FROM ATTENDANCE_CALENDAR_PERIOD WHERE SCHOOL_ID = ?", null, BenchSchool.ID);
        query("SELECT * FROM ATTENDANCE_NON_SCHOOL_DAY WHERE SCHOOL_ID = ?", null, BenchSchool.ID);
        query("SELECT E.*, A.*, P.FIRST_NAME, P.LAST_NAME, P.NICKNAME, P.BIRTH_DATE FROM ATTENDANCE_ENROLMENT E"
                + " JOIN ATTENDANCE_PUPIL A ON A.PUPIL_ID = E.PUPIL_ID JOIN ATTENDANCE_ADMISSION M ON M.PUPIL_ID = E.PUPIL_ID"
                + " JOIN PERSON P ON P.PARTY_ID = E.PUPIL_ID WHERE E.SCHOOL_ID = ? AND E.REGISTRATION_GROUP = ? AND E.FROM_DATE <= ?"
                + " AND (E.THRU_DATE IS NULL OR E.THRU_DATE >= ?)", null, BenchSchool.ID, group, day, day);
        query("SELECT * FROM ATTENDANCE_SESSION_TIMES WHERE SCHOOL_ID IN (?, ?)", null, BenchSchool.ID, "_NA_");
        query("SELECT * FROM ATTENDANCE_REGISTER WHERE SCHOOL_ID = ? AND SESSION_DATE = ? AND SESSION_PART = ? AND REGISTRATION_GROUP = ?",
                null, BenchSchool.ID, day, part, group);
        ofPupils("SELECT * FROM ATTENDANCE_MARK WHERE SESSION_DATE BETWEEN ? AND ?",
                Date.valueOf(day.toLocalDate().minusDays(RECENT_DAYS)), day);
        ofPupils("SELECT * FROM ATTENDANCE_PLANNED_MARK WHERE SESSION_DATE = ? AND SESSION_PART = ?", day, part);
        ofPupils("SELECT * FROM ATTENDANCE_AMENDMENT WHERE SESSION_DATE = ? AND SESSION_PART = ?", day, part);
        ofPupils("SELECT * FROM ATTENDANCE_PUPIL_FLAG WHERE FROM_DATE <= ?", day);
        ofPupils("SELECT * FROM ATTENDANCE_TALLY WHERE WEEK_STARTS BETWEEN ? AND ?", Date.valueOf(day.toLocalDate().minusDays(365)), day);
    }

    /** Locks the pupils, reads, writes 30 marks, 30 tallies and the register row, reads the marks back, commits. */
    void save() throws SQLException {
        update("UPDATE ATTENDANCE_PUPIL SET EVALUATION_DUE = ? WHERE PUPIL_ID IN (" + marksOf(pupils.size()) + ")", "Y", pupils);
        reads();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ATTENDANCE_REGISTER (SCHOOL_ID, SESSION_DATE, SESSION_PART,"
                + " REGISTRATION_GROUP, STATUS_ID, REGISTER_VERSION) VALUES (?, ?, ?, ?, 'ATR_TAKEN', 1)")) {
            bind(insert, BenchSchool.ID, day, part, group);
            insert.executeUpdate();
        }
        try (PreparedStatement marks = connection.prepareStatement("INSERT INTO ATTENDANCE_MARK (PUPIL_ID, SESSION_DATE, SESSION_PART,"
                + " SCHOOL_ID, ATTENDANCE_CODE_ID, MARK_SOURCE, MARKED_DATE, MARKED_BY_USER_LOGIN_ID) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (String pupil : pupils) {
                bind(marks, pupil, day, part, BenchSchool.ID, PRESENT, "register", new Timestamp(System.currentTimeMillis()), "system");
                marks.addBatch();
            }
            marks.executeBatch();
        }
        tallies();
        ofPupils("SELECT * FROM ATTENDANCE_MARK WHERE SESSION_DATE = ? AND SESSION_PART = ?", day, part);
        connection.commit();
    }

    private void tallies() throws SQLException {
        List<String> stored = new ArrayList<>();
        query("SELECT PUPIL_ID FROM ATTENDANCE_TALLY WHERE WEEK_STARTS = ? AND SCHOOL_ID = ?", stored, monday, BenchSchool.ID);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE ATTENDANCE_TALLY SET PRESENT_COUNT = PRESENT_COUNT + 1 WHERE PUPIL_ID = ? AND WEEK_STARTS = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO ATTENDANCE_TALLY (PUPIL_ID, WEEK_STARTS, SCHOOL_ID,"
                        + " PRESENT_COUNT, APPROVED_ACTIVITY_COUNT, AUTHORISED_COUNT, UNAUTHORISED_COUNT, NOT_POSSIBLE_COUNT,"
                        + " NOT_COLLECTED_COUNT, LATE_BEFORE_CLOSE_COUNT, LATE_AFTER_CLOSE_COUNT, ILLNESS_COUNT, HOLIDAY_COUNT,"
                        + " UNEXPLAINED_COUNT) VALUES (?, ?, ?, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)")) {
            for (String pupil : pupils) {
                PreparedStatement write = stored.contains(pupil) ? update : insert;
                bind(write, pupil, monday);
                if (write == insert) {
                    insert.setObject(3, BenchSchool.ID);
                }
                write.addBatch();
            }
            update.executeBatch();
            insert.executeBatch();
        }
    }

    private void ofPupils(String sql, Object... values) throws SQLException {
        Object[] all = new Object[values.length + pupils.size()];
        System.arraycopy(values, 0, all, 0, values.length);
        System.arraycopy(pupils.toArray(), 0, all, values.length, pupils.size());
        query(sql + " AND PUPIL_ID IN (" + marksOf(pupils.size()) + ")", null, all);
    }

    private static String marksOf(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    private void update(String sql, String first, List<String> more) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Object> values = new ArrayList<>(List.of(first));
            values.addAll(more);
            bind(statement, values.toArray());
            statement.executeUpdate();
        }
    }

    /** Reads every column of every row; keeps the first column where a list is given. */
    private void query(String sql, List<String> firstColumn, Object... values) throws SQLException {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                    if (firstColumn != null) {
                        firstColumn.add(rows.getString(1));
                    }
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
