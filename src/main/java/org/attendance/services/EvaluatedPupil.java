package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attendance.rules.threshold.PupilTimeline;
import org.attendance.rules.threshold.PupilTimelineBuilder;
import org.attendance.rules.threshold.ThresholdEvaluation;

/** A pupil with all that the thresholds look at: spans on roll, flags, events, marks. */
final class EvaluatedPupil {
    private final String id;
    private final String ref;
    private final List<Days> spans = new ArrayList<>();
    private final Map<String, List<Days>> flags = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final PupilMarks marks = new PupilMarks();

    EvaluatedPupil(String id, String ref) {
        this.id = id;
        this.ref = ref;
    }

    private record Days(LocalDate from, LocalDate thru) {
        boolean holds(LocalDate date) {
            return !from.isAfter(date) && (thru == null || !thru.isBefore(date));
        }
    }

    private record Event(String type, LocalDate date) {
    }

    String id() {
        return id;
    }

    String ref() {
        return ref;
    }

    PupilMarks marks() {
        return marks;
    }

    void onRoll(LocalDate from, LocalDate thru) {
        spans.add(new Days(from, thru));
    }

    void flag(String flagTypeEnumId, LocalDate from, LocalDate thru) {
        flags.computeIfAbsent(flagTypeEnumId, type -> new ArrayList<>()).add(new Days(from, thru));
    }

    void event(String type, LocalDate date) {
        events.add(new Event(type, date));
    }

    boolean isOnRoll(LocalDate date) {
        return spans.stream().anyMatch(span -> span.holds(date));
    }

    /** The first day after a date on which the pupil comes on roll, or begins or ceases to have a flag; null if none is known. */
    LocalDate nextChange(LocalDate date) {
        List<LocalDate> days = new ArrayList<>(spans.stream().map(Days::from).toList());
        for (List<Days> ofFlag : flags.values()) {
            ofFlag.forEach(span -> days.add(span.from()));
            ofFlag.stream().filter(span -> span.thru() != null).forEach(span -> days.add(span.thru().plusDays(1)));
        }
        return days.stream().filter(day -> day.isAfter(date)).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether a rule is meant for the pupil on a date: it is for all, or for a flag that the pupil has then. */
    boolean isMeant(RuleVersion rule, LocalDate date) {
        String flag = rule.text(RuleField.FLAG);
        return flag == null || flags.getOrDefault(flag, List.of()).stream().anyMatch(span -> span.holds(date));
    }

    /** The pupil's timeline for an evaluation of a date on which the pupil is on roll. */
    PupilTimeline timeline(ThresholdEvaluation evaluation) {
        PupilTimelineBuilder timeline = evaluation.pupil();
        spans.forEach(span -> timeline.onRoll(span.from(), span.thru()));
        events.forEach(event -> timeline.event(event.type(), event.date()));
        marks.addTo(timeline);
        return timeline.build();
    }
}
