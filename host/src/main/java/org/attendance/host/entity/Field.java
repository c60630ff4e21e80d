package org.attendance.host.entity;

/**
 * Field of an entity, or alias of a view-entity.
 *
 * @param column of the table; in a view the name of the column answered
 * @param source what a SELECT reads: the column, or of a view M.SESSION_DATE or SUM(M.MINUTES_LATE)
 * @param isKey whether it is of the primary key
 * @param isStamp whether the host writes it with every change
 */
public record Field(String entity, String name, FieldType type, String column, String source, boolean isKey, boolean notNull,
        boolean isStamp) {
    /** Throws IllegalArgumentException for a value of another Java class than the field's. */
    public void require(Object value) {
        if (!type.javaClass().isInstance(value)) {
            throw new IllegalArgumentException("In entity field [" + entity + "." + name + "] set the value passed in ["
                    + value.getClass().getName() + "] is not compatible with the Java type of the field [" + type.javaClass().getName() + "]");
        }
    }
}
