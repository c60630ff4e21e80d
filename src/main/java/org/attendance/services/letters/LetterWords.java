package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.letters.LetterField;
import org.attendance.rules.letters.LetterRule;
import org.attendance.rules.message.MessageTemplate;
import org.attendance.services.OutboxSchool;
import org.attendance.services.OutboxWords;
import org.attendance.services.RollPupil;

/** Fills the template of a letter in, and keeps which facts that took. */
final class LetterWords {
    /** Name among the facts of the id of the record they come from. */
    static final String RECORD = "record";
    private static final Set<LetterField> COUNTED = EnumSet.of(LetterField.ABSENT, LetterField.AUTHORISED, LetterField.UNAUTHORISED,
            LetterField.ILLNESS, LetterField.UNEXPLAINED);

    private final LetterRequest request;
    private final LetterTemplate template;
    private final OutboxSchool school;
    private final String writer;

    LetterWords(LetterRequest request, LetterTemplate template) throws GenericEntityException {
        this.request = request;
        this.template = template;
        this.school = OutboxSchool.of(request.delegator(), request.access(), request.schoolId());
        this.writer = request.access().author(request.schoolId()).name();
    }

    /** What every letter of the request needs and nobody has told: facts of the kind, and fields of the text that the school has no value for. */
    List<String> missing() {
        Set<LetterField> needed = new TreeSet<>(request.type().facts());
        LetterField.given().stream().filter(template::uses).forEach(needed::add);
        List<String> missing = new ArrayList<>(request.facts().missing(request.messages(), needed));
        if (school.telephone() == null && template.uses(LetterField.TELEPHONE)) {
            missing.add(LetterFacts.name(request.messages(), LetterField.TELEPHONE));
        }
        if (school.email() == null && template.uses(LetterField.EMAIL)) {
            missing.add(LetterFacts.name(request.messages(), LetterField.EMAIL));
        }
        return missing;
    }

    /** Why the marks do not bear the letter, each in words; empty where they do. */
    List<String> broken(LetterFigures figures) {
        List<String> broken = new ArrayList<>();
        for (LetterRule rule : request.type().rules()) {
            if (!rule.holds(figures.now(), figures.before())) {
                String value = rule.value(figures.now(), figures.before());
                broken.add(request.messages().get("AttendanceLetterRule_" + (rule.atLeast() ? "at_least" : "below"), "measure",
                        request.messages().get("AttendanceLetterMeasure_" + rule.measure().id()), "amount", rule.amount(), "value",
                        value == null ? request.messages().get("AttendanceLetterNothing") : value));
            }
        }
        for (LetterField field : LetterField.values()) {
            boolean empty = switch (field.kind()) {
                case DATES -> figures.sessions(field).isEmpty();
                case FIGURE -> figures.figure(field) == null;
                case SPAN -> request.span().before() == null && (field == LetterField.BEFORE_FROM || field == LetterField.BEFORE_THRU);
                default -> false;
            };
            if (empty && template.uses(field)) {
                broken.add(request.messages().get("AttendanceLetterNoValue", "field", LetterFacts.name(request.messages(), field)));
            }
        }
        return broken;
    }

    /** The letter to one recipient. */
    PlannedLetter fill(RollPupil pupil, LetterFigures figures, LetterRecipient recipient) {
        Map<LetterField, String> values = new EnumMap<>(request.facts().words());
        values.putAll(Map.of(LetterField.PUPIL, pupil.fullName(), LetterField.FIRST_NAME, pupil.firstName(), LetterField.GROUP,
                pupil.registrationGroup(), LetterField.CONTACT, recipient.name(), LetterField.SCHOOL, school.name(), LetterField.WRITER, writer,
                LetterField.TODAY, LetterFacts.day(request.access().today()), LetterField.FROM, LetterFacts.day(request.span().days().from()),
                LetterField.THRU, LetterFacts.day(request.span().days().thru())));
        values.put(LetterField.TELEPHONE, school.telephone());
        values.put(LetterField.EMAIL, school.email());
        if (request.span().before() != null) {
            values.put(LetterField.BEFORE_FROM, LetterFacts.day(request.span().before().from()));
            values.put(LetterField.BEFORE_THRU, LetterFacts.day(request.span().before().thru()));
        }
        for (LetterField field : LetterField.values()) {
            if (field.kind() == LetterField.Kind.FIGURE) {
                values.put(field, said(field, figures.figure(field)));
            } else if (field.kind() == LetterField.Kind.DATES) {
                values.put(field, OutboxWords.dates(request.messages(), figures.sessions(field)));
            }
        }
        Map<String, String> facts = facts(figures);
        return new PlannedLetter(pupil, recipient, new MessageTemplate(template.heading()).fill(values),
                new MessageTemplate(template.text()).fill(values), facts, key(pupil, recipient, facts), null);
    }

    /** A figure with its unit where it is a count: "1 session", "5 times". */
    private String said(LetterField field, String figure) {
        String unit = field == LetterField.LATE ? "Times_" : COUNTED.contains(field) ? "Sessions_" : null;
        return unit == null || figure == null ? figure
                : request.messages().get("AttendanceLetter" + unit + ("1".equals(figure) ? "one" : "many"), "count", figure);
    }

    /** The facts that the letter rests on: its days, what its rules measure, the figures and dates its text names, and what was told. */
    Map<String, String> facts(LetterFigures figures) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("from", request.span().days().from().toString());
        facts.put("thru", request.span().days().thru().toString());
        if (request.span().before() != null) {
            facts.put("before_from", request.span().before().from().toString());
            facts.put("before_thru", request.span().before().thru().toString());
        }
        for (LetterRule rule : request.type().rules()) {
            facts.put("rule." + rule.measure().id(), rule.value(figures.now(), figures.before()));
        }
        for (LetterField field : LetterField.values()) {
            if (template.uses(field) && field.kind() == LetterField.Kind.FIGURE) {
                facts.put(field.id(), figures.figure(field));
            } else if (template.uses(field) && field.kind() == LetterField.Kind.DATES) {
                facts.put(field.id(), figures.sessions(field).stream().map(each -> each.date() + " " + each.part())
                        .collect(Collectors.joining(", ")));
            }
        }
        request.facts().told().forEach((field, text) -> facts.put(field.id(), text));
        if (request.facts().recordId() != null) {
            facts.put(RECORD, request.facts().recordId());
        }
        return facts;
    }

    private String key(RollPupil pupil, LetterRecipient recipient, Map<String, String> facts) {
        String who = recipient.contactId() == null ? request.type().audience() : recipient.contactId();
        return String.join(" ", request.type().id(), pupil.pupilId(), who, LetterSeal.sign(facts.toString()));
    }

    OutboxSchool school() {
        return school;
    }
}
