package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelFieldType;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** Reads and writes rows of entities. A failing write marks the transaction it runs in for rollback. */
public interface Delegator {
    String getDelegatorName();

    /** The model of an entity; throws IllegalArgumentException when there is none of that name. */
    ModelEntity getModelEntity(String entityName);

    ModelFieldType getEntityFieldType(ModelEntity entity, String type) throws GenericEntityException;

    GenericValue makeValue(String entityName);

    /** A row with these fields; throws IllegalArgumentException for one that the entity does not have. */
    GenericValue makeValue(String entityName, Map<String, ? extends Object> fields);

    GenericValue makeValue(String entityName, Object... fields);

    /** A row with those of the fields that the entity has. */
    GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields);

    GenericValue makeValidValue(String entityName, Object... fields);

    GenericPK makePK(String entityName, Map<String, ? extends Object> fields);

    GenericValue create(GenericValue value) throws GenericEntityException;

    GenericValue create(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException;

    GenericValue create(String entityName, Object... fields) throws GenericEntityException;

    GenericValue createOrStore(GenericValue value) throws GenericEntityException;

    /** Creates a row whose only key field comes from the sequence named as the entity. */
    GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException;

    /** Writes the non-key fields in the value; throws GenericEntityException when the row is not there. */
    int store(GenericValue value) throws GenericEntityException;

    int storeAll(List<GenericValue> values) throws GenericEntityException;

    int storeByCondition(String entityName, Map<String, ? extends Object> fieldsToSet, EntityCondition condition)
            throws GenericEntityException;

    int removeValue(GenericValue value) throws GenericEntityException;

    int removeByAnd(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException;

    int removeByAnd(String entityName, Object... fields) throws GenericEntityException;

    int removeByCondition(String entityName, EntityCondition condition) throws GenericEntityException;

    void refresh(GenericValue value) throws GenericEntityException;

    /** The row of a full primary key, null when there is none; throws GenericEntityException when a key field is missing. */
    GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException;

    GenericValue findOne(String entityName, boolean useCache, Object... fields) throws GenericEntityException;

    List<GenericValue> findByAnd(String entityName, Map<String, ? extends Object> fields, List<String> orderBy, boolean useCache)
            throws GenericEntityException;

    List<GenericValue> findList(String entityName, EntityCondition entityCondition, Set<String> fieldsToSelect, List<String> orderBy,
            EntityFindOptions findOptions, boolean useCache) throws GenericEntityException;

    EntityListIterator find(String entityName, EntityCondition whereEntityCondition, EntityCondition havingEntityCondition,
            Set<String> fieldsToSelect, List<String> orderBy, EntityFindOptions findOptions) throws GenericEntityException;

    long findCountByCondition(String entityName, EntityCondition whereEntityCondition, Set<String> fieldsToSelect,
            EntityCondition havingEntityCondition, EntityFindOptions findOptions) throws GenericEntityException;

    List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy, GenericValue value,
            boolean useCache) throws GenericEntityException;

    GenericValue getRelatedOne(String relationName, GenericValue value, boolean useCache) throws GenericEntityException;

    String getNextSeqId(String seqName);

    /** Sets the field, when empty, to the highest number among the rows of the rest of the key plus incrementBy, padded with zeros. */
    void setNextSubSeqId(GenericValue value, String seqFieldName, int numericPadding, int incrementBy);
}
