package org.attendance.host.service;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.transaction.Transaction;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;
import org.attendance.host.Scripts;

/** Runs services, each within the transaction its definition asks for. */
public final class HostDispatcher implements LocalDispatcher, AutoCloseable {
    /** Locale of pages. */
    public static final Locale DEFAULT_LOCALE = Locale.UK;
    private static final String MODULE = HostDispatcher.class.getName();
    private static final int DEADLOCK_RETRIES = 3;
    private static final int BACKGROUND_THREADS = 2;
    private static final long SHUTDOWN_MINUTES = 30;

    private final Delegator delegator;
    private final Security security;
    private final Map<String, Service> services;
    private final DispatchContext dctx;
    private final ServiceRun run;
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS);

    /** @param definitions files of service definitions, in their order */
    public HostDispatcher(Delegator delegator, Security security, List<URL> definitions, Scripts scripts) {
        this.delegator = delegator;
        this.security = security;
        services = ServiceReader.read(definitions);
        dctx = new DispatchContext(this, services);
        run = new ServiceRun(dctx, scripts);
    }

    /** The services by name. */
    public Map<String, Service> services() {
        return services;
    }

    private Service service(String name) throws GenericServiceException {
        return (Service) dctx.getModelService(name);
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException {
        Service service = service(serviceName);
        return call(service, context, service.useTransaction, service.requireNewTransaction, service.transactionTimeout);
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Object... context) throws GenericServiceException {
        return runSync(serviceName, UtilMisc.<String, Object>toMap(context));
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context, int transactionTimeout,
            boolean requireNewTransaction) throws GenericServiceException {
        Service service = service(serviceName);
        return call(service, context, true, requireNewTransaction, transactionTimeout < 0 ? service.transactionTimeout : transactionTimeout);
    }

    @Override
    public void runAsync(String serviceName, Map<String, ? extends Object> context, boolean persist) throws GenericServiceException {
        if (persist) {
            throw new GenericServiceException("The embedded host keeps no stored jobs: run [" + serviceName + "] with persist false");
        }
        Map<String, Object> input = withLocale(context);
        run.checked(service(serviceName), new HashMap<>(input));
        background.execute(() -> {
            try {
                runSync(serviceName, input);
            } catch (GenericServiceException e) {
                Debug.logError(e, "Service [" + serviceName + "] failed in the background", MODULE);
            }
        });
    }

    private static Map<String, Object> withLocale(Map<String, ? extends Object> context) {
        Map<String, Object> input = new HashMap<>(context == null ? Map.of() : context);
        input.put("locale", UtilMisc.ensureLocale(input.get("locale")));
        return input;
    }

    private Map<String, Object> call(Service service, Map<String, ? extends Object> context, boolean useTransaction, boolean requireNew,
            int timeout) throws GenericServiceException {
        try {
            Transaction outer = useTransaction && requireNew ? TransactionUtil.suspend() : null;
            try {
                boolean began = useTransaction && !TransactionUtil.isTransactionInPlace() && TransactionUtil.begin(timeout);
                Map<String, Object> result = inTransaction(service, withLocale(context), began);
                for (int left = DEADLOCK_RETRIES; began && left > 0 && isDeadlock(result); left--) {
                    TransactionUtil.begin(timeout);
                    result = inTransaction(service, withLocale(context), true);
                }
                return result;
            } finally {
                TransactionUtil.resume(outer);
            }
        } catch (GenericTransactionException e) {
            throw new GenericServiceException("Problems with the transaction.", e);
        }
    }

    /** As OFBiz knows it: by the word in the message of a refused service. */
    private static boolean isDeadlock(Map<String, Object> result) {
        return ServiceUtil.isError(result) && ServiceUtil.getErrorMessage(result).toUpperCase(Locale.ROOT).contains("DEADLOCK");
    }

    private Map<String, Object> inTransaction(Service service, Map<String, Object> context, boolean began)
            throws GenericServiceException, GenericTransactionException {
        Map<String, Object> result;
        try {
            result = run.run(service, context);
        } catch (GenericServiceException | RuntimeException | LinkageError e) {
            TransactionUtil.rollback(began, "Service [" + service.name() + "] threw an unexpected exception/error", e);
            if (e instanceof ServiceAuthException || e instanceof ServiceValidationException) {
                Debug.logInfo("Service [" + service.name() + "] refused: " + e.getMessage(), MODULE);
            }
            throw e instanceof GenericServiceException known ? known : new GenericServiceException("Service [" + service.name() + "] Failed", e);
        }
        if (ServiceUtil.isError(result)) {
            TransactionUtil.rollback(began, "Error in Service [" + service.name() + "]", null);
        } else {
            TransactionUtil.commit(began);
        }
        return result;
    }

    @Override
    public Delegator getDelegator() {
        return delegator;
    }

    @Override
    public Security getSecurity() {
        return security;
    }

    /** Waits for what still runs in the background. */
    @Override
    public void close() {
        background.shutdown();
        try {
            if (!background.awaitTermination(SHUTDOWN_MINUTES, TimeUnit.MINUTES)) {
                Debug.logWarning("Services still run in the background and are given up", MODULE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
