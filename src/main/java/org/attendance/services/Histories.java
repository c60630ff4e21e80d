package org.attendance.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.MarkEntry;
import org.attendance.rules.MarkHistory;
import org.attendance.rules.MarkState;
import org.attendance.rules.Session;

/** Between rows of marks with their amendments, histories of the rules, and results. */
final class Histories {
    private final Delegator delegator;
    private final CodeSet codes;
    private final UserNames names;

    Histories(Delegator delegator, CodeSet codes) {
        this.delegator = delegator;
        this.codes = codes;
        this.names = new UserNames(delegator);
    }

    /** Histories of the marks of pupils in a range, in two queries, by pupil and session in order. */
    Map<MarkKey, MarkHistory> read(Collection<String> pupilIds, DateRange range) throws GenericEntityException {
        Map<MarkKey, MarkHistory> histories = new TreeMap<>();
        if (pupilIds.isEmpty()) {
            return histories;
        }
        List<EntityCondition> conditions = List.of(
                EntityCondition.makeCondition("pupilId", EntityOperator.IN, new ArrayList<>(new TreeSet<>(pupilIds))),
                Rows.between("sessionDate", range.from(), range.thru()));
        Map<MarkKey, List<GenericValue>> amendments = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAmendment").where(conditions)
                .orderBy("amendmentNumber").queryList()) {
            amendments.computeIfAbsent(MarkKey.of(row), key -> new ArrayList<>()).add(row);
        }
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceMark").where(conditions).queryList()) {
            MarkKey key = MarkKey.of(row);
            histories.put(key, of(row, amendments.getOrDefault(key, List.of())));
        }
        return histories;
    }

    /**
     * The history of a mark.
     * @param amendments its amendments in their order
     */
    MarkHistory of(GenericValue mark, List<GenericValue> amendments) throws GenericEntityException {
        List<MarkEntry> entries = new ArrayList<>();
        for (GenericValue row : amendments) {
            entries.add(new MarkEntry(state(row, "originalCodeId", "originalMinutesLate", "originalNote"),
                    state(row, "amendedCodeId", "amendedMinutesLate", "amendedNote"), row.getString("amendmentReason"),
                    Rows.dateTime(row, "amendedDate"), row.getString("amendedByName"), row.getString("amendedByPosition")));
        }
        return MarkHistory.ofStored(state(mark, "attendanceCodeId", "minutesLate", "markNote"), Rows.dateTime(mark, "markedDate"),
                names.of(mark.getString("markedByUserLoginId")), entries);
    }

    private MarkState state(GenericValue row, String code, String minutes, String note) {
        return new MarkState(codes.byId(row.getString(code)).id(), row.getLong(minutes), row.getString(note));
    }

    /** An entry as result: date, session, original, amended, reason, minutesLate, note, changedAt, changedBy, position. */
    static Map<String, Object> entry(Session session, MarkEntry entry, CodeSet codes) {
        AttendanceCode original = entry.original() == null ? null : codes.byId(entry.original().codeId());
        Map<String, Object> map = new LinkedHashMap<>(Sessions.map(session));
        map.put("original", original == null ? null : original.code());
        map.put("amended", codes.byId(entry.amended().codeId()).code());
        map.put("reason", entry.reason());
        map.put("minutesLate", entry.amended().minutesLate());
        map.put("note", entry.amended().note());
        map.put("changedAt", Rows.iso(entry.at()));
        map.put("changedBy", entry.by());
        map.put("position", entry.position());
        return map;
    }
}
