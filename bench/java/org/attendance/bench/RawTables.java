package org.attendance.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of the component's tables for the raw baseline: same columns, primary key, indexes and foreign keys. */
final class RawTables {
    private RawTables() {
    }

    /** Makes an empty table RAW_x like ATTENDANCE_x. */
    static void copy(Connection connection, String table) throws SQLException {
        String raw = table.replace("ATTENDANCE_", "RAW_");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + raw + " AS SELECT * FROM " + table + " WITH NO DATA");
            statement.execute("ALTER TABLE " + raw + " ADD PRIMARY KEY (" + primaryKey(connection, table) + ")");
            DatabaseMetaData data = connection.getMetaData();
            for (Map.Entry<String, String> key : columns(data.getImportedKeys(null, null, table), "FK_NAME", "FKCOLUMN_NAME").entrySet()) {
                String parent = columns(data.getImportedKeys(null, null, table), "FK_NAME", "PKTABLE_NAME").get(key.getKey()).split(",")[0];
                statement.execute("ALTER TABLE " + raw + " ADD FOREIGN KEY (" + key.getValue() + ") REFERENCES "
                        + parent.replace("ATTENDANCE_MARK", "RAW_MARK"));
            }
            for (Map.Entry<String, String> index : columns(data.getIndexInfo(null, null, table, false, false), "INDEX_NAME", "COLUMN_NAME")
                    .entrySet()) {
                if (!index.getKey().startsWith("SQL")) {
                    statement.execute("CREATE INDEX RAW_" + index.getKey() + " ON " + raw + " (" + index.getValue() + ")");
                }
            }
        }
    }

    private static String primaryKey(Connection connection, String table) throws SQLException {
        Map<Integer, String> columns = new java.util.TreeMap<>();
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, null, table)) {
            while (keys.next()) {
                columns.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
        }
        return String.join(",", columns.values());
    }

    private static Map<String, String> columns(ResultSet rows, String nameColumn, String valueColumn) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (rows) {
            while (rows.next()) {
                columns.merge(rows.getString(nameColumn), rows.getString(valueColumn), (one, next) -> one + "," + next);
            }
        }
        return columns;
    }
}
