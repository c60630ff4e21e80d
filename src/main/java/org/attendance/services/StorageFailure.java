package org.attendance.services;

import java.sql.SQLException;

/**
 * What a failure of the database means to the user. The text for a deadlock holds that word: the service engine then runs the
 * service again, in a new transaction, before anyone sees it.
 */
final class StorageFailure {
    private static final String DEADLOCK = "40001";
    private static final String DEADLOCK_POSTGRES = "40P01";
    private static final String LOCK_TIMEOUT = "40XL1";
    private static final String DUPLICATE_KEY = "23505";

    private StorageFailure() {
    }

    /** Key of the label for a failure. */
    static String label(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException ? ((SQLException) cause).getSQLState() : null;
            if (DEADLOCK.equals(state) || DEADLOCK_POSTGRES.equals(state)) {
                return "AttendanceDeadlock";
            }
            if (LOCK_TIMEOUT.equals(state) || DUPLICATE_KEY.equals(state)) {
                return "AttendanceTryAgain";
            }
        }
        return "AttendanceImportNotStored";
    }
}
