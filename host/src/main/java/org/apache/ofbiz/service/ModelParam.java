package org.apache.ofbiz.service;

/** One attribute of a service. */
public class ModelParam {

    public String name;
    /** Short or full class name: String, Long, List, java.sql.Timestamp. */
    public String type;
    /** IN, OUT or INOUT. */
    public String mode;
    public String entityName;
    public String fieldName;
    public boolean optional;
    /** any, safe or none: whether a String may hold angle brackets. */
    public String allowHtml = "none";
    /** Added by the engine to every service (userLogin, locale, responseMessage ...). */
    public boolean internal;
    private Object defaultValue;

    public ModelParam() {
    }

    public ModelParam(ModelParam other) {
        name = other.name;
        type = other.type;
        mode = other.mode;
        entityName = other.entityName;
        fieldName = other.fieldName;
        optional = other.optional;
        allowHtml = other.allowHtml;
        internal = other.internal;
        defaultValue = other.defaultValue;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    public String getMode() {
        return mode;
    }

    public String getFieldName() {
        return fieldName == null ? name : fieldName;
    }

    public boolean getInternal() {
        return internal;
    }

    public boolean isIn() {
        return !ModelService.OUT_PARAM.equals(mode);
    }

    public boolean isOut() {
        return !ModelService.IN_PARAM.equals(mode);
    }

    public boolean isOptional() {
        return optional;
    }

    public Object getDefaultValue() {
        return defaultValue;
    }

    public void setDefaultValue(Object value) {
        defaultValue = value;
    }

    @Override
    public String toString() {
        return name + "::" + type + "::" + mode;
    }
}
