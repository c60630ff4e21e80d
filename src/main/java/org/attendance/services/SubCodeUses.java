package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.SubCodeUse;

/** Counts what uses a sub-code: marks, plans, and what marks said before they were amended. */
final class SubCodeUses {
    private final Delegator delegator;
    private final String schoolId;
    private final List<LocalDate> days = new ArrayList<>();

    private SubCodeUses(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /**
     * What uses a version. Three statements.
     * @param codeId id of the version; null for one that is not stored, which nothing uses
     */
    static SubCodeUse of(Delegator delegator, String schoolId, String codeId) throws GenericEntityException {
        if (codeId == null) {
            return SubCodeUse.NONE;
        }
        SubCodeUses uses = new SubCodeUses(delegator, schoolId);
        long marks = uses.count("AttendanceCodeMarks", codeId);
        long planned = uses.count("AttendanceCodePlans", codeId);
        long amended = uses.count("AttendanceCodeOriginals", codeId);
        return uses.days.isEmpty() ? SubCodeUse.NONE : new SubCodeUse(marks, planned, amended,
                uses.days.stream().min(LocalDate::compareTo).orElseThrow(), uses.days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    private long count(String view, String codeId) throws GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).select("attendanceCodeId", "useCount", "firstDate", "lastDate").from(view)
                .where("schoolId", schoolId, "attendanceCodeId", codeId).queryFirst();
        if (row == null) {
            return 0;
        }
        days.add(Rows.date(row, "firstDate"));
        days.add(Rows.date(row, "lastDate"));
        return row.getLong("useCount");
    }
}
