package org.attendance.services;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The settings of one school, read at once (cached). */
public final class Settings {
    private final Map<String, String> stored = new HashMap<>();

    private Settings() {
    }

    /** The settings of a school. */
    public static Settings of(Delegator delegator, String schoolId) throws GenericEntityException {
        Settings settings = new Settings();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceSetting").where("schoolId", schoolId).cache().queryList()) {
            settings.stored.put(row.getString("settingId"), row.getString("settingValue"));
        }
        return settings;
    }

    /** The value as it is stored, or the default. */
    public String text(Setting setting) {
        return stored.getOrDefault(setting.id(), setting.standard());
    }

    /** The value of a number. */
    public long number(Setting setting) {
        return Long.parseLong(text(setting));
    }

    /** The value of a time, local to the school. */
    public LocalTime time(Setting setting) {
        return LocalTime.parse(text(setting));
    }

    /** Whether a choice stands on a value. */
    public boolean is(Setting setting, String value) {
        return value.equals(text(setting));
    }
}
