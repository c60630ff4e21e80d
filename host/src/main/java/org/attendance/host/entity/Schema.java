package org.attendance.host.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tables, columns, primary and foreign keys and indexes of the model that are not in the database yet; never takes any away. */
final class Schema {
    private final Dialect dialect;
    private final Statement statement;

    private Schema(Dialect dialect, Statement statement) {
        this.dialect = dialect;
        this.statement = statement;
    }

    static void update(Connection connection, Dialect dialect, Collection<Entity> model) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Schema schema = new Schema(dialect, statement);
            Set<String> columns = new HashSet<>();
            try (ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
                while (rows.next()) {
                    columns.add((rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME")).toUpperCase(Locale.ROOT));
                }
            }
            Set<String> keys = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(dialect.keyNames)) {
                while (rows.next()) {
                    keys.add(String.valueOf(rows.getString(1)).toUpperCase(Locale.ROOT));
                }
            }
            List<Entity> entities = model.stream().filter(entity -> !entity.isView).toList();
            for (Entity entity : entities) {
                schema.table(entity, columns);
                schema.indexes(entity, keys);
            }
            for (Entity entity : entities) {
                schema.foreignKeys(entity, keys);
            }
        }
        connection.commit();
    }

    private void table(Entity entity, Set<String> known) throws SQLException {
        String start = entity.table + ".";
        if (known.stream().noneMatch(name -> name.startsWith(start))) {
            run("CREATE TABLE " + entity.table + " (" + entity.fields().stream()
                    .map(field -> field.column() + " " + field.type().sql() + (field.notNull() ? " NOT NULL, " : ", "))
                    .collect(Collectors.joining()) + "CONSTRAINT PK_" + entity.table + " PRIMARY KEY (" + columns(entity.keys()) + "))");
            return;
        }
        for (Field field : entity.fields()) {
            if (!known.contains(start + field.column())) {
                run("ALTER TABLE " + entity.table + " ADD COLUMN " + field.column() + " " + field.type().sql());
            }
        }
    }

    private static String columns(List<Field> fields) {
        return fields.stream().map(Field::column).collect(Collectors.joining(", "));
    }

    /** Declared indexes. On Derby they are not unique, as in OFBiz: it takes two empty values for the same. */
    private void indexes(Entity entity, Set<String> known) throws SQLException {
        for (Entity.Index index : entity.indexes) {
            if (!known.contains(index.name())) {
                run("CREATE " + (index.unique() && dialect.uniqueIndexes() ? "UNIQUE " : "") + "INDEX " + index.name() + " ON " + entity.table
                        + " (" + columns(index.fields()) + ")");
            }
        }
    }

    /** Foreign keys, each with an index of the same name. */
    private void foreignKeys(Entity entity, Set<String> known) throws SQLException {
        for (Entity.ForeignKey key : entity.foreignKeys) {
            if (!known.contains(key.name())) {
                if (!dialect.indexesForeignKeys()) {
                    run("CREATE INDEX " + key.name() + " ON " + entity.table + " (" + columns(key.fields()) + ")");
                }
                run("ALTER TABLE " + entity.table + " ADD CONSTRAINT " + key.name() + " FOREIGN KEY (" + columns(key.fields())
                        + ") REFERENCES " + key.related().table + " (" + columns(key.relatedFields()) + ")");
            }
        }
    }

    private void run(String sql) throws SQLException {
        try {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }
}
