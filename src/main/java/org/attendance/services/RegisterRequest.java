package org.attendance.services;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Session;

/** A request for one register, after school, group, date and session were read and found open to the user. */
record RegisterRequest(ServiceCall call, Access access, RegisterKey key) {

    /**
     * Reads schoolId, registrationGroup, date and session.
     * @throws InputException if one is missing or malformed, or the group does not exist or is not open to the user on the date
     */
    static RegisterRequest of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        String group = call.required("registrationGroup");
        Session session = Attributes.session(call);
        GenericValue row = EntityQuery.use(call.delegator()).from("AttendanceGroup")
                .where("schoolId", schoolId, "registrationGroup", group).cache().queryOne();
        if (row == null || !access.mayGroup(schoolId, group, session.date())) {
            throw call.refuse("AttendanceGroupUnknown", "registrationGroup", group, "date", session.date());
        }
        return new RegisterRequest(call, access, new RegisterKey(schoolId, group, session));
    }

    Delegator delegator() {
        return call.delegator();
    }

    Session session() {
        return key.session();
    }

    /** Whether the user may change marks of this register that stand already: on any day, or in the own group on the day itself. */
    boolean mayAmend() throws GenericEntityException {
        return access.may(Access.AMEND) || session().date().equals(access.today()) && isOwnGroup();
    }

    private boolean isOwnGroup() throws GenericEntityException {
        return access.isOwnGroup(key.schoolId(), key.registrationGroup(), session().date());
    }
}
