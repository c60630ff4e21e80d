package org.attendance.services.approach;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.FormProblems;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;
import org.attendance.services.cases.CaseStaff;

/** Records an approach used in an open case, changes what is said about it, or strikes it with a reason. */
final class ApproachUseSave {
    private static final List<String> TEXTS = List.of("worked", "notWorked", "hinder");
    private static final int LONGEST_NAME = 100;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final CaseRecord of;
    private final CaseRecords records;
    private final FormProblems problems;

    ApproachUseSave(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = Access.of(call);
        this.of = new CaseFinder(call, access, call.required("schoolId")).open(call.required("caseId"));
        this.records = new CaseRecords(call, access, of, CaseRecords.Kind.APPROACH);
        this.problems = new FormProblems(call.messages());
        records.lock();
    }

    Map<String, Object> store() throws InputException, GenericEntityException {
        String id = call.text("usedId");
        GenericValue repeated = id == null ? records.repeated() : null;
        if (repeated != null) {
            return answer("repeated", repeated.getString("usedId"));
        }
        GenericValue row = id == null ? null : records.find(id);
        if (row != null && row.get("struckDate") != null) {
            throw call.refuse("AttendanceApproachStruck");
        }
        Map<String, Object> fields = fields(row);
        Set<String> barriers = barriers();
        problems.refuse();
        if (row == null) {
            String usedId = records.create(fields);
            link(usedId, barriers);
            return answer("created", usedId);
        }
        Set<String> linked = ApproachUses.barriers(delegator, List.of(id)).getOrDefault(id, Set.of());
        if (linked.equals(barriers) && fields.entrySet().stream().allMatch(field -> Objects.equals(field.getValue(), row.get(field.getKey())))) {
            return answer("unchanged", id);
        }
        records.refuseIfStale(row, shown(row, linked));
        records.change(row, fields, shown(row, linked));
        delegator.removeByAnd("AttendanceUsedBarrier", Map.of("usedId", id));
        link(id, barriers);
        return answer("changed", id);
    }

    /** Strikes an entry that should not be there; it stays to be read, and counts no more. */
    Map<String, Object> strike() throws InputException, GenericEntityException {
        GenericValue row = records.find(call.required("usedId"));
        if (row.get("struckDate") != null) {
            return answer("unchanged", row.getString("usedId"));
        }
        String reason = text("reason", Attributes.LONGEST_TEXT);
        if (reason == null && call.text("reason") == null) {
            problems.add("reason", "ReasonMissing", call.messages().get("AttendanceApproachReasonMissing"));
        }
        problems.refuse();
        Map<String, Object> before = shown(row, Set.of());
        records.refuseIfStale(row, before);
        records.change(row, Fields.of("struckDate", Timestamp.valueOf(access.now()), "struckByName", access.author(of.schoolId()).name(),
                "strikeReason", reason), before);
        return answer("struck", row.getString("usedId"));
    }

    private Map<String, Object> fields(GenericValue row) throws InputException, GenericEntityException {
        Map<String, Object> fields = row == null ? approach() : Fields.of();
        LocalDate used = date();
        fields.put("usedDate", Rows.stored(used));
        owner(fields, row);
        for (String name : TEXTS) {
            fields.put(name + "Text", text(name, BarrierSave.LONGEST));
        }
        EnumCodes results = EnumCodes.of(delegator, ApproachUses.RESULT);
        String result = call.text("result");
        if (result != null && results.id(result) == null) {
            problems.add("result", "Choice", call.messages().get("AttendanceApproachChoice", "value", result, "allowed", results.choices()
                    .stream().map(each -> each.get("code").toString()).collect(Collectors.joining(", "))));
        }
        fields.put("resultEnumId", result == null ? null : results.id(result));
        return fields;
    }

    private Map<String, Object> approach() throws InputException, GenericEntityException {
        String id = call.text("approachId");
        Catalogue.Entry entry = id == null ? null : new ApproachCatalogue(call, access).rows().find(id);
        if (entry == null || !entry.isOffered(access.today())) {
            problems.add("approachId", "Choice", call.messages().get("AttendanceApproachUnknown", "approachId", id));
            return Fields.of();
        }
        return Fields.of("approachId", id, "approachName", entry.row().getString("approachName"));
    }

    private LocalDate date() {
        try {
            LocalDate date = call.date("date");
            if (date == null) {
                return access.today();
            }
            if (date.isAfter(access.today())) {
                problems.add("date", "Future", call.messages().get("AttendanceApproachDateToCome", "date", date, "today", access.today()));
            }
            return date;
        } catch (InputException wrong) {
            problems.add("date", "Date", wrong.getMessage());
            return null;
        }
    }

    /** The owner: one of the staff by login, or somebody else by name; without either the user, on a change whoever it was. */
    private void owner(Map<String, Object> fields, GenericValue row) throws GenericEntityException {
        String login = call.text("owner");
        String name = text("ownerName", LONGEST_NAME);
        if (login != null && name != null) {
            problems.add("ownerName", "Two", call.messages().get("AttendanceApproachTwoOwners"));
        } else if (name != null) {
            fields.put("ownerName", name);
            fields.put("ownerUserLoginId", null);
        } else if (login != null) {
            Optional<CaseStaff.Member> member = CaseStaff.of(delegator, of.schoolId(), access.today()).find(login);
            member.ifPresent(found -> fields.putAll(Fields.of("ownerName", found.name(), "ownerUserLoginId", login)));
            if (member.isEmpty() && (row == null || !login.equals(row.getString("ownerUserLoginId")))) {
                problems.add("owner", "Unknown", call.messages().get("AttendanceApproachOwnerUnknown", "login", login));
            }
        } else if (row == null) {
            fields.put("ownerName", access.author(of.schoolId()).name());
            fields.put("ownerUserLoginId", call.userLoginId());
        }
    }

    private String text(String name, int longest) {
        try {
            return Attributes.plainText(call, name, call.text(name), longest);
        } catch (InputException wrong) {
            problems.add(name, "Text", wrong.getMessage());
            return null;
        }
    }

    /** The barriers it was used against; each has to be one of the case. */
    private Set<String> barriers() throws GenericEntityException {
        String text = call.text("barrierIds");
        Set<String> wanted = new LinkedHashSet<>(text == null ? List.of() : List.of(text.split("[ ,]+")));
        Set<String> known = new Barriers(call, access, of).rows().stream().map(row -> row.getString("barrierId")).collect(Collectors.toSet());
        wanted.stream().filter(id -> !known.contains(id)).forEach(id -> problems.add("barrierIds", "Unknown",
                call.messages().get("AttendanceApproachRecordUnknown", "id", id)));
        return wanted;
    }

    private void link(String usedId, Set<String> barriers) throws GenericEntityException {
        for (String barrierId : barriers) {
            delegator.create(delegator.makeValue("AttendanceUsedBarrier", "usedId", usedId, "barrierId", barrierId));
        }
    }

    private static Map<String, Object> shown(GenericValue row, Set<String> barriers) {
        return Fields.of("date", Rows.iso(Rows.date(row, "usedDate")), "owner", row.getString("ownerName"), "worked", row.getString("workedText"),
                "notWorked", row.getString("notWorkedText"), "hinder", row.getString("hinderText"), "result", row.getString("resultEnumId"),
                "barriers", String.join(" ", new TreeSet<>(barriers)));
    }

    private static Map<String, Object> answer(String outcome, String usedId) {
        return ServiceCall.success("outcome", outcome, "usedId", usedId);
    }
}
