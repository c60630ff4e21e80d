package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Rows;

/**
 * A catalogue as a school sees it: the rows as shipped, where the school has a row with the same key that one in their place, and the
 * rows the school has added. Two queries.
 */
final class Catalogue {
    private final Kind kind;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * Where a catalogue is stored.
     * @param shipped entity of the rows as shipped
     * @param own entity of the rows of schools
     * @param key field of the key within either
     * @param changeKind kind of its changes in the history
     * @param ofAuthority whether rows as shipped may be those of one local authority
     */
    record Kind(String shipped, String own, String key, String changeKind, boolean ofAuthority) {
        static final Kind APPROACHES = new Kind("AttendanceApproach", "AttendanceSchoolApproach", "approachId", "approach", false);
        static final Kind HELP = new Kind("AttendanceHelp", "AttendanceSchoolHelp", "helpId", "help", true);
    }

    /**
     * A row of a catalogue.
     * @param row what holds for the school
     * @param shipped the row as shipped; null where the school has added it
     * @param own whether the row is the school's, added or changed
     */
    record Entry(String id, GenericValue row, GenericValue shipped, boolean own) {
        /** First day on which it is no longer offered; null while it is. */
        LocalDate retiredFrom() {
            return own ? Rows.date(row, "retiredFrom") : null;
        }

        boolean isOffered(LocalDate on) {
            return retiredFrom() == null || on.isBefore(retiredFrom());
        }

        /** Rises with every change of the school; 0 as shipped. */
        long version() {
            return own ? row.getLong("versionNumber") : 0;
        }
    }

    private Catalogue(Kind kind) {
        this.kind = kind;
    }

    /** The catalogue of a school. */
    static Catalogue of(Delegator delegator, Kind kind, GenericValue school) throws GenericEntityException {
        Catalogue catalogue = new Catalogue(kind);
        Map<String, GenericValue> own = new LinkedHashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from(kind.own()).where("schoolId", school.getString("schoolId")).queryList()) {
            own.put(row.getString(kind.key()), row);
        }
        List<Entry> all = new ArrayList<>();
        for (GenericValue shipped : catalogue.shipped(delegator, school.getString("laId"))) {
            String id = shipped.getString(kind.key());
            GenericValue changed = own.remove(id);
            all.add(new Entry(id, changed == null ? shipped : changed, shipped, changed != null));
        }
        own.forEach((id, row) -> all.add(new Entry(id, row, null, true)));
        all.sort(Comparator.comparingLong((Entry entry) -> entry.row().getLong("sequenceNumber") == null ? Long.MAX_VALUE
                : entry.row().getLong("sequenceNumber")).thenComparing(Entry::id));
        all.forEach(entry -> catalogue.entries.put(entry.id(), entry));
        return catalogue;
    }

    private List<GenericValue> shipped(Delegator delegator, String laId) throws GenericEntityException {
        EntityQuery query = EntityQuery.use(delegator).from(kind.shipped());
        if (!kind.ofAuthority()) {
            return query.cache().queryList();
        }
        EntityCondition everybody = EntityCondition.makeCondition("laId", EntityOperator.EQUALS, null);
        return query.where(laId == null ? everybody : EntityCondition.makeCondition(everybody, EntityOperator.OR,
                EntityCondition.makeCondition("laId", laId))).queryList();
    }

    /** All rows in their order. */
    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** The row with an id; null if the school has none. */
    Entry find(String id) {
        return entries.get(id);
    }
}
