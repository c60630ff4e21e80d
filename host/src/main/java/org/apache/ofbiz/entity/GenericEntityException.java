package org.apache.ofbiz.entity;

import org.apache.ofbiz.base.util.GeneralException;

/** Reading or writing rows failed. */
public class GenericEntityException extends GeneralException {
    public GenericEntityException(String str) {
        super(str);
    }

    public GenericEntityException(String str, Throwable nested) {
        super(str, nested);
    }
}
