package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/**
 * Rows to be created, changed and removed, in this order. They are stored in transactions of limited size; if one fails, those
 * before it are taken back.
 */
public final class PlannedWrites {
    private static final int CHUNK = 4000;

    private final Delegator delegator;
    private final List<Write> writes = new ArrayList<>();

    public PlannedWrites(Delegator delegator) {
        this.delegator = delegator;
    }

    /** The row as it was and as it shall be; null where there is none. */
    private record Write(GenericValue before, GenericValue after) {
    }

    /** A new row of an entity with these fields. */
    public GenericValue create(String entityName, Map<String, Object> fields) {
        GenericValue row = delegator.makeValue(entityName, fields);
        writes.add(new Write(null, row));
        return row;
    }

    /** Changes fields of a row that was read. A row is changed at most once. */
    public void change(GenericValue before, Map<String, Object> fields) {
        GenericValue after = delegator.makeValue(before.getEntityName());
        after.setPKFields(before);
        fields.forEach(after::set);
        writes.add(new Write(before, after));
    }

    /** Removes a row that was read. */
    public void remove(GenericValue before) {
        writes.add(new Write(before, null));
    }

    public boolean isEmpty() {
        return writes.isEmpty();
    }

    /**
     * Stores all rows.
     * @param progress is told the number of rows stored after each transaction
     * @throws GenericEntityException if the database failed; then no row is stored
     */
    public void store(LongConsumer progress) throws GenericEntityException {
        boolean outer = TransactionUtil.isTransactionInPlace();
        int stored = 0;
        try {
            while (stored < writes.size()) {
                List<Write> chunk = writes.subList(stored, Math.min(writes.size(), stored + CHUNK));
                OwnTransaction.run(() -> storeChunk(chunk));
                stored += chunk.size();
                progress.accept(stored);
            }
        } catch (GenericEntityException | RuntimeException failure) {
            if (!outer) {
                takeBack(stored);
            }
            throw failure;
        }
    }

    public int size() {
        return writes.size();
    }

    private int storeChunk(List<Write> chunk) throws GenericEntityException {
        for (Write write : chunk) {
            if (write.before() == null) {
                delegator.create(write.after());
            } else if (write.after() == null) {
                delegator.removeValue(write.before());
            } else {
                delegator.store(write.after());
            }
        }
        return chunk.size();
    }

    private void takeBack(int stored) throws GenericEntityException {
        for (int end = stored; end > 0; end -= CHUNK) {
            List<Write> chunk = writes.subList(Math.max(0, end - CHUNK), end);
            OwnTransaction.run(() -> takeBackChunk(chunk));
        }
    }

    private int takeBackChunk(List<Write> chunk) throws GenericEntityException {
        for (int i = chunk.size() - 1; i >= 0; i--) {
            Write write = chunk.get(i);
            if (write.before() == null) {
                delegator.removeValue(write.after());
            } else if (write.after() == null) {
                delegator.create(write.before());
            } else {
                delegator.store(write.before());
            }
        }
        return chunk.size();
    }
}
