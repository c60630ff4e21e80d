package org.apache.ofbiz.entity;

/** A row to be changed is not there. */
public class GenericEntityNotFoundException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericEntityNotFoundException() { }

    public GenericEntityNotFoundException(String str) {
        super(str);
    }

    public GenericEntityNotFoundException(String str, Throwable nested) {
        super(str, nested);
    }

    public GenericEntityNotFoundException(Throwable nested) {
        super(nested);
    }
}
