package org.attendance.host.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;

/** Checks a service's input and output against its attributes, as OFBiz does. */
final class ServiceValidation {
    private ServiceValidation() { }

    /** Throws ServiceValidationException naming every missing, unknown or badly typed entry, or text with angle brackets. */
    static void input(Service service, Map<String, Object> context) throws ServiceValidationException {
        check(service, context, "IN", Service.Attribute::in);
        List<String> messages = new ArrayList<>();
        for (Service.Attribute attribute : service.attributes().values()) {
            if (attribute.in() && !attribute.anyHtml() && context.get(attribute.name()) instanceof String text && text.matches("(?s).*[<>].*")) {
                messages.add("In field [" + attribute.name() + "] less-than (<) and greater-than (>) symbols are not allowed.");
            }
        }
        refuse(messages);
    }

    /** As for input; the output of an error or a failure is not checked. */
    static void output(Service service, Map<String, Object> result) throws ServiceValidationException {
        if (ServiceUtil.isSuccess(result)) {
            check(service, result, "OUT", Service.Attribute::out);
        }
    }

    private static void check(Service service, Map<String, Object> context, String mode, Predicate<Service.Attribute> has)
            throws ServiceValidationException {
        List<Service.Attribute> attributes = service.attributes().values().stream().filter(has).toList();
        refuse(attributes.stream().filter(attribute -> !attribute.optional() && context.get(attribute.name()) == null).map(attribute ->
                "The following required parameter is missing: [" + mode + "] [" + service.name() + "." + attribute.name() + "]").toList());
        TreeSet<String> unknown = new TreeSet<>(context.keySet());
        attributes.forEach(attribute -> unknown.remove(attribute.name()));
        refuse(unknown.stream().map(name -> "Unknown parameter found: [" + service.name() + "." + name + "]").toList());
        refuse(attributes.stream().filter(attribute -> context.get(attribute.name()) != null
                && !attribute.type().isInstance(context.get(attribute.name()))).map(attribute -> "Type check failed for field ["
                + service.name() + "." + attribute.name() + "]; expected type is [" + attribute.type().getName() + "]; actual type is ["
                + context.get(attribute.name()).getClass().getName() + "]").toList());
    }

    private static void refuse(List<String> messages) throws ServiceValidationException {
        if (!messages.isEmpty()) {
            throw new ServiceValidationException(messages);
        }
    }
}
