package org.apache.ofbiz.entity.transaction;

import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.Transaction;

import org.apache.ofbiz.base.util.Debug;
import org.attendance.host.entity.Transactions;

/** Transactions of the current thread. */
public final class TransactionUtil {
    private static final String MODULE = TransactionUtil.class.getName();

    private TransactionUtil() { }

    /** Something the transaction manager does. */
    private interface Step {
        void run() throws Exception;
    }

    private static void step(String failure, Step step) throws GenericTransactionException {
        try {
            step.run();
        } catch (Exception e) {
            throw new GenericTransactionException(failure, e);
        }
    }

    /** Begins a transaction unless there is one; true when it did, which is what commit and rollback want to know. */
    public static boolean begin() throws GenericTransactionException {
        return begin(0);
    }

    /** As begin; timeout in seconds, 0 for the usual 60. Throws GenericTransactionException when the one in place can only roll back. */
    public static boolean begin(int timeout) throws GenericTransactionException {
        if (Transactions.status() == Status.STATUS_ACTIVE) {
            return false;
        }
        if (Transactions.status() == Status.STATUS_MARKED_ROLLBACK) {
            throw new GenericTransactionException("The current transaction is marked for rollback, not beginning a new transaction"
                    + " and aborting current operation; the rollbackOnly was caused by: " + Transactions.rollbackCause());
        }
        step("Could not begin a transaction", () -> {
            Transactions.MANAGER.setTransactionTimeout(timeout);
            Transactions.MANAGER.begin();
            Transactions.begun();
        });
        return true;
    }

    public static boolean isTransactionInPlace() throws GenericTransactionException {
        return Transactions.status() != Status.STATUS_NO_TRANSACTION;
    }

    /** Commits when beganTransaction is true, else does nothing. */
    public static void commit(boolean beganTransaction) throws GenericTransactionException {
        if (beganTransaction) {
            commit();
        }
    }

    /** Commits; throws GenericTransactionException when the transaction was marked for rollback or ran out of time, and was rolled back. */
    public static void commit() throws GenericTransactionException {
        if (!isTransactionInPlace()) {
            Debug.logWarning("Not committing transaction, no transaction in place", MODULE);
            return;
        }
        String cause = Transactions.rollbackCause();
        step("Could not commit transaction", () -> {
            try {
                Transactions.MANAGER.commit();
            } catch (RollbackException e) {
                throw new GenericTransactionException("it was rolled back instead because of: " + cause, e);
            }
        });
    }

    /** Rolls back when beganTransaction is true, else marks the transaction in place for rollback. */
    public static void rollback(boolean beganTransaction, String causeMessage, Throwable causeThrowable)
            throws GenericTransactionException {
        if (!beganTransaction) {
            setRollbackOnly(causeMessage, causeThrowable);
        } else if (isTransactionInPlace()) {
            step("Could not roll back transaction", Transactions.MANAGER::rollback);
        } else {
            Debug.logWarning("No transaction in place, not rolling back", MODULE);
        }
    }

    /** Marks the transaction in place, if any, so that it can only roll back. */
    public static void setRollbackOnly(String causeMessage, Throwable causeThrowable) throws GenericTransactionException {
        if (Transactions.status() == Status.STATUS_ACTIVE) {
            Transactions.causeOfRollback(causeMessage);
            Transactions.MANAGER.setRollbackOnly();
        }
    }

    /** Takes the transaction off the thread; null when there is none. */
    public static Transaction suspend() throws GenericTransactionException {
        try {
            return isTransactionInPlace() ? Transactions.MANAGER.suspend() : null;
        } catch (SystemException e) {
            throw new GenericTransactionException("Could not suspend transaction", e);
        }
    }

    /** Puts a suspended transaction back; nothing for null. */
    public static void resume(Transaction parentTx) throws GenericTransactionException {
        if (parentTx != null) {
            step("Could not resume transaction", () -> Transactions.MANAGER.resume(parentTx));
        }
    }
}
