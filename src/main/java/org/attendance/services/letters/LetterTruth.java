package org.attendance.services.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.letters.LetterField;
import org.attendance.rules.letters.LetterRule;
import org.attendance.services.Clock;
import org.attendance.services.DateRange;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Whether an issued letter still holds: it is not withdrawn, the marks show what it says, and the record it rests on still bears it. */
public final class LetterTruth {
    private final Delegator delegator;
    private final Messages messages;

    public LetterTruth(Delegator delegator, Messages messages) {
        this.delegator = delegator;
        this.messages = messages;
    }

    /** Why a letter does not hold any more, in words for the user; null where it does. */
    public String broken(String letterId) throws GenericEntityException {
        GenericValue letter = EntityQuery.use(delegator).from("AttendanceLetter").where("letterId", letterId).queryOne();
        if (letter == null || LetterEvents.withdrawn(delegator, List.of(letterId)).contains(letterId)) {
            return messages.get("AttendanceLetterIsWithdrawn", "letterId", letterId);
        }
        Map<String, String> facts = LetterList.facts(letter);
        DateRange before = facts.get("before_from") == null ? null
                : new DateRange(LocalDate.parse(facts.get("before_from")), LocalDate.parse(facts.get("before_thru")));
        LetterSpan span = new LetterSpan(new DateRange(Rows.date(letter, "fromDate"), Rows.date(letter, "thruDate")), before);
        String pupilId = letter.getString("pupilId");
        LetterFigures figures = LetterMarks.of(delegator, letter.getString("schoolId"), List.of(pupilId), span).get(pupilId);
        LetterType type = LetterTypes.of(delegator).get(letter.getString("letterTypeId"));
        for (LetterRule rule : type.rules()) {
            String told = facts.get("rule." + rule.measure().id());
            String now = rule.value(figures.now(), figures.before());
            if (!Objects.equals(told, now)) {
                return messages.get("AttendanceLetterNoLongerTrue", "measure", messages.get("AttendanceLetterMeasure_" + rule.measure().id()),
                        "told", told, "now", now);
            }
        }
        for (LetterField field : LetterField.values()) {
            String told = facts.get(field.id());
            String now = field.kind() == LetterField.Kind.FIGURE ? figures.figure(field) : null;
            if (told != null && field.kind() == LetterField.Kind.FIGURE && !told.equals(now)) {
                return messages.get("AttendanceLetterNoLongerTrue", "measure", LetterFacts.name(messages, field), "told", told, "now", now);
            }
        }
        return brokenByRecord(letter, type, facts);
    }

    private String brokenByRecord(GenericValue letter, LetterType type, Map<String, String> facts) throws GenericEntityException {
        String recordId = facts.get(LetterWords.RECORD);
        FactSource source = FactSources.of(type.factSource()).orElse(null);
        if (recordId == null || source == null) {
            return null;
        }
        for (FactRecord record : source.facts(new FactQuery(delegator, messages, Clock.now(delegator).toLocalDate(), type.factSource(),
                letter.getString("schoolId"), letter.getString("pupilId")))) {
            if (record.recordId().equals(recordId)) {
                return record.fits() ? changed(record, facts) : record.refusal();
            }
        }
        return messages.get("AttendanceLetterRecordNone_" + type.factSource());
    }

    private String changed(FactRecord record, Map<String, String> facts) {
        for (Map.Entry<LetterField, String> fact : record.facts().entrySet()) {
            String told = facts.get(fact.getKey().id());
            if (!fact.getValue().equals(told)) {
                return messages.get("AttendanceLetterNoLongerTrue", "measure", LetterFacts.name(messages, fact.getKey()), "told", told, "now",
                        fact.getValue());
            }
        }
        return null;
    }
}
