package org.attendance.host.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;

/** Checks a service's input and output against its attributes, as OFBiz does. */
final class ServiceValidation {

    private static final String MISSING = "The following required parameter is missing: ";

    private ServiceValidation() {
    }

    /**
     * @param mode IN or OUT; the output of an error or a failure is not checked
     * @throws ServiceValidationException naming every missing, unknown or badly typed entry, or text with angle brackets
     */
    static void validate(ModelService model, Map<String, Object> context, String mode) throws ServiceValidationException {
        boolean out = ModelService.OUT_PARAM.equals(mode);
        if (out && !ServiceUtil.isSuccess(context)) {
            return;
        }
        checkMissing(model, context, mode);
        checkExtra(model, context, mode);
        checkTypes(model, context, mode);
        if (!out) {
            checkHtml(model, context);
        }
    }

    private static boolean has(ModelParam param, String mode) {
        return ModelService.IN_OUT_PARAM.equals(param.mode) || mode.equals(param.mode);
    }

    private static void checkMissing(ModelService model, Map<String, Object> context, String mode)
            throws ServiceValidationException {
        List<String> missing = new ArrayList<>();
        for (ModelParam param : model.getModelParamList()) {
            if (has(param, mode) && !param.optional && context.get(param.name) == null) {
                missing.add(param.name);
            }
        }
        if (!missing.isEmpty()) {
            List<String> messages = missing.stream().map(name -> MISSING + "[" + mode + "] [" + model.name + "." + name + "]").toList();
            throw new ServiceValidationException(messages, model, missing, null, mode);
        }
    }

    private static void checkExtra(ModelService model, Map<String, Object> context, String mode)
            throws ServiceValidationException {
        List<String> extra = new ArrayList<>();
        for (String name : new TreeSet<>(context.keySet())) {
            ModelParam param = model.getParam(name);
            if (param == null || !has(param, mode)) {
                extra.add(name);
            }
        }
        if (!extra.isEmpty()) {
            List<String> messages = extra.stream().map(name -> "Unknown parameter found: [" + model.name + "." + name + "]").toList();
            throw new ServiceValidationException(messages, model, null, extra, mode);
        }
    }

    private static void checkTypes(ModelService model, Map<String, Object> context, String mode)
            throws ServiceValidationException {
        List<String> messages = new ArrayList<>();
        for (ModelParam param : model.getModelParamList()) {
            Object value = context.get(param.name);
            if (has(param, mode) && !TypeConversion.isOf(value, param.type)) {
                messages.add("Type check failed for field [" + model.name + "." + param.name + "]; expected type is ["
                        + param.type + "]; actual type is [" + value.getClass().getName() + "]");
            }
        }
        if (!messages.isEmpty()) {
            throw new ServiceValidationException(messages, model, mode);
        }
    }

    private static void checkHtml(ModelService model, Map<String, Object> context) throws ServiceValidationException {
        List<String> messages = new ArrayList<>();
        for (ModelParam param : model.getModelParamList()) {
            boolean checked = param.isIn() && !"any".equals(param.allowHtml);
            if (checked && context.get(param.name) instanceof String text && (text.indexOf('<') >= 0 || text.indexOf('>') >= 0)) {
                messages.add("In field [" + param.name + "] less-than (<) and greater-than (>) symbols are not allowed.");
            }
        }
        if (!messages.isEmpty()) {
            throw new ServiceValidationException(messages, model, ModelService.IN_PARAM);
        }
    }
}
