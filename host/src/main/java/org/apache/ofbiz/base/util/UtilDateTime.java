package org.apache.ofbiz.base.util;

import java.sql.Timestamp;

/** Moments. */
public final class UtilDateTime {
    private UtilDateTime() { }

    public static Timestamp nowTimestamp() {
        return new Timestamp(System.currentTimeMillis());
    }
}
