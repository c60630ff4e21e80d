package org.attendance.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;

/** How screens and events call services: outside the transaction of the page, so that a refusal spoils nothing else of it. */
public final class ServiceCalls {
    private static final String MODULE = ServiceCalls.class.getName();

    /** Field of a result that holds the message of a refusal; absent when the service succeeded. */
    public static final String PROBLEM = "problem";

    private ServiceCalls() {
    }

    /**
     * Runs a service as the user.
     * @param values attributes of the service; those that are null or empty texts are left out
     * @return what the service answered; {@link #PROBLEM} tells the user why it refused
     */
    public static Map<String, Object> run(LocalDispatcher dispatcher, GenericValue userLogin, Locale locale, String serviceName,
            Map<String, ?> values) {
        Map<String, Object> context = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null && !"".equals(value)) {
                context.put(name, value);
            }
        });
        context.put("userLogin", userLogin);
        context.put("locale", locale);
        Map<String, Object> answer = new HashMap<>();
        try {
            answer.putAll(runApart(dispatcher, serviceName, context));
            if (!ServiceUtil.isSuccess(answer)) {
                answer.put(PROBLEM, ServiceUtil.getErrorMessage(answer));
            }
        } catch (ServiceAuthException refused) {
            answer.put(PROBLEM, Labels.get(locale, "AttendanceServiceNotAllowed"));
        } catch (GenericServiceException | GenericTransactionException e) {
            Debug.logError(e, "Service " + serviceName + " could not be run", MODULE);
            answer.put(PROBLEM, Labels.get(locale, "AttendanceServiceFailed"));
        }
        return answer;
    }

    private static Map<String, Object> runApart(LocalDispatcher dispatcher, String serviceName, Map<String, Object> context)
            throws GenericServiceException, GenericTransactionException {
        var transaction = TransactionUtil.suspend();
        try {
            return dispatcher.runSync(serviceName, context);
        } finally {
            if (transaction != null) {
                TransactionUtil.resume(transaction);
            }
        }
    }
}
