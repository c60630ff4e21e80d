package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.condition.EntityCondition;

/** Reads and writes rows of entities. A failing write marks the transaction it runs in for rollback. */
public interface Delegator {
    GenericValue makeValue(String entityName);

    /** A row with these fields; throws IllegalArgumentException for one that the entity does not have. */
    GenericValue makeValue(String entityName, Map<String, ? extends Object> fields);

    GenericValue makeValue(String entityName, Object... fields);

    /** A row with those of the fields that the entity has. */
    GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields);

    GenericValue create(GenericValue value) throws GenericEntityException;

    GenericValue create(String entityName, Object... fields) throws GenericEntityException;

    GenericValue createOrStore(GenericValue value) throws GenericEntityException;

    /** Creates a row whose only key field comes from the sequence named as the entity. */
    GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException;

    /** Writes the non-key fields in the value; throws GenericEntityException when the row is not there. */
    int store(GenericValue value) throws GenericEntityException;

    /** Creates the rows that are not there, and writes of the others the fields that differ; how many changed. */
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

    String getNextSeqId(String seqName);
}
