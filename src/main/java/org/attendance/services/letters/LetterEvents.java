package org.attendance.services.letters;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Access;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** What becomes of letters after they were issued; entries are only added. */
final class LetterEvents {
    static final String PRINTED = "printed";
    static final String EMAILED = "emailed";
    static final String WITHDRAWN = "withdrawn";
    private static final String ENTITY = "AttendanceLetterEvent";

    private final Delegator delegator;
    private final Access access;
    private final Author author;

    /** Entries in the name of the user of a call. */
    LetterEvents(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        this.delegator = call.delegator();
        this.access = access;
        this.author = access.author(schoolId);
    }

    /** Adds an entry of a kind to a letter, with further fields of the row. */
    void add(String letterId, String kind, Map<String, Object> more) throws GenericEntityException {
        GenericValue last = EntityQuery.use(delegator).from(ENTITY).where("letterId", letterId).orderBy("-eventNumber").queryFirst();
        Map<String, Object> row = Fields.of("letterId", letterId, "eventNumber", last == null ? 1L : last.getLong("eventNumber") + 1,
                "eventKind", kind, "eventDate", Timestamp.valueOf(access.now().withNano(0)), "userLoginId", author.userLoginId(),
                "userName", author.name());
        row.putAll(more);
        delegator.create(delegator.makeValue(ENTITY, row));
    }

    /** Those of the letters that are withdrawn. */
    static Set<String> withdrawn(Delegator delegator, Collection<String> letterIds) throws GenericEntityException {
        return Keyed.rows(delegator, ENTITY, "letterId", letterIds, EntityCondition.makeCondition("eventKind", WITHDRAWN)).stream()
                .map(row -> row.getString("letterId")).collect(Collectors.toSet());
    }

    /** The entries of letters by letterId, the first first: kind, at, by, reason, printId. */
    static Map<String, List<Map<String, Object>>> of(Delegator delegator, Collection<String> letterIds) throws GenericEntityException {
        Map<String, List<Map<String, Object>>> events = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, ENTITY, "letterId", letterIds, null, "letterId", "eventNumber")) {
            events.computeIfAbsent(row.getString("letterId"), id -> new ArrayList<>()).add(Fields.of("kind", row.getString("eventKind"),
                    "at", Rows.iso(Rows.dateTime(row, "eventDate")), "by", row.getString("userName"), "reason", row.getString("reasonText"),
                    "printId", row.getString("printId")));
        }
        return events;
    }
}
