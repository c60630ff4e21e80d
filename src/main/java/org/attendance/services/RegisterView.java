package org.attendance.services;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Finding;
import org.attendance.rules.RegisterState;

/** A register as the services return it. */
final class RegisterView {
    private final RegisterData data;
    private final RegisterRequest request;
    private final UserNames names;

    RegisterView(RegisterData data) {
        this.data = data;
        this.request = data.request();
        this.names = new UserNames(request.delegator());
    }

    /** The result of a service that answers with the register: register and rows. */
    Map<String, Object> result() throws GenericEntityException {
        List<Map<String, Object>> rows = new RegisterRows(data, names).all();
        return ServiceCall.success("register", register(rows), "rows", rows);
    }

    private Map<String, Object> register(List<Map<String, Object>> rows) throws GenericEntityException {
        RegisterKey key = request.key();
        GenericValue row = data.register();
        RegisterState state = data.state();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schoolId", key.schoolId());
        map.put("schoolName", request.access().schoolName(key.schoolId()));
        map.put("registrationGroup", key.registrationGroup());
        map.put("date", key.session().date().toString());
        map.put("session", key.session().part().name());
        map.put("state", state.id());
        map.put("version", data.version());
        putTimes(map);
        map.put("now", Rows.iso(request.access().now()));
        map.put("openedAt", row == null ? null : Rows.iso(Rows.dateTime(row, "openedDate")));
        map.put("openedBy", row == null ? null : names.of(row.getString("openedByUserLoginId")));
        map.put("takenAt", row == null ? null : Rows.iso(Rows.dateTime(row, "takenDate")));
        map.put("takenBy", row == null ? null : names.of(row.getString("takenByUserLoginId")));
        map.put("maySave", state != RegisterState.NO_SCHOOL && state != RegisterState.NOT_OPEN);
        map.put("mayAmend", request.mayAmend());
        map.put("rows", rows);
        map.put("previous", Sessions.map(Sessions.previous(data.calendar(), key.session())));
        map.put("next", Sessions.map(Sessions.next(data.calendar(), key.session())));
        map.put("problems", problems());
        return map;
    }

    private void putTimes(Map<String, Object> map) {
        map.put("opensAt", text(data.times().registerOpens()));
        map.put("startsAt", text(data.times().sessionStarts()));
        map.put("lateAfter", text(data.times().lateAfter()));
        map.put("closesAt", text(data.times().registerCloses()));
        map.put("endsAt", text(data.times().sessionEnds()));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Finding problem : data.times().problems()) {
            problems.add(CheckTexts.of(request.call().messages(), problem));
        }
        return problems;
    }

    /** HH:mm, null for null. */
    static String text(LocalTime time) {
        return time == null ? null : time.withSecond(0).withNano(0).toString();
    }
}
