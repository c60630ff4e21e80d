package org.apache.ofbiz.entity.util;

import java.util.NoSuchElementException;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.host.entity.Rows;

/**
 * Rows of a query, read as they are asked for. Holds a connection: close it, best with try-with-resources; next answers null at the end.
 */
public class EntityListIterator implements AutoCloseable {
    private final Rows rows;

    /** For the host. */
    public EntityListIterator(Rows rows) {
        this.rows = rows;
    }

    /** The next row, null at the end; throws NoSuchElementException when the database fails or the iterator is closed. */
    public GenericValue next() {
        try {
            return rows.next();
        } catch (GenericEntityException e) {
            throw new NoSuchElementException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws GenericEntityException {
        rows.close();
    }
}
