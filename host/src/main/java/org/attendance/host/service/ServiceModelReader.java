package org.attendance.host.service;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** Reads service definitions, in the element order of services.xsd; refuses what the host does not understand. */
final class ServiceModelReader {

    private static final List<String> ORDER =
            List.of("description", "permission-service", "implements", "auto-attributes|attribute", "override");
    private static final Set<String> SERVICE = Set.of("name", "engine", "location", "invoke", "auth", "validate",
            "default-entity-name", "use-transaction", "require-new-transaction", "transaction-timeout", "hideResultInLog");
    private static final Set<String> ATTRIBUTE = Set.of("name", "type", "mode", "optional", "allow-html", "default-value",
            "entity-name", "field-name");
    private static final Set<String> MODES = Set.of(ModelService.IN_PARAM, ModelService.OUT_PARAM, ModelService.IN_OUT_PARAM);
    private static final Set<String> ENGINES = Set.of("java", "groovy", "entity-auto", "interface");

    private final Delegator delegator;
    private final Map<String, ModelService> services = new LinkedHashMap<>();
    private final Map<String, XmlElement> elements = new HashMap<>();

    ServiceModelReader(Delegator delegator) {
        this.delegator = delegator;
    }

    void read(URL file) {
        XmlElement root = XmlFile.read(file);
        if (!"services".equals(root.name())) {
            throw root.refuse("<services> expected");
        }
        if (root.attribute("xsi:noNamespaceSchemaLocation") == null) {
            throw root.refuse("without xsi:noNamespaceSchemaLocation OFBiz gives every service a transaction of its own");
        }
        root.allowChildren(Set.of("description", "vendor", "version", "service"));
        for (XmlElement element : root.children("service")) {
            ModelService model = service(element);
            if (services.put(model.name, model) != null) {
                throw element.refuse("service " + model.name + " is defined twice");
            }
            elements.put(model.name, element);
        }
    }

    /** All services read, with inherited attributes in place. */
    Map<String, ModelService> finish() {
        new ArrayList<>(services.keySet()).forEach(this::inherit);
        return services;
    }

    private ModelService service(XmlElement element) {
        element.allowAttributes(SERVICE);
        checkOrder(element, ORDER);
        ModelService model = new ModelService();
        model.name = element.required("name");
        model.definitionLocation = element.where();
        model.engineName = element.required("engine");
        if (!ENGINES.contains(model.engineName)) {
            throw element.refuse("engine " + model.engineName + " is not understood");
        }
        model.location = element.attribute("location", "");
        model.invoke = element.attribute("invoke", "");
        model.defaultEntityName = element.attribute("default-entity-name", "");
        model.auth = element.flag("auth", false);
        model.validate = element.flag("validate", true);
        model.requireNewTransaction = element.flag("require-new-transaction", false);
        model.useTransaction = element.flag("use-transaction", true) || model.requireNewTransaction;
        model.transactionTimeout = Integer.parseInt(element.attribute("transaction-timeout", "0"));
        model.hideResultInLog = element.flag("hideResultInLog", false);
        XmlElement description = element.child("description");
        model.description = description == null ? "" : description.text();
        permission(element.child("permission-service"), model);
        element.children("auto-attributes").forEach(auto -> autoAttributes(auto, model));
        element.children("attribute").forEach(attribute -> model.addParam(attribute(attribute)));
        addInternal(model);
        return model;
    }

    private static void permission(XmlElement element, ModelService model) {
        if (element != null) {
            element.allowAttributes(Set.of("service-name", "main-action", "resource-description"));
            model.permissionServiceName = element.required("service-name");
            model.permissionMainAction = element.attribute("main-action");
            model.permissionResourceDesc = element.attribute("resource-description");
            model.auth = true;
        }
    }

    private static ModelParam attribute(XmlElement element) {
        element.allowAttributes(ATTRIBUTE).allowChildren(Set.of("description"));
        ModelParam param = new ModelParam();
        param.name = element.required("name");
        param.type = type(element);
        param.mode = mode(element);
        param.optional = element.flag("optional", false);
        param.allowHtml = allowHtml(element, "none");
        param.entityName = element.attribute("entity-name");
        param.fieldName = element.attribute("field-name");
        if (element.attribute("default-value") != null) {
            param.setDefaultValue(TypeConversion.convert(element.attribute("default-value"), param.type));
        }
        return param;
    }

    private static String type(XmlElement element) {
        try {
            TypeConversion.typeOf(element.required("type"));
        } catch (IllegalArgumentException e) {
            throw element.refuse(e.getMessage());
        }
        return element.attribute("type");
    }

    private static String mode(XmlElement element) {
        String mode = element.required("mode");
        if (!MODES.contains(mode)) {
            throw element.refuse("mode must be IN, OUT or INOUT, not " + mode);
        }
        return mode;
    }

    private static String allowHtml(XmlElement element, String otherwise) {
        String value = element.attribute("allow-html", otherwise);
        if (!Set.of("none", "any").contains(value)) {
            throw element.refuse("allow-html=" + value + " is not understood (none or any)");
        }
        return value;
    }

