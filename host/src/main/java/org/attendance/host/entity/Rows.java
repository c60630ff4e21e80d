package org.attendance.host.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** The open result of a SELECT; it holds a connection until it is closed. */
public final class Rows implements AutoCloseable {
    private final Delegator delegator;
    private final Entity entity;
    private final List<Field> fields;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;

    Rows(Delegator delegator, Entity entity, List<Field> fields, Connection connection, PreparedStatement statement) throws SQLException {
        this.delegator = delegator;
        this.entity = entity;
        this.fields = fields;
        this.connection = connection;
        this.statement = statement;
        this.rows = statement.executeQuery();
    }

    /** The next row, null at the end. */
    public GenericValue next() throws GenericEntityException {
        try {
            if (!rows.next()) {
                return null;
            }
            Map<String, Object> values = new HashMap<>();
            int index = 1;
            for (Field field : fields) {
                values.put(field.name(), field.type().read(rows, index++));
            }
            return new GenericValue(delegator, entity, values);
        } catch (SQLException e) {
            throw new GenericEntityException("Row of " + entity.name() + " could not be read", e);
        }
    }

    @Override
    public void close() throws GenericEntityException {
        try (connection; statement) {
            rows.close();
        } catch (SQLException e) {
            throw new GenericEntityException("Rows of " + entity.name() + " could not be closed", e);
        }
    }
}
