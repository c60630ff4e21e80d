package org.attendance.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;

/** Services of a school's settings and of the history of what was changed. */
public final class SettingServices {
    private static final String ENTITY = "AttendanceSetting";
    private static final long MOST_CHANGES = 500;

    private SettingServices() {
    }

    /** Every setting with its value, its default and what is allowed. */
    public static Map<String, Object> getSettings(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            Settings settings = Settings.of(call.delegator(), schoolId);
            List<Map<String, Object>> shown = new ArrayList<>();
            for (Setting setting : Setting.values()) {
                shown.add(Fields.of("settingId", setting.id(), "value", settings.text(setting), "standard", setting.standard(),
                        "choices", setting.choices(), "allowed", setting.allowed()));
            }
            return ServiceCall.success("settings", shown);
        });
    }

    /** Changes a setting; repeating it changes nothing. */
    public static Map<String, Object> setSetting(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            Setting setting = setting(call);
            String value = call.required("value");
            if (!setting.allows(value)) {
                throw call.refuse("AttendanceSettingValue", "settingId", setting.id(), "value", value, "allowed", setting.allowed());
            }
            String reason = SchoolDates.reason(call);
            ConfigChanges.lock(call.delegator(), schoolId);
            String before = stored(call.delegator(), schoolId, setting);
            String seen = call.text("seenValue");
            if (!before.equals(value) && seen != null && !seen.equals(before)) {
                throw call.refuse("AttendanceSettingStale", "settingId", setting.id(), "value", before, "seen", seen);
            }
            if (!before.equals(value)) {
                store(call, access, schoolId, setting, before, value, reason);
            }
            return ServiceCall.success("changed", !before.equals(value), "value", value);
        });
    }

    private static void store(ServiceCall call, Access access, String schoolId, Setting setting, String before, String value,
            String reason) throws GenericEntityException, GenericServiceException {
        Delegator delegator = call.delegator();
        delegator.createOrStore(delegator.makeValue(ENTITY, Fields.of("schoolId", schoolId, "settingId", setting.id(),
                "settingValue", value)));
        ConfigChanges.record(delegator, access, schoolId, ConfigChanges.SETTING, setting.id(), null, Fields.of("value", before),
                Fields.of("value", value), reason);
        if (setting == Setting.NIGHTLY_AT) {
            new NightlyJob(delegator, schoolId).ensure();
        }
    }

    private static String stored(Delegator delegator, String schoolId, Setting setting) throws GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId, "settingId", setting.id()).queryOne();
        return row == null ? setting.standard() : row.getString("settingValue");
    }

    private static Setting setting(ServiceCall call) throws InputException {
        String id = call.required("settingId");
        Optional<Setting> setting = Setting.find(id);
        if (setting.isEmpty()) {
            throw call.refuse("AttendanceSettingUnknown", "settingId", id, "allowed",
                    Arrays.stream(Setting.values()).map(Setting::id).collect(Collectors.joining(", ")));
        }
        return setting.get();
    }

    /** Who changed which code, rule, pack or setting, when and why, the latest first. */
    public static Map<String, Object> getConfigHistory(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            Map<String, Object> where = Fields.of("schoolId", schoolId);
            for (String field : List.of("subjectKind", "subjectId")) {
                if (call.text(field) != null) {
                    where.put(field, call.text(field));
                }
            }
            Long limit = call.number("limit");
            if (limit != null && (limit < 1 || limit > MOST_CHANGES)) {
                throw call.refuse("AttendanceSettingHistoryLimit", "limit", limit, "most", MOST_CHANGES);
            }
            List<Map<String, Object>> changes = new ArrayList<>();
            for (GenericValue row : EntityQuery.use(call.delegator()).from(ConfigChanges.ENTITY).where(where)
                    .orderBy("-changedDate", "-changeId").maxRows((int) (limit == null ? MOST_CHANGES : limit)).queryList()) {
                changes.add(ConfigChanges.shown(row));
            }
            long total = EntityQuery.use(call.delegator()).from(ConfigChanges.ENTITY).where(where).queryCount();
            return ServiceCall.success("changes", changes, "total", total);
        });
    }
}
