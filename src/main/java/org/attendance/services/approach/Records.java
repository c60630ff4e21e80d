package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.cases.RecordKind;
import org.attendance.services.Access;
import org.attendance.services.CalendarTable;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/**
 * All that is on record about the pupil of a case since the academic year began or, if that was earlier, the case was opened; and which
 * of it fills a row of the checklist or ticks a responsibility, as data says. A fixed number of queries.
 */
final class Records {
    private static final List<RecordSource> SOURCES = List.of(new ContactRecords(), new MessageRecords(), new SupportRecords(),
            new EventRecords(), new PlanRecords(), new LetterRecords(), new MeetingRecords());

    private final List<Recorded> all = new ArrayList<>();
    private final Map<String, List<RecordKind>> tickedBy = new HashMap<>();

    Records(ServiceCall call, Access access, CaseRecord of) throws GenericEntityException {
        LocalDate year = CalendarTable.of(call.delegator(), of.schoolId()).academicYearStart(access.today());
        RecordSource.Query query = new RecordSource.Query(call, access, of, of.openedDate().isBefore(year) ? of.openedDate() : year,
                access.today());
        for (RecordSource source : SOURCES) {
            all.addAll(source.read(query));
        }
        all.sort(null);
        for (GenericValue row : EntityQuery.use(call.delegator()).from("AttendanceTickedBy").cache().queryList()) {
            tickedBy.computeIfAbsent(row.getString("subjectId"), id -> new ArrayList<>()).add(RecordKind.of(row.getString("recordKind")));
        }
    }

    /** Whether records of some kind tick a subject at all. */
    boolean isTickable(String subjectId) {
        return tickedBy.containsKey(subjectId);
    }

    /** The records that fill a row of the checklist: uses of the approach itself, and what data names. The newest first. */
    List<Recorded> ofApproach(String approachId) {
        List<RecordKind> kinds = new ArrayList<>(tickedBy.getOrDefault(approachId, List.of()));
        kinds.add(new RecordKind("approach", approachId));
        return matching(kinds);
    }

    /** The records that tick a responsibility, the newest first. */
    List<Recorded> ofDuty(String dutyId) {
        return matching(tickedBy.getOrDefault(dutyId, List.of()));
    }

    private List<Recorded> matching(List<RecordKind> kinds) {
        Map<String, Recorded> found = new LinkedHashMap<>();
        for (Recorded record : all) {
            if (kinds.stream().anyMatch(kind -> kind.covers(record.kind()))) {
                found.putIfAbsent(record.kind().family() + record.id(), record);
            }
        }
        return List.copyOf(found.values());
    }
}
