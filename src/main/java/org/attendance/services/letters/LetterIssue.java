package org.attendance.services.letters;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Keyed;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/** Issues planned letters in the transaction of the caller: writes them as they are for good. What is there already is left alone. */
final class LetterIssue {
    private static final String ENTITY = "AttendanceLetter";

    private final LetterPlan plan;
    private final LetterRequest request;
    private final Delegator delegator;

    /** @throws InputException for missing facts, or where a letter would read otherwise than the attribute seen says the user has read it */
    LetterIssue(LetterPlan plan) throws InputException {
        this.plan = plan;
        this.request = plan.request();
        this.delegator = request.delegator();
        ServiceCall call = request.call();
        if (!plan.missing().isEmpty()) {
            throw call.refuse("AttendanceLetterFactsMissing", "letter", request.type().name(), "facts", String.join(", ", plan.missing()));
        }
        Map<?, ?> seen = call.value("seen") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, String> signs = plan.signs();
        for (Map.Entry<?, ?> each : seen.entrySet()) {
            if (!String.valueOf(each.getValue()).equals(signs.get(String.valueOf(each.getKey())))) {
                throw call.refuse("AttendanceLetterChangedSince", "pupilRef", each.getKey());
            }
        }
    }

    /** Stores the new ones; their ids. */
    List<String> store() throws GenericEntityException {
        List<PlannedLetter> fresh = plan.letters().stream().filter(letter -> letter.present() == null).toList();
        Map<String, String> cases = cases(fresh);
        Map<String, Long> copies = copies(fresh);
        Author author = request.access().author(request.schoolId());
        List<String> letterIds = new ArrayList<>();
        for (PlannedLetter letter : fresh) {
            GenericValue row = row(letter, author);
            row.set("caseId", cases.get(letter.pupil().pupilId()));
            row.set("copyNumber", copies.getOrDefault(letter.factKey(), 0L) + 1);
            row.set("checksumText", LetterSeal.of(row));
            delegator.create(row);
            letterIds.add(row.getString("letterId"));
        }
        return letterIds;
    }

    private GenericValue row(PlannedLetter letter, Author author) {
        Map<String, Object> row = Fields.of("letterId", delegator.getNextSeqId(ENTITY), "schoolId", request.schoolId(),
                "pupilId", letter.pupil().pupilId(), "contactId", letter.recipient().contactId(), "letterTypeId", request.type().id(),
                "templateId", plan.template().templateId(), "factKey", letter.factKey(), "issuedDate",
                Timestamp.valueOf(request.access().now().withNano(0)), "fromDate", Date.valueOf(request.span().days().from()),
                "thruDate", Date.valueOf(request.span().days().thru()), "pupilName", letter.pupil().fullName(),
                "registrationGroup", letter.pupil().registrationGroup());
        row.putAll(Fields.of("recipientName", letter.recipient().name(), "addressText", letter.recipient().address(), "emailAddress",
                letter.recipient().email(), "headingText", letter.heading(), "letterText", letter.text(), "factText", letter.factText(),
                "largePrint", request.largePrint() ? "Y" : "N", "issuedByUserLoginId", author.userLoginId(), "issuedByName", author.name(),
                "issuedByPosition", author.position()));
        return delegator.makeValue(ENTITY, row);
    }

    private Map<String, String> cases(List<PlannedLetter> fresh) throws GenericEntityException {
        Map<String, String> cases = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceCase", "pupilId", fresh.stream().map(each -> each.pupil().pupilId()).toList(),
                EntityCondition.makeCondition(Map.of("schoolId", request.schoolId(), "statusId", CaseRecord.OPEN)))) {
            cases.put(row.getString("pupilId"), row.getString("caseId"));
        }
        return cases;
    }

    private Map<String, Long> copies(List<PlannedLetter> fresh) throws GenericEntityException {
        Map<String, Long> copies = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, ENTITY, "factKey", fresh.stream().map(PlannedLetter::factKey).toList(),
                EntityCondition.makeCondition("schoolId", request.schoolId()))) {
            copies.merge(row.getString("factKey"), row.getLong("copyNumber"), Math::max);
        }
        return copies;
    }
}
