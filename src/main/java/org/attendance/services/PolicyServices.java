package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;

/** Services of policy packs: what a school follows, and how it follows a pack or leaves it. */
public final class PolicyServices {
    private PolicyServices() {
    }

    /** Packs and rules as a school follows them on a date, and what will change. */
    public static Map<String, Object> getPolicies(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            LocalDate asOf = call.date("asOfDate");
            return new PolicyView(call.delegator(), schoolId, asOf == null ? access.today() : asOf).toResult();
        });
    }

    /** Follows a pack from a date on. Repeating it changes nothing. */
    public static Map<String, Object> subscribe(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> change(call, true));
    }

    /** Does not follow a pack from a date on. Repeating it changes nothing. */
    public static Map<String, Object> leave(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> change(call, false));
    }

    private static Map<String, Object> change(ServiceCall call, boolean follow) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        String policyId = policyId(call);
        LocalDate from = SchoolDates.changeFrom(call, schoolId);
        String reason = SchoolDates.reason(call);
        ConfigChanges.lock(call.delegator(), schoolId);
        Subscriptions subscriptions = Subscriptions.of(call.delegator(), schoolId);
        List<Subscriptions.Part> before = subscriptions.of(policyId);
        if (!follow && before.isEmpty()) {
            throw call.refuse("AttendancePolicyNotFollowed", "policyId", policyId);
        }
        if (follow) {
            subscriptions.follow(policyId, from);
        } else {
            subscriptions.leave(policyId, from);
        }
        List<Subscriptions.Part> after = subscriptions.of(policyId);
        boolean changed = !before.equals(after);
        if (changed) {
            subscriptions.store();
            ConfigChanges.record(call.delegator(), access, schoolId, ConfigChanges.SUBSCRIPTION, policyId, null, followed(before),
                    followed(after), reason);
            EvaluationDue.school(call.delegator(), schoolId);
        }
        return ServiceCall.success("changed", changed, "subscriptions", PolicyView.spans(after));
    }

    private static Map<String, Object> followed(List<Subscriptions.Part> parts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("followed", parts.stream().map(part -> part.from() + "/" + (part.thru() == null ? "" : part.thru()))
                .collect(Collectors.joining(", ")));
        return fields;
    }

    private static String policyId(ServiceCall call) throws InputException, GenericEntityException {
        String policyId = call.required("policyId");
        List<String> known = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendancePolicy").orderBy("sequenceNumber").cache().queryList()) {
            if (!Subscriptions.OWN.equals(row.getString("policyId"))) {
                known.add(row.getString("policyId"));
            }
        }
        if (Subscriptions.OWN.equals(policyId)) {
            throw call.refuse("AttendancePolicyOwn");
        }
        if (!known.contains(policyId)) {
            throw call.refuse("AttendancePolicyUnknown", "policyId", policyId, "allowed", String.join(", ", known));
        }
        return policyId;
    }
}
