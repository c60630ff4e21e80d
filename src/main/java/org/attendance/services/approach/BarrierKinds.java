package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Fields;

/** The kinds of barrier in their order (cached). */
final class BarrierKinds {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /**
     * A kind of barrier.
     * @param guarded whether what is written about it is for the designated safeguarding lead alone
     */
    record Kind(String id, String name, String explanation, boolean guarded) {
    }

    private BarrierKinds() {
    }

    static BarrierKinds of(Delegator delegator) throws GenericEntityException {
        BarrierKinds all = new BarrierKinds();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceBarrierKind").orderBy("sequenceNumber").cache().queryList()) {
            all.kinds.put(row.getString("barrierKindId"), new Kind(row.getString("barrierKindId"), row.getString("barrierName"),
                    row.getString("explanation"), "Y".equals(row.getString("guarded"))));
        }
        return all;
    }

    /** The kind with an id; null if there is none. */
    Kind find(String id) {
        return kinds.get(id);
    }

    /** Ids to choose from, for a message. */
    String ids() {
        return String.join(", ", kinds.keySet());
    }

    /** All kinds as results: code, text, explanation, guarded. */
    List<Map<String, Object>> choices() {
        List<Map<String, Object>> all = new ArrayList<>();
        kinds.values().forEach(kind -> all.add(Fields.of("code", kind.id(), "text", kind.name(), "explanation", kind.explanation(),
                "guarded", kind.guarded())));
        return all;
    }
}
