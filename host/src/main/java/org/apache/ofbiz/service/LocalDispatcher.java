package org.apache.ofbiz.service;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** Runs services by name. A context may also be given as name, value, name, value. */
public interface LocalDispatcher {
    Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException;

    Map<String, Object> runSync(String serviceName, Object... context) throws GenericServiceException;

    /**
     * @param transactionTimeout seconds, 0 for the service's own; it counts only where a transaction is begun here
     * @param requireNewTransaction suspends the caller's transaction meanwhile
     */
    Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context, int transactionTimeout,
            boolean requireNewTransaction) throws GenericServiceException;

    /** Runs the service in the background; persist false keeps it in memory only, and true the host refuses. */
    void runAsync(String serviceName, Map<String, ? extends Object> context, boolean persist) throws GenericServiceException;

    Delegator getDelegator();

    Security getSecurity();
}
