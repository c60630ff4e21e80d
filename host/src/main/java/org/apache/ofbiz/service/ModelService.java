package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

import org.apache.ofbiz.base.util.Debug;
import org.attendance.host.service.TypeConversion;

/** A service as services.xml describes it. */
public class ModelService {

    private static final String MODULE = ModelService.class.getName();

    public static final String OUT_PARAM = "OUT";
    public static final String IN_PARAM = "IN";
    public static final String IN_OUT_PARAM = "INOUT";

    public static final String RESPONSE_MESSAGE = "responseMessage";
    public static final String RESPOND_SUCCESS = "success";
    public static final String RESPOND_ERROR = "error";
    public static final String RESPOND_FAIL = "fail";
    public static final String ERROR_MESSAGE = "errorMessage";
    public static final String ERROR_MESSAGE_LIST = "errorMessageList";
    public static final String ERROR_MESSAGE_MAP = "errorMessageMap";
    public static final String SUCCESS_MESSAGE = "successMessage";
    public static final String SUCCESS_MESSAGE_LIST = "successMessageList";

    public String name;
    /** File and line of the definition. */
    public String definitionLocation;
    public String description;
    public String engineName;
    public String location;
    public String invoke;
    public String defaultEntityName;
    public boolean auth;
    public boolean validate = true;
    public boolean useTransaction = true;
    public boolean requireNewTransaction;
    /** Seconds; 0: the transaction manager's own. */
    public int transactionTimeout;
    public String permissionServiceName;
    public String permissionMainAction;
    public String permissionResourceDesc;
    public boolean hideResultInLog;

    private final Map<String, ModelParam> params = new LinkedHashMap<>();

    public void addParam(ModelParam param) {
        params.put(param.name, param);
    }

    public ModelParam getParam(String paramName) {
        return params.get(paramName);
    }

    public List<ModelParam> getModelParamList() {
        return new ArrayList<>(params.values());
    }

    public List<ModelParam> getInModelParamList() {
        return params.values().stream().filter(ModelParam::isIn).toList();
    }

    public Set<String> getAllParamNames() {
        return new TreeSet<>(params.keySet());
    }

    public Set<String> getInParamNames() {
        Set<String> names = new TreeSet<>();
        params.values().stream().filter(ModelParam::isIn).forEach(param -> names.add(param.name));
        return names;
    }

    public Set<String> getOutParamNames() {
        Set<String> names = new TreeSet<>();
        params.values().stream().filter(ModelParam::isOut).forEach(param -> names.add(param.name));
        return names;
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode) {
        return makeValid(source, mode, true, null);
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean includeInternal,
            List<Object> errorMessages) {
        return makeValid(source, mode, includeInternal, errorMessages, null, null);
    }

    /**
     * Keeps the entries that are attributes of the mode and converts them to the attributes' types. A value that cannot be
     * converted stays as it is and is told in errorMessages (may be null).
     */
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean includeInternal,
            List<Object> errorMessages, TimeZone timeZone, Locale locale) {
        Map<String, Object> target = new HashMap<>();
        if (source == null) {
            return target;
        }
        for (ModelParam param : params.values()) {
            boolean wanted = IN_OUT_PARAM.equals(param.mode) || param.mode.equals(mode);
            if (wanted && source.containsKey(param.name) && (includeInternal || !param.internal)) {
                target.put(param.name, convert(param, source.get(param.name), errorMessages));
            }
        }
        return target;
    }

    private static Object convert(ModelParam param, Object value, List<Object> errorMessages) {
        try {
            return TypeConversion.convert(value, param.type);
        } catch (IllegalArgumentException e) {
            String message = "Type conversion of field [" + param.name + "] to type [" + param.type + "] failed";
            Debug.logWarning("[ModelService.makeValid] : " + message, MODULE);
            if (errorMessages != null) {
                errorMessages.add(message);
            }
            return value;
        }
    }

    @Override
    public String toString() {
        return name + "::" + definitionLocation + "::" + engineName + "::" + location + "::" + invoke;
    }
}
