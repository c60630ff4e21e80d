package org.apache.ofbiz.base.util;

/** Base of the checked exceptions of entities and services. */
public class GeneralException extends Exception {
    public GeneralException(String msg) {
        super(msg);
    }

    public GeneralException(String msg, Throwable nested) {
        super(msg, nested);
    }

    /** Own message followed by that of the cause in brackets. */
    @Override
    public String getMessage() {
        Throwable nested = getCause();
        return nested == null ? super.getMessage() : super.getMessage() + " (" + nested.getMessage() + ")";
    }
}
