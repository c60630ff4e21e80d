package org.attendance.host.entity;

import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.model.ModelField;

/** A field of a member of a view-entity, in the conditions of the view itself. */
final class MemberField extends EntityFieldValue {
    private static final long serialVersionUID = 1L;
    private final String column;
    private final ModelField field;

    MemberField(String entityAlias, ModelField field) {
        super(field.getName());
        this.column = entityAlias + "." + field.getColName();
        this.field = field;
    }

    String column() {
        return column;
    }

    ModelField field() {
        return field;
    }
}
