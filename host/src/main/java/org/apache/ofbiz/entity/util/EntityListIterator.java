package org.apache.ofbiz.entity.util;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.host.entity.Rows;

/**
 * Rows of a query, read as they are asked for. Holds a connection: close it, best with try-with-resources; next answers null at the end.
 */
public class EntityListIterator implements AutoCloseable {
    private static final String MODULE = EntityListIterator.class.getName();
    private final Rows rows;
    private boolean closed;

    /** For the host. */
    public EntityListIterator(Rows rows) {
        this.rows = rows;
    }

    /** The next row, null at the end; throws NoSuchElementException when the database fails or the iterator is closed. */
    public GenericValue next() {
        try {
            return read();
        } catch (GenericEntityException e) {
            throw new NoSuchElementException(e.getMessage(), e);
        }
    }

    private GenericValue read() throws GenericEntityException {
        if (closed) {
            throw new GenericEntityException("This EntityListIterator has been closed, this operation cannot be performed");
        }
        return rows.next();
    }

    /** All rows not read yet. */
    public List<GenericValue> getCompleteList() throws GenericEntityException {
        List<GenericValue> list = new ArrayList<>();
        for (GenericValue value = read(); value != null; value = read()) {
            list.add(value);
        }
        return list;
    }

    @Override
    public void close() throws GenericEntityException {
        if (closed) {
            Debug.logWarning("This EntityListIterator has already been closed, not closing again.", MODULE);
            return;
        }
        closed = true;
        rows.close();
    }
}
