package org.attendance.host.entity;

import org.apache.ofbiz.entity.model.ModelField;

/** A value to be bound to a statement, with the field that says its type. */
record Param(ModelField field, Object value) { }
