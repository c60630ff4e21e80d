package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.service.DispatchContext;

/** Services of single pupils. */
public final class PupilServices {
    private static final int MOST_FOUND = 50;

    private PupilServices() {
    }

    /** A pupil with flags, contacts, figures and the days of a year; see {@link PupilView}. */
    public static Map<String, Object> getPupil(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("pupil", new PupilView(call).map()));
    }

    /** Pupils on roll today whose name, reference or group holds every word of the text: the first 50 by name, and how many there are. */
    public static Map<String, Object> findPupils(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, PupilServices::find);
    }

    private static Map<String, Object> find(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        PupilSearch search = new PupilSearch(call.text("text"));
        List<Map<String, Object>> found = new ArrayList<>();
        long total = 0;
        for (RollPupil pupil : visible(call, access, schoolId)) {
            if (search.finds(pupil)) {
                total++;
                if (found.size() < MOST_FOUND) {
                    found.add(map(pupil));
                }
            }
        }
        return ServiceCall.success("pupils", found, "total", total);
    }

    private static List<RollPupil> visible(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        EntityCondition ofSchool = EntityCondition.makeCondition("schoolId", schoolId);
        if (access.may(Access.PUPIL_ALL)) {
            return Roll.read(call.delegator(), access.today(), ofSchool);
        }
        List<String> own = new ArrayList<>(access.ownGroups(schoolId, access.today()));
        return own.isEmpty() ? List.of() : Roll.read(call.delegator(), access.today(), ofSchool,
                EntityCondition.makeCondition("registrationGroup", EntityOperator.IN, own));
    }

    private static Map<String, Object> map(RollPupil pupil) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("yearGroup", pupil.yearGroup());
        return map;
    }
}
