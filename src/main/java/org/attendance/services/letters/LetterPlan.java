package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.letters.LetterField;
import org.attendance.services.Fields;
import org.attendance.services.HomeContact;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.PupilContacts;
import org.attendance.services.RollPupil;

/** The letters of a request, who is refused one and why, and how many are not meant. A fixed number of queries for each few hundred pupils. */
final class LetterPlan {
    private final LetterRequest request;
    private final LetterTemplate template;
    private final LetterWords words;
    private final List<String> missing;
    private final RecordedFacts recorded;
    private final List<PlannedLetter> letters = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private long notMeant;

    LetterPlan(LetterRequest asked) throws InputException, GenericEntityException {
        LetterAudience audience = new LetterAudience(asked);
        List<RollPupil> pupils = audience.pupils();
        FactSource source = FactSources.of(asked.type().factSource()).orElse(null);
        this.recorded = source == null ? null : new RecordedFacts(asked, source, pupils);
        this.request = recorded == null ? asked : recorded.request();
        this.template = LetterTemplates.of(request.delegator(), request.schoolId()).get(request.type());
        this.words = new LetterWords(request, template);
        this.missing = recorded != null && recorded.isToChoose() ? List.of(request.messages().get("AttendanceLetterField_record"))
                : recorded != null && recorded.broken() != null ? List.of() : words.missing();
        plan(pupils, audience.isNamed());
    }

    private void plan(List<RollPupil> pupils, boolean named) throws GenericEntityException {
        Map<String, LetterFigures> figures = LetterMarks.of(request.delegator(), request.schoolId(),
                pupils.stream().map(RollPupil::pupilId).toList(), request.span());
        List<RollPupil> meant = new ArrayList<>();
        for (RollPupil pupil : pupils) {
            List<String> broken = new ArrayList<>(words.broken(figures.get(pupil.pupilId())));
            if (recorded != null && recorded.broken() != null) {
                broken.add(0, recorded.broken());
            }
            if (broken.isEmpty()) {
                meant.add(pupil);
            } else if (named) {
                refused.add(gap(pupil, String.join(" ", broken)));
            } else {
                notMeant++;
            }
        }
        if (missing.isEmpty()) {
            write(meant, figures);
        }
    }

    private void write(List<RollPupil> pupils, Map<String, LetterFigures> figures) throws GenericEntityException {
        Map<String, List<HomeContact>> contacts = LetterType.PARENTS.equals(request.type().audience())
                ? new PupilContacts(request.delegator()).ofAll(pupils.stream().map(RollPupil::pupilId).toList()) : Map.of();
        List<PlannedLetter> planned = new ArrayList<>();
        for (RollPupil pupil : pupils) {
            List<LetterRecipient> recipients = recipients(pupil, contacts.getOrDefault(pupil.pupilId(), List.of()));
            recipients.forEach(recipient -> planned.add(words.fill(pupil, figures.get(pupil.pupilId()), recipient)));
            if (recipients.isEmpty()) {
                refused.add(gap(pupil, request.messages().get("AttendanceLetterNobodyToWriteTo")));
            }
        }
        Map<String, String> present = present(planned);
        planned.forEach(each -> letters.add(new PlannedLetter(each.pupil(), each.recipient(), each.heading(), each.text(), each.facts(),
                each.factKey(), present.get(each.factKey()))));
    }

    private List<LetterRecipient> recipients(RollPupil pupil, List<HomeContact> contacts) {
        return switch (request.type().audience()) {
            case LetterType.PARENTS -> LetterRecipient.parents(request.messages(), contacts);
            case LetterType.PUPIL -> List.of(new LetterRecipient(null, pupil.fullName(), null, null));
            default -> List.of(new LetterRecipient(null, request.facts().told().getOrDefault(LetterField.AUTHORITY, ""), null, null));
        };
    }

    private Map<String, Object> gap(RollPupil pupil, String reason) {
        return Fields.of("pupilRef", pupil.pupilRef(), "pupil", pupil.name(), "registrationGroup", pupil.registrationGroup(), "reason", reason);
    }

    private Map<String, String> present(List<PlannedLetter> planned) throws GenericEntityException {
        Map<String, String> present = new HashMap<>();
        for (GenericValue row : Keyed.rows(request.delegator(), "AttendanceLetter", "factKey", planned.stream().map(PlannedLetter::factKey).toList(),
                EntityCondition.makeCondition("schoolId", request.schoolId()), "copyNumber")) {
            present.put(row.getString("factKey"), row.getString("letterId"));
        }
        Set<String> withdrawn = LetterEvents.withdrawn(request.delegator(), present.values());
        present.values().removeIf(withdrawn::contains);
        return present;
    }

    /** A sign of what a user was shown about each pupil, by pupilRef. */
    Map<String, String> signs() {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        letters.forEach(letter -> texts.computeIfAbsent(letter.pupil().pupilRef(), ref -> new StringBuilder()).append(letter.recipient())
                .append(letter.heading()).append(letter.text()));
        Map<String, String> signs = new LinkedHashMap<>();
        texts.forEach((ref, text) -> signs.put(ref, LetterSeal.sign(text.toString())));
        return signs;
    }

    LetterRequest request() {
        return request;
    }

    LetterTemplate template() {
        return template;
    }

    /** The letters, in order of pupil and of the contacts' priority. */
    List<PlannedLetter> letters() {
        return letters;
    }

    /** Facts nobody has told, by name; while there are any, no letter is written. */
    List<String> missing() {
        return missing;
    }

    /** What the service answers of a plan. */
    Map<String, Object> map() {
        return Fields.of("records", recorded == null ? List.of() : recorded.choices(), "recordId", recorded == null ? null : recorded.recordId(),
                "letterType", request.type().map(), "fromDate", request.span().days().from().toString(), "thruDate",
                request.span().days().thru().toString(), "missing", missing, "refused", refused, "notMeant", notMeant, "seen", signs());
    }
}
