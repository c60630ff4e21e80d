package org.attendance.services;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attendance.rules.Session;

/** Key of a register: one group of one school in one session. */
record RegisterKey(String schoolId, String registrationGroup, Session session) {

    /** The key as fields of AttendanceRegister. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schoolId", schoolId);
        fields.put("sessionDate", Date.valueOf(session.date()));
        fields.put("sessionPart", session.part().name());
        fields.put("registrationGroup", registrationGroup);
        return fields;
    }
}
