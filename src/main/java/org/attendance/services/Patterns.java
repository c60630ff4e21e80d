package org.attendance.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.watch.BesideBreak;

/** When and why pupils are absent, and who is it: answers of the pattern services, each from one reading of the marks. */
final class Patterns {
    private Patterns() {
    }

    /** Patterns of the pupils asked for; the marks are read once. */
    static Map<String, Object> of(ServiceCall call) throws InputException, GenericEntityException {
        PatternRequest request = new PatternRequest(call);
        Map<String, WatchPupil> pupils = request.pupils();
        PatternCounts counts = new PatternCounts(new BesideBreak(request.calendar()));
        BrokenWeeks weeks = new BrokenWeeks();
        Families families = Families.of(request);
        Set<String> siblings = families.pupilIds();
        Set<String> read = new HashSet<>(pupils.keySet());
        read.addAll(siblings);
        request.eachMark(read, (pupilId, session, code) -> {
            if (pupils.containsKey(pupilId)) {
                counts.add(session, code);
                weeks.add(pupilId, session, code);
            }
            if (siblings.contains(pupilId)) {
                families.add(pupilId, session.date(), code);
            }
        });
        Map<String, Object> patterns = about(request);
        counts.put(patterns);
        weeks.put(patterns, pupils);
        patterns.put("siblings", families.rows());
        return ServiceCall.success("patterns", patterns, "choices", request.everybody().choices());
    }

    private static Map<String, Object> about(PatternRequest request) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("fromDate", request.range().from().toString());
        about.put("thruDate", request.range().thru().toString());
        about.put("pupils", (long) request.pupils().size());
        return about;
    }

    /** The pupils whose marks make a figure of a slice, those with most of them first: rows of pupil and sessions; total. */
    static Map<String, Object> pupilsOf(ServiceCall call) throws InputException, GenericEntityException {
        PatternRequest request = new PatternRequest(call);
        Predicate<AttendanceCode> figure = MarkFigure.ofMarks(call, CodeTable.of(call.delegator(), request.schoolId()),
                call.required("figure"));
        Predicate<Session> slice = PatternSlice.of(call, request.calendar());
        Map<String, Long> counts = new HashMap<>();
        request.eachMark(request.pupils().keySet(), (pupilId, session, code) -> {
            if (figure.test(code) && slice.test(session)) {
                counts.merge(pupilId, 1L, Long::sum);
            }
        });
        List<Map<String, Object>> rows = new ArrayList<>();
        request.pupils().forEach((id, pupil) -> {
            if (counts.containsKey(id)) {
                Map<String, Object> row = new LinkedHashMap<>();
                pupil.put(row);
                row.put("sessions", counts.get(id));
                rows.add(row);
            }
        });
        rows.sort(Comparator.comparingLong((Map<String, Object> row) -> (Long) row.get("sessions")).reversed());
        Map<String, Object> about = about(request);
        about.put("sessions", counts.values().stream().mapToLong(Long::longValue).sum());
        return ServiceCall.success("patterns", about, "rows", rows);
    }
}
