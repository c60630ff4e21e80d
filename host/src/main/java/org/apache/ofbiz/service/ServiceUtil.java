package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;

/** Makes and reads result maps. */
public final class ServiceUtil {
    private static final String MODULE = ServiceUtil.class.getName();

    private ServiceUtil() { }

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
        return problem(ModelService.RESPOND_ERROR, ModelService.ERROR_MESSAGE, errorMessage);
    }

    public static Map<String, Object> returnError(List<? extends Object> errorMessageList) {
        return problem(ModelService.RESPOND_ERROR, ModelService.ERROR_MESSAGE_LIST, errorMessageList);
    }

    public static Map<String, Object> returnFailure(String errorMessage) {
        return problem(ModelService.RESPOND_FAIL, ModelService.ERROR_MESSAGE, errorMessage);
    }

    public static Map<String, Object> returnSuccess() {
        return result(ModelService.RESPOND_SUCCESS, ModelService.SUCCESS_MESSAGE, null);
    }

    public static Map<String, Object> returnSuccess(String successMessage) {
        return result(ModelService.RESPOND_SUCCESS, ModelService.SUCCESS_MESSAGE, successMessage);
    }

    private static Map<String, Object> problem(String response, String key, Object message) {
        Map<String, Object> result = result(response, key, message);
        Debug.logInfo(result.toString(), MODULE);
        return result;
    }

    private static Map<String, Object> result(String response, String key, Object message) {
        Map<String, Object> result = new HashMap<>();
        result.put(ModelService.RESPONSE_MESSAGE, response);
        if (message != null) {
            result.put(key, message);
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
}
