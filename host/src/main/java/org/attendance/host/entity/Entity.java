package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attendance.host.XmlElement;

/** An entity, or a view-entity, whose fields are its aliases; fields stand in the order of their definition, the host's stamps behind. */
public final class Entity {
    static final String UPDATED = "lastUpdatedStamp";
    static final String UPDATED_TX = "lastUpdatedTxStamp";
    static final String CREATED = "createdStamp";
    static final String CREATED_TX = "createdTxStamp";

    record Index(String name, boolean unique, List<Field> fields) { }

    record ForeignKey(String name, List<Field> fields, Entity related, List<Field> relatedFields) { }

    final boolean isView;
    final boolean stamped;
    final boolean cached;
    /** How many ids of its sequence a node takes at once. */
    final int sequenceBank;
    /** Its table; of a view the members and their joins, which stand after FROM. */
    final String table;
    /** Entities whose rows it is made of: itself, or the members. */
    final Set<String> readFrom;
    /** Fields a view groups by. */
    final List<Field> groupBy = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> keys = new ArrayList<>();

    Entity(XmlElement definition, String table, Set<String> readFrom) {
        name = definition.attribute("entity-name");
        isView = "view-entity".equals(definition.name());
        stamped = !isView && !definition.flag("no-auto-stamp", false);
        cached = !definition.flag("never-cache", false);
        sequenceBank = Integer.parseInt(definition.attribute("sequence-bank-size", "10"));
        this.table = table;
        this.readFrom = readFrom;
    }

    void add(Field field) {
        fields.put(field.name(), field);
        if (field.isKey()) {
            keys.add(field);
        }
    }

    public String name() {
        return name;
    }

    /** Null when there is none of that name. */
    public Field field(String fieldName) {
        return fields.get(fieldName);
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** Fields of the primary key. */
    public List<Field> keys() {
        return Collections.unmodifiableList(keys);
    }

    /** Names of the fields, for messages. */
    public String fieldNames() {
        return String.join(", ", fields.keySet());
    }

    /** The only field of the primary key; throws IllegalArgumentException when there are more. */
    public Field onlyKey() {
        if (keys.size() != 1) {
            throw new IllegalArgumentException("Error in getOnlyPk, the [" + name + "] entity has more than one pk!");
        }
        return keys.get(0);
    }
}
