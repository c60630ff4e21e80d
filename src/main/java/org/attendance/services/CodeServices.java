package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.NoteRule;
import org.attendance.rules.SubCode;

/** The service that lists attendance codes. */
public final class CodeServices {
    private static final String ALL_DATES = "all";
    private static final Comparator<AttendanceCode> OWN_THEN_NEWEST_PERIOD = Comparator
            .comparing((AttendanceCode code) -> code.schoolId() == null ? code.validFrom() : LocalDate.MAX).reversed();

    private CodeServices() {
    }

    /**
     * Codes valid on asOfDate (today if absent), or versions of all dates, the present period first. The school's own stand first, in its
     * order, then the national ones.
     * Without schoolId: the national codes.
     */
    public static Map<String, Object> getCodes(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, CodeServices::codes);
    }

    private static Map<String, Object> codes(ServiceCall call) throws InputException, GenericEntityException {
        String schoolId = call.text("schoolId");
        Access access = Access.of(call);
        if (schoolId != null) {
            access.school(schoolId);
        }
        CodeSet set = CodeTable.of(call.delegator(), schoolId);
        Map<String, SubCode> own = new HashMap<>();
        for (GenericValue row : schoolId == null ? List.<GenericValue>of() : SubCodeTable.rows(call.delegator(), schoolId)) {
            own.put(row.getString("attendanceCodeId"), SubCodeTable.subCode(row));
        }
        List<Map<String, Object>> codes = new ArrayList<>();
        for (AttendanceCode code : chosen(call, set, access.today())) {
            codes.add(map(code, own.get(code.id())));
        }
        return ServiceCall.success("codes", codes);
    }

    private static Collection<AttendanceCode> chosen(ServiceCall call, CodeSet set, LocalDate today) throws InputException {
        String asOf = call.text("asOfDate");
        if (ALL_DATES.equals(asOf)) {
            return set.all().stream().sorted(OWN_THEN_NEWEST_PERIOD).toList();
        }
        try {
            return set.validOn(asOf == null ? today : LocalDate.parse(asOf));
        } catch (DateTimeParseException e) {
            throw call.refuse("AttendanceCodesDate", "value", asOf);
        }
    }

    private static Map<String, Object> map(AttendanceCode code, SubCode own) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("codeId", code.id());
        map.put("code", code.code());
        map.put("name", code.name());
        map.put("fromDate", Rows.iso(code.validFrom()));
        map.put("thruDate", Rows.iso(code.validThru()));
        map.put("registerGroup", code.registerGroup());
        map.put("statisticalClass", code.statisticalClass().id());
        map.put("statutoryCode", code.statutoryCode());
        map.put("session", code.onlyIn() == null ? null : code.onlyIn().name());
        map.put("noteRule", code.noteRule() == NoteRule.NONE ? null : code.noteRule().name().toLowerCase(Locale.ROOT));
        map.put("conditions", code.conditions());
        map.put("own", own != null);
        if (own != null) {
            map.put("sortOrder", own.sortOrder());
            map.put("paletteKey", own.key());
            map.put("version", SubCodeTable.version(own));
        }
        return map;
    }
}