    private void autoAttributes(XmlElement element, ModelService model) {
        element.allowAttributes(Set.of("entity-name", "include", "mode", "optional", "allow-html")).allowChildren(Set.of("exclude"));
        String entityName = element.attribute("entity-name", model.defaultEntityName);
        ModelEntity entity = delegator.getModelEntity(entityName);
        if (entity == null) {
            throw element.refuse("no such entity: " + entityName);
        }
        Set<String> excluded = new java.util.HashSet<>();
        element.children("exclude").forEach(exclude -> excluded.add(exclude.required("field-name")));
        String include = element.attribute("include", "all");
        for (String name : entity.getAllFieldNames()) {
            ModelField field = entity.getField(name);
            boolean included = "all".equals(include) || "pk".equals(include) == field.getIsPk();
            if (included && !excluded.contains(name) && !field.getIsAutoCreatedInternal()) {
                model.addParam(fieldParam(element, entity, field));
            }
        }
    }

    private ModelParam fieldParam(XmlElement element, ModelEntity entity, ModelField field) {
        ModelParam param = new ModelParam();
        param.name = field.getName();
        param.entityName = entity.getEntityName();
        param.fieldName = field.getName();
        param.type = javaType(element, entity, field);
        param.mode = mode(element);
        param.optional = element.flag("optional", false);
        param.allowHtml = allowHtml(element, "none");
        return param;
    }

    private String javaType(XmlElement element, ModelEntity entity, ModelField field) {
        try {
            return delegator.getEntityFieldType(entity, field.getType()).getJavaType();
        } catch (GenericEntityException e) {
            throw element.refuse(e.getMessage());
        }
    }

    private static void addInternal(ModelService model) {
        internal(model, ModelService.RESPONSE_MESSAGE, "String", ModelService.OUT_PARAM);
        internal(model, ModelService.ERROR_MESSAGE, "String", ModelService.OUT_PARAM);
        internal(model, ModelService.ERROR_MESSAGE_LIST, "java.util.List", ModelService.OUT_PARAM);
        internal(model, ModelService.SUCCESS_MESSAGE, "String", ModelService.OUT_PARAM);
        internal(model, ModelService.SUCCESS_MESSAGE_LIST, "java.util.List", ModelService.OUT_PARAM);
        internal(model, "userLogin", "org.apache.ofbiz.entity.GenericValue", ModelService.IN_OUT_PARAM);
        internal(model, "locale", "java.util.Locale", ModelService.IN_OUT_PARAM);
        internal(model, "timeZone", "java.util.TimeZone", ModelService.IN_OUT_PARAM);
    }

    private static void internal(ModelService model, String name, String type, String mode) {
        if (model.getParam(name) == null) {
            ModelParam param = new ModelParam();
            param.name = name;
            param.type = type;
            param.mode = mode;
            param.optional = true;
            param.internal = true;
            model.addParam(param);
        }
    }

    private void inherit(String name) {
        XmlElement element = elements.remove(name);
        if (element == null) {
            return;
        }
        ModelService model = services.get(name);
        for (XmlElement implemented : element.children("implements")) {
            implemented.allowAttributes(Set.of("service", "optional"));
            ModelService other = services.get(implemented.required("service"));
            if (other == null) {
                throw implemented.refuse("no such service: " + implemented.attribute("service"));
            }
            inherit(other.name);
            other.getModelParamList().forEach(param -> inheritParam(model, param, implemented.flag("optional", false)));
        }
        element.children("override").forEach(override -> override(override, model));
    }

    private static void inheritParam(ModelService model, ModelParam inherited, boolean optional) {
        ModelParam own = model.getParam(inherited.name);
        if (own == null) {
            ModelParam copy = new ModelParam(inherited);
            copy.optional |= optional;
            model.addParam(copy);
        } else if (!ModelService.IN_OUT_PARAM.equals(own.mode) && !own.mode.equals(inherited.mode)) {
            own.mode = ModelService.IN_OUT_PARAM;
            own.optional |= inherited.optional;
        }
    }

    private static void override(XmlElement element, ModelService model) {
        element.allowAttributes(ATTRIBUTE);
        ModelParam param = model.getParam(element.required("name"));
        if (param == null) {
            throw element.refuse("no such attribute to override: " + element.attribute("name"));
        }
        param.type = element.attribute("type") == null ? param.type : type(element);
        param.mode = element.attribute("mode") == null ? param.mode : mode(element);
        param.optional = element.flag("optional", param.optional);
        param.allowHtml = allowHtml(element, param.allowHtml);
        if (element.attribute("default-value") != null) {
            param.setDefaultValue(TypeConversion.convert(element.attribute("default-value"), param.type));
        }
    }

    /** Refuses children that are unknown or out of order; alternatives in one place are parted by a bar. */
    static void checkOrder(XmlElement element, List<String> order) {
        int reached = 0;
        for (XmlElement child : element.children()) {
            int place = 0;
            while (place < order.size() && !List.of(order.get(place).split("\\|")).contains(child.name())) {
                place++;
            }
            if (place == order.size()) {
                throw child.refuse("the host does not understand <" + child.name() + "> in <" + element.name() + ">");
            }
            if (place < reached) {
                throw child.refuse("<" + child.name() + "> stands after <" + order.get(reached) + ">, against the schema's order");
            }
            reached = place;
        }
    }
}
