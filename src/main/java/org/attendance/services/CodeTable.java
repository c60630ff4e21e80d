package org.attendance.services;

import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.NoteRule;
import org.attendance.rules.SessionPart;
import org.attendance.rules.StatisticalClass;

/** The codes a school may use: the national ones and its own sub-codes, of all dates. */
public final class CodeTable {
    private CodeTable() {
    }

    /**
     * National codes and those of a school.
     * @param schoolId the school; null for the national codes only
     */
    public static CodeSet of(Delegator delegator, String schoolId) throws GenericEntityException {
        EntityCondition national = EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null);
        EntityCondition condition = schoolId == null ? national : EntityCondition.makeCondition(national, EntityOperator.OR,
                EntityCondition.makeCondition("schoolId", schoolId));
        List<AttendanceCode> codes = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceCode").where(condition)
                .orderBy("attendanceCodeId").cache().queryList()) {
            codes.add(codeOf(row));
        }
        return new CodeSet(codes);
    }

    private static AttendanceCode codeOf(GenericValue row) {
        String part = row.getString("sessionPart");
        return new AttendanceCode(row.getString("attendanceCodeId"), row.getString("schoolId"), row.getString("attendanceCode"),
                row.getString("codeName"), Rows.date(row, "fromDate"), Rows.date(row, "thruDate"), row.getString("registerGroup"),
                StatisticalClass.of(row.getString("statisticalClass")), row.getString("statutoryCode"),
                part == null ? null : SessionPart.of(part), noteRuleOf(row.getString("noteRule")), row.getString("conditions"));
    }

    private static NoteRule noteRuleOf(String text) {
        if (text == null || text.isBlank()) {
            return NoteRule.NONE;
        }
        return "required".equals(text) ? NoteRule.REQUIRED : NoteRule.RECOMMENDED;
    }
}
