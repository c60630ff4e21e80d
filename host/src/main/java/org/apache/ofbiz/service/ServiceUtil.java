package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;

/** Makes and reads result maps. */
public final class ServiceUtil {

    private static final String MODULE = ServiceUtil.class.getName();
    private static final String RESOURCE = "ServiceErrorUiLabels";

    private ServiceUtil() {
    }

    public static boolean isError(Map<String, ? extends Object> results) {
        return results != null && ModelService.RESPOND_ERROR.equals(results.get(ModelService.RESPONSE_MESSAGE));
    }

    public static boolean isFailure(Map<String, ? extends Object> results) {
        return results != null && ModelService.RESPOND_FAIL.equals(results.get(ModelService.RESPONSE_MESSAGE));
    }

    public static boolean isSuccess(Map<String, ? extends Object> results) {
        return !isError(results) && !isFailure(results);
    }

    public static Map<String, Object> returnError(String errorMessage) {
        return returnProblem(ModelService.RESPOND_ERROR, errorMessage, null, null, null);
    }

    public static Map<String, Object> returnError(String errorMessage, List<? extends Object> errorMessageList) {
        return returnProblem(ModelService.RESPOND_ERROR, errorMessage, errorMessageList, null, null);
    }

    public static Map<String, Object> returnError(List<? extends Object> errorMessageList) {
        return returnProblem(ModelService.RESPOND_ERROR, null, errorMessageList, null, null);
    }

    /** An error that also carries the messages of a service called meanwhile. */
    public static Map<String, Object> returnError(String errorMessage, List<? extends Object> errorMessageList,
            Map<String, ? extends Object> errorMessageMap, Map<String, ? extends Object> nestedResult) {
        return returnProblem(ModelService.RESPOND_ERROR, errorMessage, errorMessageList, errorMessageMap, nestedResult);
    }

    public static Map<String, Object> returnFailure(String errorMessage) {
        return returnProblem(ModelService.RESPOND_FAIL, errorMessage, null, null, null);
    }

    public static Map<String, Object> returnFailure(List<? extends Object> errorMessageList) {
        return returnProblem(ModelService.RESPOND_FAIL, null, errorMessageList, null, null);
    }

    public static Map<String, Object> returnFailure() {
        return returnProblem(ModelService.RESPOND_FAIL, null, null, null, null);
    }

    public static Map<String, Object> returnProblem(String returnType, String errorMessage,
            List<? extends Object> errorMessageList, Map<String, ? extends Object> errorMessageMap,
            Map<String, ? extends Object> nestedResult) {
        List<Object> errors = new ArrayList<>(errorMessageList == null ? List.of() : errorMessageList);
        Map<String, Object> errorMap = new HashMap<>(errorMessageMap == null ? Map.of() : errorMessageMap);
        if (nestedResult != null) {
            addNested(nestedResult, errors, errorMap);
        }
        Map<String, Object> result = new HashMap<>();
        result.put(ModelService.RESPONSE_MESSAGE, returnType);
        if (errorMessage != null) {
            result.put(ModelService.ERROR_MESSAGE, errorMessage);
        }
        if (!errors.isEmpty()) {
            result.put(ModelService.ERROR_MESSAGE_LIST, errors);
        }
        if (!errorMap.isEmpty()) {
            result.put(ModelService.ERROR_MESSAGE_MAP, errorMap);
        }
        Debug.logInfo(result.toString(), MODULE);
        return result;
    }

    private static void addNested(Map<String, ? extends Object> nested, List<Object> errors, Map<String, Object> errorMap) {
        if (nested.get(ModelService.ERROR_MESSAGE) != null) {
            errors.add(nested.get(ModelService.ERROR_MESSAGE));
        }
        if (nested.get(ModelService.ERROR_MESSAGE_LIST) instanceof List<?> list) {
            errors.addAll(list);
        }
        if (nested.get(ModelService.ERROR_MESSAGE_MAP) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> errorMap.put(String.valueOf(key), value));
        }
    }

    public static Map<String, Object> returnSuccess() {
        return returnMessage(ModelService.RESPOND_SUCCESS, null);
    }

    public static Map<String, Object> returnSuccess(String successMessage) {
        return returnMessage(ModelService.RESPOND_SUCCESS, successMessage);
    }

    public static Map<String, Object> returnSuccess(List<String> successMessageList) {
        Map<String, Object> result = returnMessage(ModelService.RESPOND_SUCCESS, null);
        result.put(ModelService.SUCCESS_MESSAGE_LIST, successMessageList);
        return result;
    }

    public static Map<String, Object> returnMessage(String code, String message) {
        Map<String, Object> result = new HashMap<>();
        if (code != null) {
            result.put(ModelService.RESPONSE_MESSAGE, code);
        }
        if (message != null) {
            result.put(ModelService.SUCCESS_MESSAGE, message);
        }
        return result;
    }

    /** The error message and the list of messages as one text, parted by commas; empty where there is none. */
    public static String getErrorMessage(Map<String, ? extends Object> result) {
        List<String> parts = new ArrayList<>();
        if (result.get(ModelService.ERROR_MESSAGE) != null) {
            parts.add(result.get(ModelService.ERROR_MESSAGE).toString());
        }
        if (result.get(ModelService.ERROR_MESSAGE_LIST) instanceof List<?> list) {
            list.forEach(message -> parts.add(String.valueOf(message)));
        }
        return String.join(", ", parts);
    }

    public static String getResource() {
        return RESOURCE;
    }
}
