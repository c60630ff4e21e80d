package org.attendance.services.letters;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;

/** The record that the letters of a request rest on: the one of the attribute recordId, else the only one that fits. */
final class RecordedFacts {
    private final LetterRequest request;
    private final List<FactRecord> records;
    private final FactRecord chosen;

    /** @throws InputException unless the letter is for one pupil, or for a record that is none of that pupil's */
    RecordedFacts(LetterRequest request, FactSource source, List<RollPupil> pupils) throws InputException, GenericEntityException {
        this.request = request;
        if (pupils.size() != 1) {
            throw request.call().refuse("AttendanceLetterOnePupil", "letter", request.type().name(), "count", pupils.size());
        }
        records = source.facts(new FactQuery(request.delegator(), request.messages(), request.access().today(), request.type().factSource(),
                request.schoolId(), pupils.get(0).pupilId()));
        String asked = request.call().text("recordId");
        List<FactRecord> fitting = records.stream().filter(FactRecord::fits).toList();
        if (asked == null) {
            chosen = fitting.size() == 1 ? fitting.get(0) : null;
        } else {
            chosen = records.stream().filter(each -> each.recordId().equals(asked)).findFirst().orElseThrow(() -> request.call().refuse(
                    "AttendanceLetterRecordUnknown", "value", asked, "pupil", pupils.get(0).name(), "allowed",
                    String.join(", ", fitting.stream().map(FactRecord::recordId).toList())));
        }
    }

    /** Why no record bears the letter, in words; null where one does, or where one has to be chosen. */
    String broken() {
        if (chosen != null) {
            return chosen.refusal();
        }
        return records.isEmpty() ? request.messages().get("AttendanceLetterRecordNone_" + request.type().factSource())
                : records.stream().anyMatch(FactRecord::fits) ? null : records.get(0).refusal();
    }

    /** Whether several records fit and none was chosen. */
    boolean isToChoose() {
        return chosen == null && broken() == null;
    }

    /** The request, with what is recorded. */
    LetterRequest request() {
        return chosen == null ? request : request.with(request.facts().with(chosen));
    }

    /** The records that fit, to choose from. */
    List<Map<String, Object>> choices() {
        return records.stream().filter(FactRecord::fits).map(FactRecord::map).toList();
    }

    /** The id of the one the letter rests on; null for none. */
    String recordId() {
        return chosen == null ? null : chosen.recordId();
    }
}
