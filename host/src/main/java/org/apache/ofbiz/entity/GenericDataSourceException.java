package org.apache.ofbiz.entity;

/** The database refused a statement. */
public class GenericDataSourceException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericDataSourceException() { }

    public GenericDataSourceException(String str) {
        super(str);
    }

    public GenericDataSourceException(String str, Throwable nested) {
        super(str, nested);
    }

    public GenericDataSourceException(Throwable nested) {
        super(nested);
    }
}
