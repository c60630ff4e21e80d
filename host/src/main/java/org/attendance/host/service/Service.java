package org.attendance.host.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.ModelService;
import org.attendance.host.XmlElement;

/** A service as services.xml describes it. */
public final class Service extends ModelService {
    private static final String MODULE = Service.class.getName();

    /**
     * One attribute.
     *
     * @param anyHtml whether a text may hold angle brackets
     * @param internal added to every service (userLogin, locale, responseMessage ...)
     */
    public record Attribute(String name, Class<?> type, boolean in, boolean out, boolean optional, boolean anyHtml, boolean internal) { }

    private final XmlElement definition;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    final boolean auth;
    final boolean useTransaction;
    final boolean requireNewTransaction;
    /** Seconds; 0: the transaction manager's own. */
    final int transactionTimeout;
    /** The service that says who may run this one, null for none. */
    final XmlElement permission;

    Service(XmlElement definition) {
        this.definition = definition;
        permission = definition.child("permission-service");
        auth = permission != null || definition.flag("auth", false);
        requireNewTransaction = definition.flag("require-new-transaction", false);
        useTransaction = requireNewTransaction || definition.flag("use-transaction", true);
        transactionTimeout = Integer.parseInt(definition.attribute("transaction-timeout", "0"));
    }

    void addIfAbsent(Attribute attribute) {
        attributes.putIfAbsent(attribute.name, attribute);
    }

    public String name() {
        return definition.attribute("name");
    }

    /** File and line of the definition. */
    String where() {
        return definition.where();
    }

    String engine() {
        return definition.attribute("engine");
    }

    String location() {
        return definition.attribute("location", "");
    }

    String invoke() {
        return definition.attribute("invoke", "");
    }

    /** By name, in the order of the definition. */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    boolean takes(String attribute) {
        return attributes.containsKey(attribute) && attributes.get(attribute).in;
    }

    /** Those entries of a context that the service takes, converted to the attributes' types; what cannot be converted stays as it is. */
    Map<String, Object> input(Map<String, ? extends Object> context) {
        Map<String, Object> input = new HashMap<>();
        context.forEach((name, value) -> {
            if (takes(name)) {
                input.put(name, converted(attributes.get(name), value));
            }
        });
        return input;
    }

    private static Object converted(Attribute attribute, Object value) {
        try {
            return TypeConversion.convert(value, attribute.type);
        } catch (IllegalArgumentException e) {
            Debug.logWarning("Type conversion of field [" + attribute.name + "] to type [" + attribute.type.getName() + "] failed", MODULE);
            return value;
        }
    }

    /** What OFBiz adds to every service. */
    void addInternal() {
        Stream.of(RESPONSE_MESSAGE, ERROR_MESSAGE, SUCCESS_MESSAGE)
                .forEach(name -> addInternal(name, String.class, false));
        Stream.of(ERROR_MESSAGE_LIST, SUCCESS_MESSAGE_LIST).forEach(name -> addInternal(name, List.class, false));
        addInternal("userLogin", GenericValue.class, true);
        addInternal("locale", Locale.class, true);
        addInternal("timeZone", TimeZone.class, true);
    }

    private void addInternal(String name, Class<?> type, boolean in) {
        addIfAbsent(new Attribute(name, type, in, true, true, false, true));
    }
}
