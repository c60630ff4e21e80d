package org.attendance.host.entity;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;
import javax.transaction.SystemException;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;

/** The transaction manager of this process, and what is kept for the transaction of the current thread. */
public final class Transactions {
    public static final int TIMEOUT_SECONDS = 60;
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

    static boolean inPlace() {
        try {
            return MANAGER.getStatus() != javax.transaction.Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("Transaction manager does not answer", e);
        }
    }

    private static Notes notes() {
        return inPlace() ? (Notes) MANAGER.getResource(KEY) : null;
    }

    /** Why the transaction can only roll back, empty when unknown. */
    public static String rollbackCause() {
        Notes notes = notes();
        return notes == null || notes.rollbackCause == null ? "" : notes.rollbackCause;
    }

    /** The first cause counts. */
    public static void causeOfRollback(String cause) {
        Notes notes = notes();
        if (notes != null && notes.rollbackCause == null) {
            notes.rollbackCause = cause;
        }
    }

    public static Timestamp startStamp() {
        Notes notes = notes();
        return notes == null ? new Timestamp(System.currentTimeMillis()) : notes.start;
    }

    public static Timestamp uniqueNow() {
        Notes notes = notes();
        if (notes == null) {
            return new Timestamp(System.currentTimeMillis());
        }
        notes.lastNow = Math.max(notes.lastNow + 1, System.currentTimeMillis());
        return new Timestamp(notes.lastNow);
    }

    /** Entities the transaction has written; a set of its own that is thrown away when there is no transaction. */
    static Set<String> written() {
        Notes notes = notes();
        return notes == null ? new HashSet<>() : notes.written;
    }
}
