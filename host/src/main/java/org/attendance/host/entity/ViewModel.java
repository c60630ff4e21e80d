package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/** A view-entity with the parts of its SELECT. */
final class ViewModel extends ModelViewEntity {
    private static final long serialVersionUID = 1L;
    private final List<String> orderBy = new ArrayList<>();
    private String fromClause = "";
    private transient List<Param> fromParams = new ArrayList<>();
    private EntityCondition where;
    private EntityCondition having;
    private boolean distinct;

    Map<String, ModelEntity> members() {
        return members;
    }

    void add(ModelField field, boolean groupBy) {
        addField(field);
        if (groupBy) {
            groupBys.add(field);
        }
    }

    void from(String clause, List<Param> params) {
        fromClause = clause;
        fromParams = params;
    }

    void conditions(EntityCondition whereCondition, EntityCondition havingCondition, boolean isDistinct, List<String> order) {
        where = whereCondition;
        having = havingCondition;
        distinct = isDistinct;
        orderBy.addAll(order);
    }

    /** Members and joins, without the word FROM. */
    String fromClause() {
        return fromClause;
    }

    List<Param> fromParams() {
        return fromParams;
    }

    /** Null when the view sets no condition. */
    EntityCondition where() {
        return where;
    }

    EntityCondition having() {
        return having;
    }

    boolean distinct() {
        return distinct;
    }

    List<String> orderBy() {
        return orderBy;
    }
}
