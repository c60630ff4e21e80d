package org.attendance.services;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Whether messages of a kind that are not about single marks still hold; each part that queues such messages has one. */
public interface MessageTruth {
    /** The kind of messages it looks at (kindId). */
    String kind();

    /** Why a message may not go any more, in words for the user; null where it holds. */
    String broken(Delegator delegator, Messages messages, GenericValue message) throws GenericEntityException;
}
