package org.attendance.services.cases;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** A call about what belongs to the cases of one school, named by the attribute schoolId. */
public abstract class SchoolCall {
    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final CaseFinder cases;

    /** @throws InputException if the user may not enter the school of the call */
    protected SchoolCall(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        this.schoolId = call.required("schoolId");
        this.cases = new CaseFinder(call, access, schoolId);
    }

    /** The call itself. */
    public final ServiceCall call() {
        return call;
    }

    /** What its user may. */
    public final Access access() {
        return access;
    }

    /** The school. */
    public final String schoolId() {
        return schoolId;
    }

    /** Where rows are read and written. */
    public final Delegator delegator() {
        return call.delegator();
    }

    /** The cases of the school. */
    public final CaseFinder cases() {
        return cases;
    }

    /**
     * The row that an attribute names; what is absent and what belongs to another school answer alike.
     * @param key name of its key, which is the attribute as well
     * @param unknown label of the refusal, which has the key in it
     */
    protected final GenericValue named(String entity, String key, String unknown) throws InputException, GenericEntityException {
        String id = call.required(key);
        GenericValue row = EntityQuery.use(delegator()).from(entity).where(key, id).queryOne();
        if (row == null || !schoolId.equals(row.getString("schoolId"))) {
            throw call.refuse(unknown, key, id);
        }
        return row;
    }
}
