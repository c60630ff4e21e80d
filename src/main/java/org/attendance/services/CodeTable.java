package org.attendance.services;

import java.time.LocalDate;
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
import org.attendance.rules.SubCode;

/** The codes a school may use, of all dates: its own sub-codes in the order the school gave them, then the national ones. */
public final class CodeTable {
    private CodeTable() {
    }

    /**
     * National codes and those of a school. A sub-code ends with its statutory code at the latest.
     * @param schoolId the school; null for the national codes only
     */
    public static CodeSet of(Delegator delegator, String schoolId) throws GenericEntityException {
        List<AttendanceCode> national = new ArrayList<>();
        for (GenericValue row : rows(delegator, schoolId)) {
            if (row.get("schoolId") == null) {
                national.add(codeOf(row, Rows.date(row, "thruDate")));
            }
        }
        if (schoolId == null) {
            return new CodeSet(national);
        }
        CodeSet statutory = new CodeSet(national);
        List<AttendanceCode> all = new ArrayList<>();
        List<AttendanceCode> withdrawn = new ArrayList<>();
        for (GenericValue row : SubCodeTable.rows(delegator, schoolId)) {
            SubCode own = SubCodeTable.subCode(row);
            if (own.isWithdrawn()) {
                withdrawn.add(codeOf(row, own.from()));
            } else {
                all.add(codeOf(row, lastDay(own, statutory)));
            }
        }
        all.addAll(national);
        return new CodeSet(all, withdrawn);
    }

    /** Rows of the national codes and of a school (null: none), cached, by id. */
    static List<GenericValue> rows(Delegator delegator, String schoolId) throws GenericEntityException {
        EntityCondition national = EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null);
        EntityCondition condition = schoolId == null ? national : EntityCondition.makeCondition(national, EntityOperator.OR,
                EntityCondition.makeCondition("schoolId", schoolId));
        return EntityQuery.use(delegator).from("AttendanceCode").where(condition).orderBy("attendanceCodeId").cache().queryList();
    }

    private static LocalDate lastDay(SubCode own, CodeSet national) {
        LocalDate end = national.find(own.statutoryCode(), own.from()).map(AttendanceCode::validThru).orElse(null);
        return end == null || own.thru() != null && own.thru().isBefore(end) ? own.thru() : end;
    }

    private static AttendanceCode codeOf(GenericValue row, LocalDate thru) {
        String part = row.getString("sessionPart");
        return new AttendanceCode(row.getString("attendanceCodeId"), row.getString("schoolId"), row.getString("attendanceCode"),
                row.getString("codeName"), Rows.date(row, "fromDate"), thru, row.getString("registerGroup"),
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
