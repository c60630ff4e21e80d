package org.attendance.services;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Refuses a save of a register that was changed after it was read, and says who changed what. */
final class StaleSave {
    private static final int NAMED_IN_MESSAGE = 5;

    private final RegisterData data;
    private final ServiceCall call;
    private final UserNames names;

    StaleSave(RegisterData data) {
        this.data = data;
        this.call = data.request().call();
        this.names = new UserNames(data.request().delegator());
    }

    /**
     * Refuses a version that is not the stored one, and a change of a stored mark without a version.
     * @param changed those of the posted marks that differ from what is stored
     */
    void refuseIfStale(List<PostedMark> posted, List<PostedMark> changed) throws InputException, GenericEntityException {
        Long version = call.number("version");
        boolean overwrites = changed.stream().anyMatch(mark -> data.mark(mark.pupil().pupilId()) != null);
        if (version == null ? overwrites : version != data.version()) {
            throw refusal(posted);
        }
    }

    /** The refusal, with changedSince: the stored marks that were posted otherwise; if there are none, those that were not posted. */
    InputException refusal(List<PostedMark> posted) throws InputException, GenericEntityException {
        List<Map<String, Object>> changes = changes(posted);
        String named = changes.stream().limit(NAMED_IN_MESSAGE)
                .map(this::text).collect(Collectors.joining("; "));
        String key = changes.size() > NAMED_IN_MESSAGE ? "AttendanceRegisterStaleMore" : "AttendanceRegisterStale";
        if (call.number("version") == null && !changes.isEmpty()) {
            return new InputException(call.messages().get("AttendanceRegisterVersionMissing", "changes", named, "version", data.version()),
                    Map.of("changedSince", changes));
        }
        String message = changes.isEmpty() ? call.messages().get("AttendanceRegisterStaleUnnamed")
                : call.messages().get(key, "changes", named, "more", changes.size() - NAMED_IN_MESSAGE);
        return new InputException(message, Map.of("changedSince", changes));
    }

    private String text(Map<String, Object> change) {
        return call.messages().get("AttendanceChangedMark", "pupilRef", change.get("pupilRef"), "code", change.get("code"),
                "by", change.get("by"), "at", String.valueOf(change.get("at")).replace('T', ' '));
    }

    private List<Map<String, Object>> changes(List<PostedMark> posted) throws GenericEntityException {
        Map<String, String> postedCodes = new HashMap<>();
        posted.forEach(mark -> postedCodes.put(mark.pupil().pupilId(), mark.code()));
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> contradicted = new ArrayList<>();
        List<Map<String, Object>> notPosted = new ArrayList<>();
        for (RollPupil pupil : data.roll()) {
            GenericValue mark = data.mark(pupil.pupilId());
            if (mark == null) {
                continue;
            }
            Map<String, Object> change = change(pupil, mark);
            all.add(change);
            if (!postedCodes.containsKey(pupil.pupilId())) {
                notPosted.add(change);
            } else if (!change.get("code").equals(postedCodes.get(pupil.pupilId()))) {
                contradicted.add(change);
            }
        }
        return !contradicted.isEmpty() ? contradicted : !notPosted.isEmpty() ? notPosted : all;
    }

    private Map<String, Object> change(RollPupil pupil, GenericValue mark) throws GenericEntityException {
        List<GenericValue> amendments = data.amendments(pupil.pupilId());
        GenericValue latest = amendments.isEmpty() ? null : amendments.get(amendments.size() - 1);
        LocalDateTime at = latest == null ? Rows.dateTime(mark, "markedDate") : Rows.dateTime(latest, "amendedDate");
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("pupilRef", pupil.pupilRef());
        change.put("name", pupil.name());
        change.put("code", data.codeOf(mark).code());
        change.put("by", latest == null ? names.of(mark.getString("markedByUserLoginId")) : latest.getString("amendedByName"));
        change.put("at", Rows.iso(at));
        change.put("reason", latest == null ? null : latest.getString("amendmentReason"));
        return change;
    }
}
