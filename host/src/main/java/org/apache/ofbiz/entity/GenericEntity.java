package org.apache.ofbiz.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelFieldType;
import org.attendance.host.entity.FieldValues;

/**
 * Fields of a row as a map. Unknown names and values of another Java type than the field's are refused; rows of a cache cannot be changed.
 */
public class GenericEntity extends AbstractMap<String, Object> implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient Delegator delegator;
    private final transient ModelEntity modelEntity;
    private transient Map<String, Object> fields = new HashMap<>();
    private boolean mutable = true;

    protected GenericEntity(Delegator delegator, ModelEntity modelEntity) {
        if (modelEntity == null) {
            throw new IllegalArgumentException("Cannot create a GenericEntity with a null modelEntity parameter");
        }
        this.delegator = delegator;
        this.modelEntity = modelEntity;
    }

    protected void assertIsMutable() {
        if (!mutable) {
            throw new IllegalStateException("This object has been flagged as immutable (unchangeable), probably because it came from an"
                    + " Entity Engine cache. Cannot modify an immutable entity object. Use the clone method to create a mutable copy.");
        }
    }

    void copyFrom(GenericEntity other) {
        assertIsMutable();
        fields = new HashMap<>(other.fields);
    }

    public String getEntityName() {
        return modelEntity.getEntityName();
    }

    public ModelEntity getModelEntity() {
        return modelEntity;
    }

    public Delegator getDelegator() {
        return delegator;
    }

    public void setImmutable() {
        if (mutable) {
            mutable = false;
            fields = Collections.unmodifiableMap(fields);
        }
    }

    /** Called after the row has been removed: it cannot be changed any more. */
    public void removedFromDatasource() {
        setImmutable();
    }

    private ModelField known(String name) {
        ModelField field = modelEntity.getField(name);
        if (field == null) {
            throw new IllegalArgumentException("The field name (or key) [" + name + "] is not valid for entity [" + getEntityName() + "].");
        }
        return field;
    }

    private ModelFieldType type(ModelField field) {
        try {
            return delegator.getEntityFieldType(modelEntity, field.getType());
        } catch (GenericEntityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The value of a field; throws IllegalArgumentException when the entity has no such field. */
    public Object get(String name) {
        known(name);
        return fields.get(name);
    }

    @Override
    public Object get(Object key) {
        return get((String) key);
    }

    /** The text of the entity's label file for this row and field, the value itself where there is none. */
    public Object get(String name, Locale locale) {
        Object value = get(name);
        if (modelEntity.getDefaultResourceName().isEmpty()) {
            return value;
        }
        StringBuilder key = new StringBuilder(getEntityName()).append('.').append(name);
        modelEntity.getPkFieldNames().forEach(pk -> key.append('.').append(fields.get(pk)));
        try {
            return UtilProperties.getResourceBundle(modelEntity.getDefaultResourceName(), locale).getObject(key.toString());
        } catch (MissingResourceException absent) {
            return value;
        }
    }

    public void set(String name, Object value) {
        set(name, value, true);
    }

    /**
     * Sets a field. A Boolean becomes Y or N. Throws IllegalArgumentException for an unknown field or a value of another Java type than the
     * field's (OFBiz only warns of the latter, then fails at the database), IllegalStateException for a row of a cache.
     */
    public Object set(String name, Object value, boolean setIfNull) {
        assertIsMutable();
        ModelField field = modelEntity.getField(name);
        if (field == null) {
            throw new IllegalArgumentException("[GenericEntity.set] \"" + name + "\" is not a field of " + getEntityName()
                    + ", must be one of: " + modelEntity.fieldNameString());
        }
        if (value == null && !setIfNull) {
            return fields.get(name);
        }
        Object stored = value instanceof Boolean ? (Boolean) value ? "Y" : "N" : value;
        if (stored != null && !FieldValues.isOfType(stored, type(field).getJavaType())) {
            throw new IllegalArgumentException("In entity field [" + getEntityName() + "." + name + "] set the value passed in ["
                    + value.getClass().getName() + "] is not compatible with the Java type of the field ["
                    + type(field).getJavaType() + "]");
        }
        return fields.put(name, stored);
    }

    public void dangerousSetNoCheckButFast(ModelField modelField, Object value) {
        assertIsMutable();
        fields.put(modelField.getName(), value);
    }

    /** Sets a field from text in the form of valueOf of its Java type. */
    public void setString(String name, String value) {
        ModelField field = known(name);
        set(name, FieldValues.parse(value, type(field).getJavaType()));
    }

    public Boolean getBoolean(String name) {
        Object value = get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        String text = value.toString();
        if ("Y".equals(text) || "T".equals(text) || "N".equals(text) || "F".equals(text)) {
            return "Y".equals(text) || "T".equals(text);
        }
        throw new IllegalArgumentException("getBoolean could not map the String '" + text + "' to Boolean type");
    }

    public String getString(String name) {
        Object value = get(name);
        return value == null ? null : value.toString();
    }

    public java.sql.Timestamp getTimestamp(String name) {
        return (java.sql.Timestamp) get(name);
    }

    public java.sql.Time getTime(String name) {
        return (java.sql.Time) get(name);
    }

    public java.sql.Date getDate(String name) {
        return (java.sql.Date) get(name);
    }

    public Long getLong(String name) {
        return (Long) get(name);
    }

    public Double getDouble(String name) {
        return (Double) get(name);
    }

    public BigDecimal getBigDecimal(String name) {
        return (BigDecimal) get(name);
    }

    public GenericPK getPrimaryKey() {
        return GenericPK.create(delegator, modelEntity, getFields(modelEntity.getPkFieldNames()));
    }

    /** True when all fields of the primary key are in it and no others. */
    public boolean isPrimaryKey() {
        return fields.size() == modelEntity.getPksSize() && containsPrimaryKey();
    }

    public boolean containsPrimaryKey() {
        return fields.keySet().containsAll(modelEntity.getPkFieldNames());
    }

    public void setPKFields(Map<? extends Object, ? extends Object> source) {
        setAllFields(source, true, null, Boolean.TRUE);
    }

    public void setPKFields(Map<? extends Object, ? extends Object> source, boolean setIfEmpty) {
        setAllFields(source, setIfEmpty, null, Boolean.TRUE);
    }

    public void setNonPKFields(Map<? extends Object, ? extends Object> source) {
        setAllFields(source, true, null, Boolean.FALSE);
    }

    public void setNonPKFields(Map<? extends Object, ? extends Object> source, boolean setIfEmpty) {
        setAllFields(source, setIfEmpty, null, Boolean.FALSE);
    }

    /** Sets from a map the fields it has: the key (pks TRUE), the others (FALSE) or all (null). Empty text counts as null. */
    public void setAllFields(Map<? extends Object, ? extends Object> source, boolean setIfEmpty, String namePrefix, Boolean pks) {
        if (source == null) {
            return;
        }
        for (ModelField field : modelEntity.getFieldsUnmodifiable()) {
            String name = field.getName();
            String key = namePrefix == null || namePrefix.isEmpty() ? name
                    : namePrefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            if ((pks == null || pks == field.getIsPk()) && source.containsKey(key)) {
                Object value = "".equals(source.get(key)) ? null : source.get(key);
                if (value != null || setIfEmpty) {
                    set(name, value);
                }
            }
        }
    }

    public Map<String, Object> getAllFields() {
        return new HashMap<>(fields);
    }

    public Map<String, Object> getFields(Collection<String> keysofFields) {
        Map<String, Object> some = new HashMap<>();
        keysofFields.forEach(key -> some.put(key, fields.get(key)));
        return some;
    }

    public void setFields(Map<? extends String, ? extends Object> keyValuePairs) {
        if (keyValuePairs != null) {
            keyValuePairs.forEach((name, value) -> set(name, value, true));
        }
    }

    @Override
    public Object put(String key, Object value) {
        return set(key, value, true);
    }

    /** Takes a field out, so that store leaves its column as it is. */
    @Override
    public Object remove(Object key) {
        assertIsMutable();
        return fields.remove(key);
    }

    @Override
    public void clear() {
        assertIsMutable();
        fields.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return fields.containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return Collections.unmodifiableMap(fields).entrySet();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GenericEntity && getClass() == obj.getClass() && getEntityName().equals(((GenericEntity) obj).getEntityName())
                && fields.equals(((GenericEntity) obj).fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getEntityName(), fields);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[GenericEntity:").append(getEntityName()).append(']');
        new TreeMap<>(fields).forEach((name, value) -> text.append('[').append(name).append(',').append(value).append(']'));
        return text.toString();
    }
}
