package org.apache.ofbiz.entity;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.attendance.host.entity.Entity;
import org.attendance.host.entity.Field;

/**
 * A row of an entity as a map. Only fields that were set or read are in it, and store writes only those. Unknown names and values of another
 * Java class than the field's are refused; rows of a cache cannot be changed.
 */
public class GenericValue extends AbstractMap<String, Object> {
    private final Delegator delegator;
    private final Entity entity;
    private Map<String, Object> fields;
    private boolean mutable = true;

    /** For the host: the fields are taken as they are. */
    public GenericValue(Delegator delegator, Entity entity, Map<String, Object> fields) {
        this.delegator = delegator;
        this.entity = entity;
        this.fields = fields;
    }

    /** For the host. */
    public Entity entity() {
        return entity;
    }

    public String getEntityName() {
        return entity.name();
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

    private void assertIsMutable() {
        if (!mutable) {
            throw new IllegalStateException("This object has been flagged as immutable (unchangeable), probably because it came from an"
                    + " Entity Engine cache. Cannot modify an immutable entity object. Use the clone method to create a mutable copy.");
        }
    }

    /** The value of a field; throws IllegalArgumentException when the entity has no such field. */
    public Object get(String name) {
        if (entity.field(name) == null) {
            throw new IllegalArgumentException("The field name (or key) [" + name + "] is not valid for entity [" + getEntityName() + "].");
        }
        return fields.get(name);
    }

    @Override
    public Object get(Object key) {
        return get((String) key);
    }

    public void set(String name, Object value) {
        set(name, value, true);
    }

    /**
     * Sets a field. A Boolean becomes Y or N. Throws IllegalArgumentException for an unknown field or a value of another Java class than the
     * field's (OFBiz only warns of the latter, then fails at the database), IllegalStateException for a row of a cache.
     */
    public Object set(String name, Object value, boolean setIfNull) {
        assertIsMutable();
        Field field = entity.field(name);
        if (field == null) {
            throw new IllegalArgumentException("[GenericEntity.set] \"" + name + "\" is not a field of " + getEntityName()
                    + ", must be one of: " + entity.fieldNames());
        }
        if (value == null && !setIfNull) {
            return fields.get(name);
        }
        Object stored = value instanceof Boolean yes ? yes ? "Y" : "N" : value;
        if (stored != null) {
            field.require(stored);
        }
        return fields.put(name, stored);
    }

    /** Sets a field from text in the form of valueOf of its Java class. */
    public void setString(String name, String value) {
        get(name);
        set(name, entity.field(name).type().parse(value));
    }

    public String getString(String name) {
        return Objects.toString(get(name), null);
    }

    public Timestamp getTimestamp(String name) {
        return (Timestamp) get(name);
    }

    public Time getTime(String name) {
        return (Time) get(name);
    }

    public Date getDate(String name) {
        return (Date) get(name);
    }

    public Long getLong(String name) {
        return (Long) get(name);
    }

    public BigDecimal getBigDecimal(String name) {
        return (BigDecimal) get(name);
    }

    public void setPKFields(Map<? extends Object, ? extends Object> source) {
        setAll(source, entity.keys());
    }

    public void setNonPKFields(Map<? extends Object, ? extends Object> source) {
        setAll(source, entity.fields().stream().filter(field -> !field.isKey()).toList());
    }

    /** Those of the fields that the map has; empty text counts as null. */
    private void setAll(Map<? extends Object, ? extends Object> source, Collection<Field> wanted) {
        wanted.stream().map(Field::name).filter(source::containsKey)
                .forEach(name -> set(name, "".equals(source.get(name)) ? null : source.get(name)));
    }

    public Map<String, Object> getAllFields() {
        return new HashMap<>(fields);
    }

    public GenericValue create() throws GenericEntityException {
        return delegator.create(this);
    }

    public void store() throws GenericEntityException {
        delegator.store(this);
    }

    public void remove() throws GenericEntityException {
        delegator.removeValue(this);
    }

    public void refresh() throws GenericEntityException {
        delegator.refresh(this);
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

    /** A changeable copy. */
    @Override
    public Object clone() {
        return new GenericValue(delegator, entity, getAllFields());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GenericValue other && entity == other.entity && fields.equals(other.fields);
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
