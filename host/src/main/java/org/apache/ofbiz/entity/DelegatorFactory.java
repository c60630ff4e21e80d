package org.apache.ofbiz.entity;

import org.attendance.host.entity.EntityEngine;

/** The delegators of this process by name. */
public final class DelegatorFactory {
    private DelegatorFactory() { }

    /** The delegator of that name ("default" for null), null when none is running. */
    public static Delegator getDelegator(String delegatorName) {
        return EntityEngine.delegator(delegatorName == null ? "default" : delegatorName);
    }
}
