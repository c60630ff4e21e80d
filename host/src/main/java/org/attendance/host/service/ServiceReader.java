package org.attendance.host.service;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attendance.host.XmlElement;
import org.attendance.host.XmlGrammar;

/** Reads service definitions, in the element order of services.xsd; refuses what the host does not understand. */
final class ServiceReader {
    private static final XmlGrammar GRAMMAR = new XmlGrammar("services", """
            services: description vendor version service
            service name! engine! location invoke auth use-transaction require-new-transaction transaction-timeout hideResultInLog=: \
                description permission-service implements attribute
            permission-service service-name! main-action resource-description
            implements service!
            attribute name! type! mode! optional allow-html: description
            """);
    private static final Set<String> ENGINES = Set.of("java", "groovy", "interface");

    private ServiceReader() { }

    /** All services of the files by name, with inherited attributes in place. */
    static Map<String, Service> read(List<URL> files) {
        Map<String, Service> services = new LinkedHashMap<>();
        Map<String, XmlElement> definitions = new LinkedHashMap<>();
        for (URL file : files) {
            XmlElement root = GRAMMAR.read(file);
            if (root.attribute("xsi:noNamespaceSchemaLocation") == null) {
                throw root.refuse("without xsi:noNamespaceSchemaLocation OFBiz gives every service a transaction of its own");
            }
            for (XmlElement definition : root.children("service")) {
                Service service = service(definition);
                if (services.put(service.name(), service) != null) {
                    throw definition.refuse("service " + service.name() + " is defined twice");
                }
                definitions.put(service.name(), definition);
            }
        }
        services.values().forEach(service -> inherit(service, definitions, services));
        return services;
    }

    private static Service service(XmlElement definition) {
        if (!ENGINES.contains(definition.attribute("engine"))) {
            throw definition.refuse("engine " + definition.attribute("engine") + " is not understood");
        }
        Service service = new Service(definition);
        for (XmlElement attribute : definition.children("attribute")) {
            if (service.attributes().containsKey(attribute.attribute("name"))) {
                throw attribute.refuse("attribute " + attribute.attribute("name") + " is defined twice");
            }
            service.addIfAbsent(attribute(attribute));
        }
        service.addInternal();
        return service;
    }

    private static Service.Attribute attribute(XmlElement element) {
        String mode = element.attribute("mode");
        if (!Set.of("IN", "OUT", "INOUT").contains(mode)) {
            throw element.refuse("mode must be IN, OUT or INOUT, not " + mode);
        }
        String html = element.attribute("allow-html", "none");
        if (!Set.of("none", "any").contains(html)) {
            throw element.refuse("allow-html=" + html + " is not understood (none or any)");
        }
        try {
            return new Service.Attribute(element.attribute("name"), TypeConversion.typeOf(element.attribute("type")), mode.startsWith("IN"),
                    mode.endsWith("OUT"), element.flag("optional", false), "any".equals(html), false);
        } catch (IllegalArgumentException e) {
            throw element.refuse(e.getMessage());
        }
    }

    private static void inherit(Service service, Map<String, XmlElement> definitions, Map<String, Service> services) {
        for (XmlElement implemented : definitions.get(service.name()).children("implements")) {
            Service other = services.get(implemented.attribute("service"));
            if (other == null) {
                throw implemented.refuse("no such service: " + implemented.attribute("service"));
            }
            inherit(other, definitions, services);
            other.attributes().values().forEach(inherited -> {
                Service.Attribute own = service.attributes().get(inherited.name());
                if (own != null && !own.internal() && (own.in() != inherited.in() || own.out() != inherited.out())) {
                    throw implemented.refuse("attribute " + own.name() + " has another mode than that of " + other.name());
                }
                service.addIfAbsent(inherited);
            });
        }
    }
}
