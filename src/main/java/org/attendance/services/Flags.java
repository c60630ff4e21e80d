package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Flags of pupils as results. A flag is named as its enumeration without the prefix: ATT_SEN is SEN. */
public final class Flags {
    public static final String MOBILE = "MOBILE";
    /** Flags in the order in which they are shown. */
    public static final List<String> ORDER = List.of("SEN", "FSM", "PP", "LAC", "SW", "YC", "EAL", "MOBILE", "TRANSPORT");
    private static final String PREFIX = "ATT_";
    private static final String NOT_SET = "N";

    private Flags() {
    }

    /** The flag rows of a pupil that hold on a date. */
    public static List<GenericValue> of(Delegator delegator, String pupilId, LocalDate date) throws GenericEntityException {
        return EntityQuery.use(delegator).from("AttendancePupilFlag").where(EntityCondition.makeCondition("pupilId", pupilId),
                Rows.on("fromDate", "thruDate", date)).queryList();
    }

    /** Name of the flag of a row. */
    public static String name(GenericValue row) {
        String id = row.getString("flagTypeEnumId");
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    /** Whether a row says more than N. */
    public static boolean isSet(GenericValue row) {
        return row.getString("flagValue") != null && !NOT_SET.equals(row.getString("flagValue"));
    }

    /** Whether one of the rows sets a flag. */
    public static boolean has(List<GenericValue> rows, String name) {
        return rows.stream().anyMatch(row -> isSet(row) && name.equals(name(row)));
    }

    /** Flag and value of the rows with one of the names, in the order of the names. */
    public static List<Map<String, Object>> shown(List<GenericValue> rows, List<String> names) {
        List<Map<String, Object>> flags = new ArrayList<>();
        for (String name : names) {
            rows.stream().filter(row -> isSet(row) && name.equals(name(row))).findFirst().ifPresent(row -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("flag", name);
                map.put("value", row.getString("flagValue"));
                map.put("fromDate", Rows.iso(Rows.date(row, "fromDate")));
                flags.add(map);
            });
        }
        return flags;
    }
}
