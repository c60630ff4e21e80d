package org.attendance.services.cases;

import java.util.List;

import org.attendance.services.approach.ApproachChronology;
import org.attendance.services.letters.LetterSource;
import org.attendance.services.meetings.CycleSource;
import org.attendance.services.meetings.MeetingSource;
import org.attendance.services.plans.PlanSource;

/** All that a chronology gathers. A part of the component that keeps records of a pupil adds its source here. */
public final class ChronologySources {
    private static final List<ChronologySource> ALL = List.of(
            new TriggerSource(),
            new AttemptSource(),
            new MessageSource(),
            new EvidenceSource(),
            new MarkSource(),
            new TaskSource(),
            new ConcernSource(),
            new NoteSource(),
            new StepSource(),
            new ApproachChronology(),
            new PlanSource(),
            new MeetingSource(),
            new CycleSource(),
            new LetterSource());

    private ChronologySources() {
    }

    /** The sources, each of which takes a fixed number of queries. */
    public static List<ChronologySource> all() {
        return ALL;
    }
}
