package org.apache.ofbiz.entity.transaction;

import java.sql.Timestamp;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.apache.ofbiz.base.util.Debug;
import org.attendance.host.entity.Transactions;

/** Transactions of the current thread. */
public final class TransactionUtil implements Status {
    private static final String MODULE = TransactionUtil.class.getName();

    private TransactionUtil() { }

    /** Begins a transaction unless there is one; true when it did, which is what commit and rollback want to know. */
    public static boolean begin() throws GenericTransactionException {
        return begin(0);
    }

    /** As begin; timeout in seconds, 0 for the usual 60. Throws GenericTransactionException when the one in place can only roll back. */
    public static boolean begin(int timeout) throws GenericTransactionException {
        int status = getStatus();
        if (status == STATUS_ACTIVE) {
            return false;
        }
        if (status == STATUS_MARKED_ROLLBACK) {
            throw new GenericTransactionException("The current transaction is marked for rollback, not beginning a new transaction"
                    + " and aborting current operation; the rollbackOnly was caused by: " + Transactions.rollbackCause());
        }
        try {
            Transactions.MANAGER.setTransactionTimeout(timeout);
            Transactions.MANAGER.begin();
            Transactions.begun();
            return true;
        } catch (javax.transaction.NotSupportedException | SystemException e) {
            throw new GenericTransactionException("Could not begin a transaction", e);
        }
    }

    public static int getStatus() throws GenericTransactionException {
        try {
            return Transactions.MANAGER.getStatus();
        } catch (SystemException e) {
            throw new GenericTransactionException("System error, could not get status", e);
        }
    }

    public static boolean isTransactionInPlace() throws GenericTransactionException {
        return getStatus() != STATUS_NO_TRANSACTION;
    }

    /** Commits when beganTransaction is true, else does nothing. */
    public static void commit(boolean beganTransaction) throws GenericTransactionException {
        if (beganTransaction) {
            commit();
        }
    }

    /** Commits; throws GenericTransactionException when the transaction was marked for rollback or ran out of time, and was rolled back. */
    public static void commit() throws GenericTransactionException {
        if (getStatus() == STATUS_NO_TRANSACTION) {
            Debug.logWarning("Not committing transaction, no transaction in place", MODULE);
            return;
        }
        String cause = Transactions.rollbackCause();
        try {
            Transactions.MANAGER.commit();
        } catch (RollbackException e) {
            throw new GenericTransactionException("Roll back error, could not commit transaction, was rolled back instead because of: "
                    + cause, e);
        } catch (javax.transaction.HeuristicMixedException | javax.transaction.HeuristicRollbackException | SystemException e) {
            throw new GenericTransactionException("Could not commit transaction", e);
        }
    }

    /** Rolls back when beganTransaction is true, else marks the transaction in place for rollback. */
    public static void rollback(boolean beganTransaction, String causeMessage, Throwable causeThrowable)
            throws GenericTransactionException {
        if (beganTransaction) {
            rollback(causeThrowable);
        } else {
            setRollbackOnly(causeMessage, causeThrowable);
        }
    }

    public static void rollback() throws GenericTransactionException {
        rollback(null);
    }

    public static void rollback(Throwable causeThrowable) throws GenericTransactionException {
        if (getStatus() == STATUS_NO_TRANSACTION) {
            Debug.logWarning("No transaction in place, not rolling back", MODULE);
            return;
        }
        try {
            Transactions.MANAGER.rollback();
        } catch (SystemException e) {
            throw new GenericTransactionException("System error, could not roll back transaction", e);
        }
    }

    /** Marks the transaction in place, if any, so that it can only roll back. */
    public static void setRollbackOnly(String causeMessage, Throwable causeThrowable) throws GenericTransactionException {
        if (getStatus() == STATUS_ACTIVE) {
            Transactions.causeOfRollback(causeMessage);
            Transactions.MANAGER.setRollbackOnly();
        }
    }

    /** Takes the transaction off the thread; null when there is none. */
    public static Transaction suspend() throws GenericTransactionException {
        try {
            return getStatus() == STATUS_NO_TRANSACTION ? null : Transactions.MANAGER.suspend();
        } catch (SystemException e) {
            throw new GenericTransactionException("System error, could not suspend transaction", e);
        }
    }

    /** Puts a suspended transaction back; nothing for null. */
    public static void resume(Transaction parentTx) throws GenericTransactionException {
        if (parentTx == null) {
            return;
        }
        try {
            Transactions.MANAGER.resume(parentTx);
        } catch (javax.transaction.InvalidTransactionException | SystemException e) {
            throw new GenericTransactionException("Could not resume transaction", e);
        }
    }

    public static void registerSynchronization(Synchronization sync) throws GenericTransactionException {
        try {
            Transactions.MANAGER.getTransaction().registerSynchronization(sync);
        } catch (RollbackException | SystemException e) {
            throw new GenericTransactionException("Roll back error, could not register synchronization in transaction", e);
        }
    }

    /** When the transaction began; now when there is none. */
    public static Timestamp getTransactionStartStamp() {
        return Transactions.startStamp();
    }

    /** Now, never twice the same within a transaction. */
    public static Timestamp getTransactionUniqueNowStamp() {
        return Transactions.uniqueNow();
    }
}
