package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Tally;

/** Adds changes to the stored tallies of pupils that the caller has locked. A tally without a count is removed. */
final class TallyStore {
    private static final String TALLY = "AttendanceTally";
    private static final int PUPILS_BY_KEY = 200;

    private final Delegator delegator;
    private final String schoolId;

    TallyStore(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** One query, then one statement per pupil and week that changed. */
    void apply(TallyChanges changes) throws GenericEntityException {
        if (changes.pupilIds().isEmpty()) {
            return;
        }
        Map<String, Map<LocalDate, GenericValue>> stored = read(changes);
        for (String pupilId : changes.pupilIds()) {
            Map<LocalDate, GenericValue> weeks = stored.getOrDefault(pupilId, Map.of());
            for (Map.Entry<LocalDate, Tally> change : changes.weeks(pupilId).entrySet()) {
                if (!change.getValue().isZero()) {
                    write(pupilId, change.getKey(), weeks.get(change.getKey()), change.getValue());
                }
            }
        }
    }

    private Map<String, Map<LocalDate, GenericValue>> read(TallyChanges changes) throws GenericEntityException {
        TreeSet<LocalDate> mondays = changes.mondays();
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("schoolId", schoolId));
        conditions.add(Rows.between("weekStarts", mondays.first(), mondays.last()));
        if (changes.pupilIds().size() <= PUPILS_BY_KEY) {
            conditions.add(EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(changes.pupilIds())));
        }
        Map<String, Map<LocalDate, GenericValue>> stored = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(TALLY).where(conditions).queryList()) {
            stored.computeIfAbsent(row.getString("pupilId"), id -> new HashMap<>())
                    .put(row.getDate("weekStarts").toLocalDate(), row);
        }
        return stored;
    }

    private void write(String pupilId, LocalDate monday, GenericValue stored, Tally change) throws GenericEntityException {
        if (stored == null) {
            GenericValue row = delegator.makeValue(TALLY);
            row.set("pupilId", pupilId);
            row.set("weekStarts", Date.valueOf(monday));
            row.set("schoolId", schoolId);
            TallyRow.write(row, change);
            delegator.create(row);
            return;
        }
        Tally tally = TallyRow.read(stored).plus(change);
        if (tally.isZero()) {
            delegator.removeValue(stored);
            return;
        }
        TallyRow.write(stored, tally);
        delegator.store(stored);
    }
}
