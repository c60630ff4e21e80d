package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.ConfigChanges;
import org.attendance.services.FormProblems;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/**
 * A change of a catalogue of a school, stored with its history in the transaction of the caller. Rows as shipped stay as they are. A
 * repeated request changes nothing; one that has seen an older version is refused.
 */
final class CatalogueChange {
    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final Catalogue.Kind kind;
    private final CatalogueFields fields;
    private final String schoolId;
    private final String reason;
    private final FormProblems problems;
    private final Catalogue catalogue;

    /** Reads schoolId and reason; other changes of the school's catalogues and rules wait from here on. */
    CatalogueChange(ServiceCall call, Catalogue.Kind kind, CatalogueFields fields) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.kind = kind;
        this.fields = fields;
        this.schoolId = call.required("schoolId");
        GenericValue school = access.school(schoolId);
        ConfigChanges.lock(delegator, schoolId);
        this.problems = new FormProblems(call.messages());
        this.reason = text("reason", Attributes.LONGEST_TEXT);
        this.catalogue = Catalogue.of(delegator, kind, school);
    }

    /** Stores what the attributes say: a new row, or with its id and seenVersion a changed one. */
    Map<String, Object> save() throws InputException, GenericEntityException {
        String id = call.text(kind.key());
        Catalogue.Entry before = id == null ? null : find(id);
        Map<String, Object> wanted = fields.read(this);
        if (id == null) {
            Catalogue.Entry same = sameAs(wanted);
            if (same != null && problems.isEmpty()) {
                return result("unchanged", same.id(), same.version());
            }
        } else if (problems.isEmpty() && shown(wanted).equals(shown(before.row()))) {
            return result("unchanged", id, before.version());
        }
        if (reason == null) {
            problems.add("reason", "ReasonMissing", call.messages().get("AttendanceApproachReasonMissing"));
        }
        problems.refuse();
        refuseIfStale(before);
        return store(before, wanted, id == null ? "created" : "changed");
    }

    /** Puts a row back as it was shipped. */
    Map<String, Object> restore() throws InputException, GenericEntityException {
        Catalogue.Entry before = find(call.required(kind.key()));
        if (before.shipped() == null) {
            throw call.refuse("AttendanceApproachNotShipped", "name", fields.name(before.row()));
        }
        if (!before.own()) {
            return result("unchanged", before.id(), 0);
        }
        if (reason == null) {
            problems.add("reason", "ReasonMissing", call.messages().get("AttendanceApproachReasonMissing"));
        }
        problems.refuse();
        refuseIfStale(before);
        before.row().remove();
        record(before.id(), shown(before.row()), shown(before.shipped()));
        return result("restored", before.id(), 0);
    }

    private Catalogue.Entry find(String id) throws InputException {
        Catalogue.Entry found = catalogue.find(id);
        if (found == null) {
            throw call.refuse("AttendanceApproachRowUnknown", "id", id);
        }
        return found;
    }

    private Catalogue.Entry sameAs(Map<String, Object> wanted) throws GenericEntityException {
        for (Catalogue.Entry entry : catalogue.all()) {
            if (shown(wanted).equals(shown(entry.row()))) {
                return entry;
            }
        }
        return null;
    }

    private void refuseIfStale(Catalogue.Entry before) throws InputException, GenericEntityException {
        Long seen = call.number("seenVersion");
        if (before != null && (seen == null || seen != before.version())) {
            throw call.refuse(seen == null ? "AttendanceApproachVersionMissing" : "AttendanceApproachStale", "name",
                    fields.name(before.row()), "version", before.version(), "now", ConfigChanges.lines(shown(before.row())).replace("\n", "; "));
        }
    }

    private Map<String, Object> store(Catalogue.Entry before, Map<String, Object> wanted, String outcome) throws GenericEntityException {
        String id = before == null ? delegator.getNextSeqId(kind.own()) : before.id();
        long version = before == null ? 1 : before.version() + 1;
        Map<String, Object> row = new HashMap<>(wanted);
        row.put("schoolId", schoolId);
        row.put(kind.key(), id);
        row.put("versionNumber", version);
        delegator.createOrStore(delegator.makeValue(kind.own(), row));
        record(id, before == null ? Map.of() : shown(before.row()), shown(wanted));
        return result(outcome, id, version);
    }

    private void record(String id, Map<String, ?> before, Map<String, ?> after) throws GenericEntityException {
        ConfigChanges.record(delegator, access, schoolId, kind.changeKind(), id, null, before, after, reason);
    }

    private Map<String, Object> shown(Map<String, Object> row) throws GenericEntityException {
        Map<String, Object> shown = fields.shown(delegator, row);
        shown.replaceAll((name, value) -> value == null ? null : Objects.toString(value).replaceAll("\\R", " "));
        return shown;
    }

    private Map<String, Object> result(String outcome, String id, long version) {
        return ServiceCall.success("outcome", outcome, kind.key(), id, "version", version);
    }

    /** A text that may be stored; what is wrong with it is told with its field. Null if absent or wrong. */
    String text(String name, int longest) {
        try {
            return Attributes.plainText(call, name, call.text(name), longest);
        } catch (InputException wrong) {
            problems.add(name, "Text", wrong.getMessage());
            return null;
        }
    }

    /** A text that must be there. */
    String neededText(String name, int longest) {
        String text = text(name, longest);
        if (text == null && call.text(name) == null) {
            problem(name, "AttendanceApproachFieldMissing");
        }
        return text;
    }

    /** Tells what is wrong with a field. */
    void problem(String name, String label, Object... nameValuePairs) {
        problems.add(name, label, call.messages().get(label, nameValuePairs));
    }

    /** A date; null if absent or wrong. */
    LocalDate date(String name) {
        try {
            return call.date(name);
        } catch (InputException wrong) {
            problems.add(name, "Date", wrong.getMessage());
            return null;
        }
    }

    /** A place in the order, 0 to 99999; null if absent or wrong. */
    Long order(String name) {
        try {
            Long number = call.number(name);
            if (number != null && (number < 0 || number > CatalogueFields.LAST_PLACE)) {
                problem(name, "AttendanceApproachOrder", "last", CatalogueFields.LAST_PLACE);
                return null;
            }
            return number;
        } catch (InputException wrong) {
            problems.add(name, "Number", wrong.getMessage());
            return null;
        }
    }

    ServiceCall call() {
        return call;
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
