package org.attendance.services;

import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;

/** Services of the late desk. */
public final class DeskServices {
    private DeskServices() {
    }

    /** What the desk offers today: the time, whether there is school, reasons to choose from. */
    public static Map<String, Object> getDesk(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, DeskServices::desk);
    }

    private static Map<String, Object> desk(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        boolean school = !Sessions.ofDay(CalendarTable.of(call.delegator(), schoolId), access.today()).isEmpty();
        return ServiceCall.success("desk", Fields.of("schoolId", schoolId, "schoolName", access.schoolName(schoolId),
                "date", access.today().toString(), "time", access.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "isSchoolDay", school, "lateReasons", EnumCodes.of(call.delegator(), EnumCodes.LATE_REASON).choices(),
                "leaveReasons", EnumCodes.of(call.delegator(), EnumCodes.LEAVE_REASON).choices()));
    }

    /** Pupils by a few letters; see {@link DeskSearch}. */
    public static Map<String, Object> findPupils(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new DeskSearch(call).find());
    }

    /** One pupil as found, with the names of those who may collect. */
    public static Map<String, Object> getPupil(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            DeskCall desk = DeskCall.of(call);
            Map<String, Object> pupil = new DeskSearch(call).one(desk.pupil());
            pupil.put("contacts", SignCollector.contacts(desk).stream().map(contact -> Fields.of("contactRef", contact.contactRef(),
                    "name", contact.name(), "relationship", contact.relationship(),
                    "parentalResponsibility", contact.parentalResponsibility())).toList());
            return ServiceCall.success("pupil", pupil);
        });
    }

    /** Signs a pupil in; see {@link SignIn}. */
    public static Map<String, Object> signIn(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SignIn(call).store());
    }

    /** Signs a pupil out; see {@link SignOut}. */
    public static Map<String, Object> signOut(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SignOut(call).store());
    }

    /** Takes an entry back; see {@link SignUndo}. */
    public static Map<String, Object> takeBack(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SignUndo(call).store());
    }

    /** The entries of a day with their counts; see {@link SignList}. */
    public static Map<String, Object> getSignLog(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new SignList(call).map());
    }

    /** Who comes late how often, when and why; see {@link LatePatterns}. */
    public static Map<String, Object> getLatePatterns(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new LatePatterns(call).map());
    }
}
