package org.apache.ofbiz.entity.transaction;

import org.apache.ofbiz.entity.GenericEntityException;

/** A transaction could not be begun, ended or changed. */
public class GenericTransactionException extends GenericEntityException {
    public GenericTransactionException(String str) {
        super(str);
    }

    public GenericTransactionException(String str, Throwable nested) {
        super(str, nested);
    }
}
