package org.attendance.services.letters;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.InputException;
import org.attendance.services.Roll;
import org.attendance.services.RollPupil;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;

/** The pupils whom a request means: those named, that of a case, those with an open case, those with an open trigger of a rule, or all on roll. */
final class LetterAudience {
    /** Names of audiences that can be asked for; a rule or case stands behind a colon, as trigger:NAT-PN. */
    static final List<String> IDS = List.of("named", "case", "cases", "trigger", "roll");

    private final LetterRequest request;
    private final ServiceCall call;
    private final String who;

    LetterAudience(LetterRequest request) throws InputException {
        this.request = request;
        this.call = request.call();
        this.who = call.text("who") == null ? "named" : call.text("who");
        if (!IDS.contains(who.split(":", 2)[0])) {
            throw call.refuse("AttendanceLetterWhoUnknown", "value", who, "allowed", String.join(", ", IDS));
        }
    }

    /** Whether somebody named each pupil, and so wants to hear why one gets no letter. */
    boolean isNamed() {
        return "named".equals(who) || who.startsWith("case:");
    }

    /** The pupils, by name; those of groupOrYear where that is given. */
    List<RollPupil> pupils() throws InputException, GenericEntityException {
        EntityCondition those = condition();
        String only = call.text("groupOrYear");
        EntityCondition among = only == null ? null : EntityCondition.makeCondition(
                EntityCondition.makeCondition("registrationGroup", only), EntityOperator.OR, EntityCondition.makeCondition("yearGroup", only));
        EntityCondition both = those == null ? among : among == null ? those : EntityCondition.makeCondition(List.of(those, among));
        return "named".equals(who) ? named(both)
                : Roll.open(request.delegator(), request.access(), request.schoolId(), request.access().today(), both);
    }

    private List<RollPupil> named(EntityCondition condition) throws InputException, GenericEntityException {
        List<RollPupil> pupils = Roll.open(request.delegator(), request.access(), request.schoolId(), request.access().today(), condition);
        Set<String> missing = refs();
        pupils.forEach(pupil -> missing.remove(pupil.pupilRef()));
        if (!missing.isEmpty()) {
            throw call.refuse("AttendanceLetterPupilUnknown", "pupilRefs", String.join(", ", missing), "date", request.access().today());
        }
        return pupils;
    }

    private EntityCondition condition() throws InputException, GenericEntityException {
        return switch (who.split(":", 2)[0]) {
            case "named" -> EntityCondition.makeCondition("pupilRef", EntityOperator.IN, List.copyOf(refs()));
            case "case" -> EntityCondition.makeCondition("pupilId", new CaseFinder(call, request.access(), request.schoolId())
                    .find(who.substring(who.indexOf(':') + 1)).pupilId());
            case "cases" -> ids(EntityQuery.use(request.delegator()).select("pupilId").from("AttendanceCase")
                    .where("schoolId", request.schoolId(), "statusId", CaseRecord.OPEN).queryList());
            case "trigger" -> ids(EntityQuery.use(request.delegator()).select("pupilId").from("AttendanceTrigger").where("schoolId",
                    request.schoolId(), "statusId", "ATG_OPEN", "ruleId", who.substring(who.indexOf(':') + 1)).queryList());
            default -> null;
        };
    }

    private static EntityCondition ids(List<GenericValue> rows) {
        Set<String> ids = rows.stream().map(row -> row.getString("pupilId")).collect(Collectors.toSet());
        return EntityCondition.makeCondition("pupilId", EntityOperator.IN, ids.isEmpty() ? List.of("") : List.copyOf(ids));
    }

    private Set<String> refs() throws InputException {
        Set<String> refs = new TreeSet<>();
        for (Object ref : call.value("pupilRefs") instanceof List<?> list ? list : List.of()) {
            refs.add(String.valueOf(ref).strip());
        }
        if (refs.isEmpty()) {
            throw call.refuse("AttendanceLetterNobodyNamed");
        }
        return refs;
    }
}
