package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.ServiceCall;

/** Compares letters with the checksums they were issued with. */
final class LetterVerify {
    private LetterVerify() {
    }

    /** checked: how many letters the school has; changed: the ids of those that are not as they were issued. */
    static Map<String, Object> run(ServiceCall call, String schoolId) throws GenericEntityException {
        long checked = 0;
        List<String> changed = new ArrayList<>();
        try (var rows = EntityQuery.use(call.delegator()).from("AttendanceLetter").where("schoolId", schoolId).orderBy("letterId").queryIterator()) {
            for (GenericValue row = rows.next(); row != null; row = rows.next()) {
                checked++;
                if (!LetterSeal.holds(row)) {
                    changed.add(row.getString("letterId"));
                }
            }
        }
        return ServiceCall.success("checked", checked, "changed", changed);
    }
}
