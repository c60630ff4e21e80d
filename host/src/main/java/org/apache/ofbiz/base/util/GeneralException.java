package org.apache.ofbiz.base.util;

/** Base of the checked exceptions of entities and services. */
public class GeneralException extends Exception {
    private static final long serialVersionUID = 1L;

    public GeneralException() { }

    public GeneralException(String msg) {
        super(msg);
    }

    public GeneralException(String msg, Throwable nested) {
        super(msg, nested);
    }

    public GeneralException(Throwable nested) {
        super(nested);
    }

    /** Own message followed by that of the cause in brackets. */
    @Override
    public String getMessage() {
        Throwable nested = getCause();
        if (nested == null) {
            return super.getMessage();
        }
        return super.getMessage() == null ? nested.getMessage() : super.getMessage() + " (" + nested.getMessage() + ")";
    }
}
