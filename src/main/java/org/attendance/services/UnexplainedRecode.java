package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.attendance.rules.Session;
import org.attendance.rules.UnexplainedLimit;

/**
 * Re-codes every N that has stood longer than the school's limit to O, each with an amendment of its own. Pupils are written a hundred at
 * a time; an N that somebody has explained meanwhile is left alone. Repeating it changes nothing.
 */
final class UnexplainedRecode {
    private static final String NOT_ESTABLISHED = "O";
    private static final String SOURCE = "amendment";
    private static final int PUPILS_IN_A_TRANSACTION = 100;
    private static final int TRIES = 5;

    private final ServiceCall call;
    private final Access access;
    private final Delegator delegator;
    private final String schoolId;
    private final LocalDate on;
    private final UnexplainedMarks marks;

    /** @param on date on which the age of the marks is taken */
    UnexplainedRecode(ServiceCall call, Access access, String schoolId, LocalDate on) throws GenericEntityException {
        this.call = call;
        this.access = access;
        this.delegator = call.delegator();
        this.schoolId = schoolId;
        this.on = on;
        this.marks = new UnexplainedMarks(delegator, schoolId);
    }

    /** The marks that have stood too long, in order of pupil and session. */
    List<GenericValue> due() throws GenericEntityException {
        return marks.upTo(on).stream().filter(this::isPast).toList();
    }

    private boolean isPast(GenericValue mark) {
        return marks.limit().isPast(Rows.date(mark, "sessionDate"), on);
    }

    /** Why the marks are amended, in the language of the call: "Reason not established within 5 working days". */
    String reason() {
        UnexplainedLimit limit = marks.limit();
        return call.messages().get("AttendanceUnexplainedReason", "days", limit.days(),
                "unit", call.messages().get(unitLabel(limit.unit())));
    }

    private static String unitLabel(UnexplainedLimit.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "AttendanceUnexplainedWorkingDays";
            case SCHOOL_DAYS -> "AttendanceUnexplainedSchoolDays";
            case CALENDAR_DAYS -> "AttendanceUnexplainedCalendarDays";
        };
    }

    /** Re-codes marks that were found due. Answers those that were re-coded. */
    List<GenericValue> recode(List<GenericValue> due) throws GenericEntityException {
        Map<String, List<GenericValue>> byPupil = new TreeMap<>();
        due.forEach(mark -> byPupil.computeIfAbsent(mark.getString("pupilId"), id -> new ArrayList<>()).add(mark));
        List<String> ids = List.copyOf(byPupil.keySet());
        List<GenericValue> recoded = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PUPILS_IN_A_TRANSACTION) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + PUPILS_IN_A_TRANSACTION));
            recoded.addAll(OwnTransaction.run(() -> recodePupils(part, byPupil)));
        }
        return recoded;
    }

    private List<GenericValue> recodePupils(List<String> pupilIds, Map<String, List<GenericValue>> wanted) throws GenericEntityException {
        MarkStore store = new MarkStore(delegator, schoolId, marks.codes());
        store.lock(pupilIds);
        LocalDate first = pupilIds.stream().flatMap(id -> wanted.get(id).stream()).map(mark -> Rows.date(mark, "sessionDate"))
                .min(LocalDate::compareTo).orElseThrow();
        List<MarkStore.Change> changes = new ArrayList<>();
        List<GenericValue> recoded = new ArrayList<>();
        Author author = access.author(schoolId);
        for (GenericValue stored : marks.of(pupilIds, first, on)) {
            Session session = MarkKey.sessionOf(stored);
            AttendanceCode code = marks.codes().find(NOT_ESTABLISHED, session.date()).orElse(null);
            if (isPast(stored) && code != null) {
                NewMark mark = new NewMark(stored.getString("pupilId"), session, code, null, stored.getString("markNote"), null, SOURCE,
                        access.now(), author, null);
                changes.add(new MarkStore.Change(mark, stored, reason()));
                recoded.add(stored);
            }
        }
        store.apply(changes);
        tellRegisters(changes);
        return recoded;
    }

    /** The version of each register that holds one of the marks goes up, so a teacher who has it open learns of the change. */
    private void tellRegisters(List<MarkStore.Change> changes) throws GenericEntityException {
        TreeSet<RegisterKey> keys = new TreeSet<>((a, b) -> {
            int bySession = a.session().compareTo(b.session());
            return bySession != 0 ? bySession : a.registrationGroup().compareTo(b.registrationGroup());
        });
        Map<String, Timeline> groups = PupilGroups.of(delegator,
                changes.stream().map(change -> change.mark().pupilId()).distinct().toList());
        for (MarkStore.Change change : changes) {
            Timeline ofPupil = groups.get(change.mark().pupilId());
            String group = ofPupil == null ? null : ofPupil.on(change.mark().session().date());
            if (group != null) {
                keys.add(new RegisterKey(schoolId, group, change.mark().session()));
            }
        }
        Map<RegisterKey, Long> versions = versions(keys);
        for (RegisterKey key : keys) {
            Long version = versions.get(key);
            if (version != null && !RegisterVersion.compareAndSet(delegator, key, version, Map.of("registerVersion", version + 1))) {
                bump(key);
            }
        }
    }

    private void bump(RegisterKey key) throws GenericEntityException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (RegisterVersion.bump(delegator, key)) {
                return;
            }
        }
        throw new GenericEntityException("The register " + key + " was changed by others again and again");
    }

    private Map<RegisterKey, Long> versions(TreeSet<RegisterKey> keys) throws GenericEntityException {
        Map<RegisterKey, Long> versions = new HashMap<>();
        List<Date> dates = keys.stream().map(key -> Date.valueOf(key.session().date())).distinct().toList();
        if (!dates.isEmpty()) {
            for (GenericValue row : EntityQuery.use(delegator).from("AttendanceRegister").where(
                    EntityCondition.makeCondition("schoolId", schoolId),
                    EntityCondition.makeCondition("sessionDate", EntityOperator.IN, dates)).queryList()) {
                versions.put(new RegisterKey(schoolId, row.getString("registrationGroup"), MarkKey.sessionOf(row)),
                        row.getLong("registerVersion"));
            }
        }
        return versions;
    }
}
