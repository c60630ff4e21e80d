package org.attendance.services;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;

/**
 * A pupil on roll with the flags of a date.
 * @param flags rows of flags that hold on the date
 */
record WatchPupil(RollPupil pupil, List<GenericValue> flags) {

    String id() {
        return pupil.pupilId();
    }

    /** The value of a flag: N where it is not set. */
    String flag(String name) {
        return flags.stream().filter(row -> Flags.isSet(row) && name.equals(Flags.name(row))).map(row -> row.getString("flagValue"))
                .findFirst().orElse("N");
    }

    /** Puts who the pupil is: reference, name, group, year, house, sex, flags. */
    void put(Map<String, Object> map) {
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("yearGroup", pupil.yearGroup());
        map.put("house", pupil.house());
        map.put("sex", pupil.sex());
        map.put("flags", Flags.shown(flags, Flags.ORDER));
    }
}
