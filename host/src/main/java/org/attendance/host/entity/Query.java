package org.attendance.host.entity;

import java.util.Collection;
import java.util.List;

import org.apache.ofbiz.entity.condition.EntityCondition;

/**
 * What is asked of the rows of an entity.
 *
 * @param fields to select; empty for all
 * @param where null for all rows, as having for all groups
 * @param fetchSize rows fetched at once, 0 as the driver does
 * @param maxRows most rows answered, 0 for all
 */
public record Query(String entity, Collection<String> fields, EntityCondition where, EntityCondition having, List<String> orderBy,
        boolean distinct, int fetchSize, int maxRows) { }
