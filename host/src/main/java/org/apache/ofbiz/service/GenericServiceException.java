package org.apache.ofbiz.service;

import org.apache.ofbiz.base.util.GeneralException;

/** A service could not be run to its end (as opposed to a service that ended with an error result). */
public class GenericServiceException extends GeneralException {
    public GenericServiceException(String message) {
        super(message);
    }

    public GenericServiceException(String message, Throwable nested) {
        super(message, nested);
    }
}
