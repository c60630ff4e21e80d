package org.apache.ofbiz.service;

import org.apache.ofbiz.base.util.GeneralException;

/** A service run by a script ended with an error. */
public class ExecutionServiceException extends GeneralException {

    public ExecutionServiceException(String message) {
        super(message);
    }
}
