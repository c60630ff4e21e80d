package org.attendance.services.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Where a plan stands as it is stored; which step may follow which is data (StatusValidChange). */
public final class PlanStatus {
    static final String DRAFT = "APL_DRAFT";
    static final String ACTIVE = "APL_ACTIVE";
    static final String REVIEW = "APL_REVIEW";
    static final String ENDED = "APL_ENDED";
    static final String WITHDRAWN = "APL_WITHDRAWN";
    /** Those in which a plan is in force as it was agreed last. */
    public static final List<String> IN_FORCE = List.of(ACTIVE, REVIEW);

    private static final String PREFIX = "APL_";

    private PlanStatus() {
    }

    /** The state as services name it: draft, active, review, ended or withdrawn. */
    static String id(String statusId) {
        return statusId.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more can become of a plan. */
    static boolean isOver(String statusId) {
        return ENDED.equals(statusId) || WITHDRAWN.equals(statusId);
    }

    /** The states that may follow one, as services name them (cached). */
    static List<String> next(Delegator delegator, String statusId) throws GenericEntityException {
        List<String> next = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("StatusValidChange").where("statusId", statusId)
                .orderBy("statusIdTo").cache().queryList()) {
            next.add(id(row.getString("statusIdTo")));
        }
        return next;
    }

    /**
     * Refuses a step that the data does not allow.
     * @throws InputException naming where the plan stands and what may follow
     */
    static void refuseUnlessAllowed(ServiceCall call, String from, String to) throws InputException, GenericEntityException {
        List<String> next = next(call.delegator(), from);
        if (!next.contains(id(to))) {
            throw call.refuse("AttendanceSupportStep", "from", id(from), "to", id(to), "allowed",
                    next.isEmpty() ? call.messages().get("AttendanceSupportNothing") : String.join(", ", next));
        }
    }
}
