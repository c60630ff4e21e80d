package org.attendance.host.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelIndex;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;

/** Makes the tables, columns, primary and foreign keys and indexes of the model that are not in the database yet; never takes any away. */
final class Schema {
    private final Model model;
    private final Dialect types;

    Schema(Model model, Dialect types) {
        this.model = model;
        this.types = types;
    }

    void update(DataSource source) throws SQLException, GenericModelException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Set<String> columns = columns(connection);
            Set<String> keys = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(types.keyNames())) {
                while (rows.next()) {
                    keys.add(String.valueOf(rows.getString(1)).toUpperCase(Locale.ROOT));
                }
            }
            List<ModelEntity> entities = model.all().stream().filter(entity -> !(entity instanceof ViewModel)).toList();
            for (ModelEntity entity : entities) {
                table(statement, entity, columns);
                indexes(statement, entity, keys);
            }
            for (ModelEntity entity : entities) {
                foreignKeys(statement, entity, keys);
            }
            connection.commit();
        }
    }

    /** All columns in the database, as TABLE.COLUMN. */
    private static Set<String> columns(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (rows.next()) {
                names.add((rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME")).toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }

    private void table(Statement statement, ModelEntity entity, Set<String> known) throws SQLException, GenericModelException {
        String start = entity.getPlainTableName() + ".";
        if (known.stream().noneMatch(name -> name.startsWith(start))) {
            run(statement, createTable(entity));
            return;
        }
        for (ModelField field : entity.getFieldsUnmodifiable()) {
            if (!known.contains(start + field.getColName())) {
                run(statement, "ALTER TABLE " + entity.getPlainTableName() + " ADD COLUMN " + column(field));
            }
        }
    }

    private String createTable(ModelEntity entity) throws GenericModelException {
        StringBuilder sql = new StringBuilder("CREATE TABLE ").append(entity.getPlainTableName()).append(" (");
        for (ModelField field : entity.getFieldsUnmodifiable()) {
            sql.append(column(field)).append(field.getIsNotNull() ? " NOT NULL, " : ", ");
        }
        return sql.append("CONSTRAINT PK_").append(entity.getPlainTableName()).append(" PRIMARY KEY (")
                .append(columns(entity, entity.getPkFieldNames())).append("))").toString();
    }

    private String column(ModelField field) throws GenericModelException {
        return field.getColName() + " " + types.get(field.getType()).getSqlType();
    }

    private static String columns(ModelEntity entity, List<String> fields) {
        return fields.stream().map(field -> entity.getField(field).getColName()).collect(Collectors.joining(", "));
    }

    /** Declared indexes. On Derby they are not unique, as in OFBiz: it takes two empty values for the same. */
    private void indexes(Statement statement, ModelEntity entity, Set<String> known) throws SQLException {
        for (Iterator<ModelIndex> i = entity.getIndexesIterator(); i.hasNext();) {
            ModelIndex index = i.next();
            if (!known.contains(index.getName())) {
                String unique = index.getUnique() && types.uniqueIndexes() ? "UNIQUE " : "";
                run(statement, "CREATE " + unique + "INDEX " + index.getName() + " ON " + entity.getPlainTableName() + " ("
                        + columns(entity, index.getFieldNames()) + ")");
            }
        }
    }

    /** Foreign keys of relations of type one, each with an index of the same name. */
    private void foreignKeys(Statement statement, ModelEntity entity, Set<String> known) throws SQLException {
        for (Iterator<ModelRelation> i = entity.getRelationsIterator(); i.hasNext();) {
            ModelRelation relation = i.next();
            if (!"one".equals(relation.getType()) || relation.isAutoRelation() || known.contains(relation.getFkName())) {
                continue;
            }
            ModelEntity related = model.find(relation.getRelEntityName());
            String own = columns(entity, relation.getKeyMaps().stream().map(ModelKeyMap::getFieldName).toList());
            if (!types.indexesForeignKeys()) {
                run(statement, "CREATE INDEX " + relation.getFkName() + " ON " + entity.getPlainTableName() + " (" + own + ")");
            }
            run(statement, "ALTER TABLE " + entity.getPlainTableName() + " ADD CONSTRAINT " + relation.getFkName() + " FOREIGN KEY (" + own
                    + ") REFERENCES " + related.getPlainTableName() + " ("
                    + columns(related, relation.getKeyMaps().stream().map(ModelKeyMap::getRelFieldName).toList()) + ")");
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }
}
