package org.attendance.services;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Runs a piece of work in a transaction of its own, or in the one that is already there. */
public final class OwnTransaction {
    private OwnTransaction() {
    }

    /** Work with the database. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws GenericEntityException;
    }

    /** Commits the work, or rolls it back and hands its failure on. */
    public static <T> T run(Work<T> work) throws GenericEntityException {
        boolean began = TransactionUtil.begin();
        try {
            T result = work.run();
            TransactionUtil.commit(began);
            return result;
        } catch (GenericEntityException | RuntimeException failure) {
            TransactionUtil.rollback(began, "Work of the attendance component failed", failure);
            throw failure;
        }
    }
}
