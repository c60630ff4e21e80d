package org.apache.ofbiz.service;

/** The caller may not run the service: no login, or its permission service said no. */
public class ServiceAuthException extends GenericServiceException {
    public ServiceAuthException(String message) {
        super(message);
    }
}
