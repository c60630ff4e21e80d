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
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;
import org.attendance.host.Component;
import org.attendance.host.Scripts;
import org.attendance.host.XmlFile;

/** Runs services in the order OFBiz has: login and permission, input, call, output, end of the transaction. */
public final class HostDispatcher implements LocalDispatcher {

    private static final String MODULE = HostDispatcher.class.getName();
    private static final int DEADLOCK_RETRIES = 3;
    private static final int BACKGROUND_THREADS = 2;
    private static final long SHUTDOWN_MINUTES = 30;

    private final Delegator delegator;
    private final Security security;
    private final DispatchContext dctx;
    private final ServiceAuthorization authorization;
    private final ServiceEcas ecas = new ServiceEcas();
    private final Map<String, ServiceEngine> engines;
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS);

    /** Reads the service definitions of the components, in their order. */
    public HostDispatcher(Delegator delegator, Security security, List<Component> components, Scripts scripts) {
        this.delegator = delegator;
        this.security = security;
        ServiceModelReader reader = new ServiceModelReader(delegator);
        for (Component component : components) {
            for (String location : component.serviceModels()) {
                URL file = component.resolve(location);
                if ("service-eca".equals(XmlFile.read(file).name())) {
                    ecas.read(file);
                } else {
                    reader.read(file);
                }
            }
        }
        dctx = new DispatchContext("attendance", Thread.currentThread().getContextClassLoader(), this, reader.finish());
        authorization = new ServiceAuthorization(dctx);
        engines = Map.of("java", new JavaEngine(), "groovy", new GroovyEngine(scripts), "entity-auto", new EntityAutoEngine());
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException {
        ModelService model = dctx.getModelService(serviceName);
        return call(model, context, model.useTransaction, model.requireNewTransaction, model.transactionTimeout, true);
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Object... context) throws GenericServiceException {
        return runSync(serviceName, UtilMisc.<String, Object>toMap(context));
    }

    @Override
    public Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context, int transactionTimeout,
            boolean requireNewTransaction) throws GenericServiceException {
        ModelService model = dctx.getModelService(serviceName);
        return call(model, context, true, requireNewTransaction, timeout(model, transactionTimeout), true);
    }

    @Override
    public void runSyncIgnore(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException {
        ModelService model = dctx.getModelService(serviceName);
        call(model, context, model.useTransaction, model.requireNewTransaction, model.transactionTimeout, false);
    }

    @Override
    public void runSyncIgnore(String serviceName, Map<String, ? extends Object> context, int transactionTimeout,
            boolean requireNewTransaction) throws GenericServiceException {
        ModelService model = dctx.getModelService(serviceName);
        call(model, context, true, requireNewTransaction, timeout(model, transactionTimeout), false);
    }

    private static int timeout(ModelService model, int wanted) {
        return wanted < 0 ? model.transactionTimeout : wanted;
    }

    @Override
    public void runAsync(String serviceName, Map<String, ? extends Object> context, boolean persist) throws GenericServiceException {
        if (persist) {
            throw new GenericServiceException("The embedded host keeps no stored jobs: run [" + serviceName + "] with persist false");
        }
        ModelService model = dctx.getModelService(serviceName);
        Map<String, Object> input = withLocale(context);
        Map<String, Object> checked = authorization.check(model, new HashMap<>(input));
        if (model.validate) {
            ServiceValidation.validate(model, checked, ModelService.IN_PARAM);
        }
        background.execute(() -> {
            try {
                runSyncIgnore(serviceName, input);
            } catch (GenericServiceException e) {
                Debug.logError(e, "Service [" + serviceName + "] failed in the background", MODULE);
            }
        });
    }

    @Override
    public void runAsync(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException {
        runAsync(serviceName, context, true);
    }

    @Override
    public void schedule(String serviceName, Map<String, ? extends Object> context, long startTime) throws GenericServiceException {
        throw new GenericServiceException("The embedded host keeps no stored jobs: cannot schedule [" + serviceName + "]");
    }

    private static Map<String, Object> withLocale(Map<String, ? extends Object> context) {
        Map<String, Object> input = new HashMap<>();
        if (context != null) {
            input.putAll(context);
        }
        input.put("locale", UtilMisc.ensureLocale(input.get("locale")));
        return input;
    }

    private Map<String, Object> call(ModelService model, Map<String, ? extends Object> context, boolean useTransaction,
            boolean requireNew, int timeout, boolean validateOut) throws GenericServiceException {
        Transaction parent = null;
        Map<String, Object> result = new HashMap<>();
        try {
            boolean began = false;
            if (useTransaction) {
                if (requireNew && TransactionUtil.isTransactionInPlace()) {
                    parent = TransactionUtil.suspend();
                }
                began = !TransactionUtil.isTransactionInPlace() && TransactionUtil.begin(timeout);
            }
            Map<String, Object> ecaContext = inTransaction(model, withLocale(context), result, began, validateOut);
            for (int left = DEADLOCK_RETRIES; began && left > 0 && isDeadlock(result); left--) {
                result.clear();
                TransactionUtil.begin(timeout);
                ecaContext = inTransaction(model, withLocale(context), result, true, validateOut);
            }
            ecas.run(model, "return", dctx, ecaContext, result);
        } catch (GenericTransactionException e) {
            throw new GenericServiceException("Problems with the transaction.", e);
        } finally {
            resume(parent);
        }
        return result;
    }

    /** As OFBiz knows it: by the word in the message of a refused service. */
    private static boolean isDeadlock(Map<String, Object> result) {
        return ServiceUtil.isError(result) && String.valueOf(ServiceUtil.getErrorMessage(result)).toUpperCase(Locale.ROOT).contains("DEADLOCK");
    }

    private Map<String, Object> inTransaction(ModelService model, Map<String, Object> context, Map<String, Object> result,
            boolean began, boolean validateOut) throws GenericServiceException, GenericTransactionException {
        Map<String, Object> ecaContext;
        try {
            ecaContext = invoke(model, context, result, validateOut);
        } catch (GenericServiceException | RuntimeException | LinkageError e) {
            TransactionUtil.rollback(began, "Service [" + model.name + "] threw an unexpected exception/error", e);
            if (e instanceof ServiceAuthException || e instanceof ServiceValidationException) {
                Debug.logInfo("Service [" + model.name + "] refused: " + e.getMessage(), MODULE);
            }
            throw e instanceof GenericServiceException known ? known
                    : new GenericServiceException("Service [" + model.name + "] Failed", e);
        }
        if (ServiceUtil.isError(result)) {
            TransactionUtil.rollback(began, "Error in Service [" + model.name + "]", null);
        } else {
            TransactionUtil.commit(began);
        }
        return ecaContext;
    }

    private Map<String, Object> invoke(ModelService model, Map<String, Object> context, Map<String, Object> result,
            boolean validateOut) throws GenericServiceException {
        defaults(model, context, ModelService.IN_PARAM);
        Map<String, Object> input = authorization.check(model, context);
        if (model.validate) {
            ServiceValidation.validate(model, input, ModelService.IN_PARAM);
        }
        ecas.run(model, "invoke", dctx, input, result);
        if (ServiceUtil.isSuccess(result)) {
            ServiceEngine engine = engines.get(model.engineName);
            if (engine == null) {
                throw new GenericServiceException("Service [" + model.name + "] is an interface and cannot be run");
            }
            Map<String, Object> output = engine.run(dctx, model, input);
            if (output != null) {
                result.putAll(output);
            }
        }
        defaults(model, result, ModelService.OUT_PARAM);
        if (model.validate && validateOut) {
            try {
                ServiceValidation.validate(model, result, ModelService.OUT_PARAM);
            } catch (ServiceValidationException e) {
                throw new GenericServiceException("Outgoing result (in runSync : " + model.name
                        + ") does not match expected requirements", e);
            }
        }
        Map<String, Object> ecaContext = new HashMap<>(input);
        ecaContext.putAll(result);
        ecas.run(model, "commit", dctx, ecaContext, result);
        return ecaContext;
    }

    private static void defaults(ModelService model, Map<String, Object> context, String mode) {
        model.getModelParamList().stream()
                .filter(param -> param.getDefaultValue() != null && context.get(param.name) == null)
                .filter(param -> ModelService.OUT_PARAM.equals(mode) ? param.isOut() : param.isIn())
                .forEach(param -> context.put(param.name, param.getDefaultValue()));
    }

    private static void resume(Transaction parent) throws GenericServiceException {
        if (parent != null) {
            try {
                TransactionUtil.resume(parent);
            } catch (GenericTransactionException e) {
                throw new GenericServiceException("Resume transaction exception, see logs", e);
            }
        }
    }

    @Override
    public Delegator getDelegator() {
        return delegator;
    }

    @Override
    public Security getSecurity() {
        return security;
    }

    @Override
    public String getName() {
        return dctx.getName();
    }

    @Override
    public DispatchContext getDispatchContext() {
        return dctx;
    }

    /** Waits for what still runs in the background. */
    @Override
    public void deregister() {
        background.shutdown();
        try {
            if (!background.awaitTermination(SHUTDOWN_MINUTES, TimeUnit.MINUTES)) {
                Debug.logWarning("Services still run in the background and are given up", MODULE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Locale of pages and of services called without one. */
    public static Locale defaultLocale() {
        return Locale.UK;
    }
}
