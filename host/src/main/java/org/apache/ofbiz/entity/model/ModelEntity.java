package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entity of the model: table, fields, primary key, relations and indexes, in the order of their definition. */
public class ModelEntity implements Serializable {
    public static final String STAMP_FIELD = "lastUpdatedStamp";
    public static final String STAMP_TX_FIELD = "lastUpdatedTxStamp";
    public static final String CREATE_STAMP_FIELD = "createdStamp";
    public static final String CREATE_STAMP_TX_FIELD = "createdTxStamp";
    private static final long serialVersionUID = 1L;

    private String entityName = "";
    private String tableName = "";
    private String defaultResourceName = "";
    private boolean noAutoStamp;
    private boolean neverCache;
    private Integer sequenceBankSize;
    private final Map<String, ModelField> fields = new LinkedHashMap<>();
    private final List<ModelField> fieldList = new ArrayList<>();
    private final List<ModelField> pks = new ArrayList<>();
    private final List<ModelField> nopks = new ArrayList<>();
    private final List<ModelRelation> relations = new ArrayList<>();
    private final List<ModelIndex> indexes = new ArrayList<>();

    public String getEntityName() {
        return entityName;
    }

    public void setEntityName(String entityName) {
        this.entityName = entityName;
    }

    public String getPlainTableName() {
        return tableName;
    }

    public void setTableName(String tableName) {
        this.tableName = tableName;
    }

    public String getDefaultResourceName() {
        return defaultResourceName;
    }

    public void setDefaultResourceName(String defaultResourceName) {
        this.defaultResourceName = defaultResourceName;
    }

    public boolean getNoAutoStamp() {
        return noAutoStamp;
    }

    public void setNoAutoStamp(boolean noAutoStamp) {
        this.noAutoStamp = noAutoStamp;
    }

    public boolean getNeverCache() {
        return neverCache;
    }

    public void setNeverCache(boolean neverCache) {
        this.neverCache = neverCache;
    }

    /** How many ids of the entity's sequence a node takes at once; null: the default. */
    public Integer getSequenceBankSize() {
        return sequenceBankSize;
    }

    public void setSequenceBankSize(Integer sequenceBankSize) {
        this.sequenceBankSize = sequenceBankSize;
    }

    public boolean isField(String fieldName) {
        return fields.containsKey(fieldName);
    }

    /** The field, null when there is none of that name. */
    public ModelField getField(String fieldName) {
        return fields.get(fieldName);
    }

    public void addField(ModelField field) {
        fields.put(field.getName(), field);
        fieldList.add(field);
        (field.getIsPk() ? pks : nopks).add(field);
    }

    public int getPksSize() {
        return pks.size();
    }

    /** The only field of the primary key; throws IllegalArgumentException when there are more. */
    public ModelField getOnlyPk() {
        if (pks.size() != 1) {
            throw new IllegalArgumentException("Error in getOnlyPk, the [" + entityName + "] entity has more than one pk!");
        }
        return pks.get(0);
    }

    public List<ModelField> getPkFieldsUnmodifiable() {
        return Collections.unmodifiableList(pks);
    }

    public Iterator<ModelField> getNopksIterator() {
        return Collections.unmodifiableList(nopks).iterator();
    }

    public List<ModelField> getFieldsUnmodifiable() {
        return Collections.unmodifiableList(fieldList);
    }

    public List<String> getAllFieldNames() {
        return new ArrayList<>(fields.keySet());
    }

    public List<String> getPkFieldNames() {
        return names(pks);
    }

    /** Names of all fields, for messages. */
    public String fieldNameString() {
        return String.join(", ", fields.keySet());
    }

    /** The relation of that combined name (title and entity name), null when there is none. */
    public ModelRelation getRelation(String relationName) {
        return relations.stream().filter(relation -> relation.getCombinedName().equals(relationName)).findFirst().orElse(null);
    }

    public Iterator<ModelRelation> getRelationsIterator() {
        return Collections.unmodifiableList(relations).iterator();
    }

    public void addRelation(ModelRelation relation) {
        relations.add(relation);
    }

    public Iterator<ModelIndex> getIndexesIterator() {
        return Collections.unmodifiableList(indexes).iterator();
    }

    public void addIndex(ModelIndex index) {
        indexes.add(index);
    }

    @Override
    public String toString() {
        return "ModelEntity[" + entityName + "]";
    }

    private static List<String> names(List<ModelField> list) {
        return new ArrayList<>(list.stream().map(ModelField::getName).toList());
    }
}
