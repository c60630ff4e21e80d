package org.apache.ofbiz.entity;

/** An entity, field or relation is not as the model says. */
public class GenericModelException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericModelException() { }

    public GenericModelException(String str) {
        super(str);
    }

    public GenericModelException(String str, Throwable nested) {
        super(str, nested);
    }

    public GenericModelException(Throwable nested) {
        super(nested);
    }
}
