package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;

/** One call of a service: its attributes by type, its user and language, and the one place that turns refusals into results. */
public final class ServiceCall {
    private static final String MODULE = ServiceCall.class.getName();

    private final DispatchContext dispatchContext;
    private final Map<String, ? extends Object> context;
    private final Messages messages;

    private ServiceCall(DispatchContext dispatchContext, Map<String, ? extends Object> context) {
        this.dispatchContext = dispatchContext;
        this.context = context;
        this.messages = new Messages((Locale) context.get("locale"));
    }

    /** What a service does; its map is the result of the service. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does the work of the service.
         * @throws InputException if the request is refused
         * @throws GenericEntityException if the database failed
         * @throws GenericServiceException if a service called failed
         */
        Map<String, Object> run(ServiceCall call) throws InputException, GenericEntityException, GenericServiceException;
    }

    /**
     * Runs the body of a service. A refusal becomes a service error with its message and result fields; a failure of the
     * database is logged and becomes a service error without technical detail.
     */
    public static Map<String, Object> run(DispatchContext dctx, Map<String, ? extends Object> context, Body body) {
        ServiceCall call = new ServiceCall(dctx, context);
        try {
            return body.run(call);
        } catch (InputException refusal) {
            Map<String, Object> result = ServiceUtil.returnError(refusal.getMessage());
            result.putAll(refusal.results());
            return result;
        } catch (GenericEntityException | GenericServiceException failure) {
            Debug.logError(failure, MODULE);
            return ServiceUtil.returnError(call.messages.get(StorageFailure.label(failure)));
        }
    }

    public Delegator delegator() {
        return dispatchContext.getDelegator();
    }

    public LocalDispatcher dispatcher() {
        return dispatchContext.getDispatcher();
    }

    public Security security() {
        return dispatchContext.getSecurity();
    }

    /** The user's login; null only where a service is called without one. */
    public GenericValue userLogin() {
        return (GenericValue) context.get("userLogin");
    }

    /** Id of the user's login, null without one. */
    public String userLoginId() {
        return userLogin() == null ? null : userLogin().getString("userLoginId");
    }

    public Locale locale() {
        Locale locale = (Locale) context.get("locale");
        return locale == null ? Locale.ENGLISH : locale;
    }

    public Messages messages() {
        return messages;
    }

    /** An attribute as it was given, null if absent. */
    public Object value(String name) {
        return context.get(name);
    }

    /** A text attribute without blanks around it; null if absent or blank. */
    public String text(String name) {
        Object value = context.get(name);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** A text attribute that must be there. */
    public String required(String name) throws InputException {
        String text = text(name);
        if (text == null) {
            throw refuse("AttendanceImportFieldMissing", "field", name);
        }
        return text;
    }

    /** An ISO date attribute, null if absent. */
    public LocalDate date(String name) throws InputException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refuse("AttendanceImportFieldDate", "field", name, "value", text);
        }
    }

    /** An ISO date attribute that must be there. */
    public LocalDate requiredDate(String name) throws InputException {
        required(name);
        return date(name);
    }

    /** A whole number attribute, null if absent. */
    public Long number(String name) throws InputException {
        Object value = context.get(name);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        try {
            return text(name) == null ? null : Long.valueOf(text(name));
        } catch (NumberFormatException e) {
            throw refuse("AttendanceImportFieldNumber", "field", name, "value", value);
        }
    }

    /** A Y or N attribute; absent is N. */
    public boolean flag(String name) throws InputException {
        String text = text(name);
        if (text == null || "N".equals(text)) {
            return false;
        }
        if (!"Y".equals(text)) {
            throw refuse("AttendanceImportFieldFlag", "field", name, "value", text);
        }
        return true;
    }

    /** A refusal with the text of a label, to be thrown. */
    public InputException refuse(String key, Object... nameValuePairs) {
        return new InputException(messages.get(key, nameValuePairs));
    }

    /** A successful result with these fields: name and value in turn. */
    public static Map<String, Object> success(Object... nameValuePairs) {
        Map<String, Object> result = ServiceUtil.returnSuccess();
        for (int i = 0; i < nameValuePairs.length; i += 2) {
            result.put((String) nameValuePairs[i], nameValuePairs[i + 1]);
        }
        return result;
    }
}
