package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Session;
import org.attendance.rules.message.MessageField;
import org.attendance.rules.message.MessageTemplate;

/**
 * Who is written to, what, and who cannot be reached: one message for each parent who has an address for the channel. Nobody is passed over
 * in silence: who has no contact, or none with such an address, is listed, and so is who was named but has nothing to be written about.
 */
final class OutboxPlan {
    private final OutboxRequest request;
    private final OutboxTemplate template;
    private final OutboxSchool school;
    private final OutboxWords words;
    private final List<OutboxLetter> letters = new ArrayList<>();
    private final List<Map<String, Object>> unreachable = new ArrayList<>();
    private final List<Map<String, Object>> skipped = new ArrayList<>();

    OutboxPlan(OutboxRequest request) throws InputException, GenericEntityException {
        this.request = request;
        this.template = OutboxTemplates.of(request.delegator(), request.schoolId()).get(request.kind(), request.channel());
        this.school = OutboxSchool.of(request.delegator(), request.access(), request.schoolId());
        if (school.telephone() == null && new MessageTemplate(template.text()).uses(MessageField.TELEPHONE)) {
            throw request.call().refuse("AttendanceOutboxNoTelephone", "field", MessageField.TELEPHONE.placeholder());
        }
        this.words = new OutboxWords(request.call().messages(), school, template.subject(), template.text());
        plan();
    }

    private void plan() throws InputException, GenericEntityException {
        OutboxFacts all = new OutboxFacts(request);
        List<RollPupil> pupils = request.pupilRefs().isEmpty() ? found(all) : named();
        Map<String, List<OutboxFacts.Fact>> facts = all.of(pupils);
        Map<String, List<HomeContact>> contacts = new PupilContacts(request.delegator()).ofAll(
                pupils.stream().map(RollPupil::pupilId).filter(facts::containsKey).toList());
        List<OutboxLetter> planned = new ArrayList<>();
        for (RollPupil pupil : pupils) {
            List<OutboxFacts.Fact> own = facts.get(pupil.pupilId());
            if (own != null) {
                write(pupil, own, contacts.getOrDefault(pupil.pupilId(), List.of()), planned);
            } else if (!request.pupilRefs().isEmpty()) {
                skipped.add(gap(pupil, "AttendanceOutboxNothing_" + request.kind().id()));
            }
        }
        Map<String, String> present = present(planned);
        planned.forEach(each -> letters.add(new OutboxLetter(each.pupil(), each.contact(), each.channel(), each.facts(), each.words(),
                each.address(), each.factKey(), present.get(each.factKey()))));
    }

    /** The pupils of whom the marks of the day, or a threshold, tell. */
    private List<RollPupil> found(OutboxFacts facts) throws InputException, GenericEntityException {
        Optional<String> action = request.kind().thresholdAction();
        Set<String> pupilIds = action.isPresent() ? triggered(action.get()) : facts.ofDay().keySet();
        return pupilIds.isEmpty() ? List.of() : visible("pupilId", pupilIds);
    }

    /** The pupils somebody names; all of them, or a refusal. */
    private List<RollPupil> named() throws InputException, GenericEntityException {
        List<RollPupil> pupils = visible("pupilRef", request.pupilRefs());
        Set<String> missing = new TreeSet<>(request.pupilRefs());
        pupils.forEach(pupil -> missing.remove(pupil.pupilRef()));
        if (!missing.isEmpty()) {
            throw request.call().refuse("AttendanceOutboxPupilUnknown", "pupilRefs", String.join(", ", missing), "date", request.date());
        }
        return pupils;
    }

    /** Those on roll on the day, and open to the user, whose field has one of the values. */
    private List<RollPupil> visible(String field, Set<String> values) throws GenericEntityException {
        return Roll.open(request.delegator(), request.access(), request.schoolId(), request.date(),
                EntityCondition.makeCondition(field, EntityOperator.IN, List.copyOf(values)));
    }

    /** Pupils with an open trigger of a rule that asks for such a message. */
    private Set<String> triggered(String action) throws GenericEntityException {
        List<String> versions = EntityQuery.use(request.delegator()).select("ruleVersionId").from("AttendancePolicyRule")
                .where("actionId", action).queryList().stream().map(row -> row.getString("ruleVersionId")).toList();
        Set<String> pupilIds = new HashSet<>();
        for (GenericValue row : EntityQuery.use(request.delegator()).select("pupilId", "ruleVersionId").from("AttendanceTrigger")
                .where("schoolId", request.schoolId(), "statusId", "ATG_OPEN").queryList()) {
            if (versions.contains(row.getString("ruleVersionId"))) {
                pupilIds.add(row.getString("pupilId"));
            }
        }
        return pupilIds;
    }

    private void write(RollPupil pupil, List<OutboxFacts.Fact> facts, List<HomeContact> contacts, List<OutboxLetter> planned) {
        List<HomeContact> parents = contacts.stream().filter(HomeContact::parentalResponsibility).toList();
        List<HomeContact> reachable = (parents.isEmpty() ? contacts : parents).stream()
                .filter(contact -> OutboxLetter.address(contact, request.channel()) != null)
                .sorted(Comparator.comparing(contact -> contact.priority() == null ? Long.MAX_VALUE : contact.priority()))
                .limit(request.kind().isToAllParents() && !parents.isEmpty() ? Long.MAX_VALUE : 1).toList();
        if (reachable.isEmpty()) {
            unreachable.add(gap(pupil, contacts.isEmpty() ? "AttendanceOutboxNoContact" : "AttendanceOutboxNoAddress_" + request.channel().id()));
        }
        List<Session> sessions = facts.stream().map(OutboxFacts.Fact::session).toList();
        for (HomeContact contact : reachable) {
            OutboxWords.Filled filled = words.fill(pupil.fullName(), pupil.firstName(), contact.name(), sessions);
            if (filled.text().length() > request.channel().longestText()) {
                skipped.add(gap(pupil, "AttendanceOutboxTooLong_" + request.channel().id()));
            } else {
                planned.add(new OutboxLetter(pupil, contact, request.channel(), facts, filled, OutboxLetter.address(contact, request.channel()),
                        OutboxLetter.factKey(request.kind(), request.channel(), pupil, contact, facts), null));
            }
        }
    }

    private Map<String, Object> gap(RollPupil pupil, String reason) {
        return Fields.of("pupilRef", pupil.pupilRef(), "pupil", pupil.name(), "registrationGroup", pupil.registrationGroup(),
                "reason", request.call().messages().get(reason));
    }

    private Map<String, String> present(List<OutboxLetter> planned) throws GenericEntityException {
        Map<String, String> present = new HashMap<>();
        for (GenericValue row : Keyed.rows(request.delegator(), "AttendanceMessage", "factKey", planned.stream().map(OutboxLetter::factKey).toList(),
                EntityCondition.makeCondition("schoolId", request.schoolId()))) {
            present.put(row.getString("factKey"), row.getString("statusId"));
        }
        return present;
    }

    OutboxRequest request() {
        return request;
    }

    OutboxTemplate template() {
        return template;
    }

    OutboxSchool school() {
        return school;
    }

    /** The messages, in order of pupil and of the contact's priority. */
    List<OutboxLetter> letters() {
        return letters;
    }

    /** Pupils nobody can be written to about: pupilRef, pupil, registrationGroup, reason. */
    List<Map<String, Object>> unreachable() {
        return unreachable;
    }

    /** Pupils who are not written about for another reason. */
    List<Map<String, Object>> skipped() {
        return skipped;
    }
}
