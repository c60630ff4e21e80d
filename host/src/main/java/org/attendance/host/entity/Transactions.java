package org.attendance.host.entity;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;

import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;

/** The transaction manager of this process, and what is kept for the transaction of the current thread. */
public final class Transactions {
    private static final int TIMEOUT_SECONDS = 60;
    public static final GeronimoTransactionManager MANAGER = manager();
    private static final Object KEY = new Object();

    private static final class Notes {
        private final Timestamp start = new Timestamp(System.currentTimeMillis());
        private final Set<String> written = new HashSet<>();
        private long lastNow;
        private String rollbackCause;
    }

    private Transactions() { }

    private static GeronimoTransactionManager manager() {
        try {
            return new GeronimoTransactionManager(TIMEOUT_SECONDS);
        } catch (javax.transaction.xa.XAException e) {
            throw new IllegalStateException("No transaction manager", e);
        }
    }

    /** Called once for each new transaction. */
    public static void begun() {
        MANAGER.putResource(KEY, new Notes());
    }

    /** A constant of javax.transaction.Status. */
    public static int status() {
        try {
            return MANAGER.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("Transaction manager does not answer", e);
        }
    }

    static boolean inPlace() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    /** Without a transaction notes that are thrown away. */
    private static Notes notes() {
        return inPlace() ? (Notes) MANAGER.getResource(KEY) : new Notes();
    }

    /** Why the transaction can only roll back, empty when unknown. */
    public static String rollbackCause() {
        String cause = notes().rollbackCause;
        return cause == null ? "" : cause;
    }

    /** The first cause counts. */
    public static void causeOfRollback(String cause) {
        Notes notes = notes();
        notes.rollbackCause = notes.rollbackCause == null ? cause : notes.rollbackCause;
    }

    /** When the transaction began; now when there is none. */
    static Timestamp startStamp() {
        return notes().start;
    }

    /** Now, never twice the same within a transaction. */
    static Timestamp uniqueNow() {
        Notes notes = notes();
        notes.lastNow = Math.max(notes.lastNow + 1, System.currentTimeMillis());
        return new Timestamp(notes.lastNow);
    }

    /** Entities the transaction has written. */
    static Set<String> written() {
        return notes().written;
    }

    static void atEnd(Synchronization synchronization) throws GenericTransactionException {
        try {
            MANAGER.getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException e) {
            throw new GenericTransactionException("Roll back error, could not register synchronization in transaction", e);
        }
    }
}
