package org.attendance.services.meetings;

import java.util.Map;

import org.attendance.rules.meetings.MeetingState;

/** Ids of the states of a meeting as they are stored; the flow between them is data. */
public final class MeetingStatus {
    /** Type of the statuses. */
    public static final String TYPE = "ATT_MEETING";
    public static final String PLANNED = "AMT_PLANNED";
    public static final String HELD = "AMT_HELD";
    public static final String NOT_ATTENDED = "AMT_NOT_ATTENDED";
    public static final String CANCELLED = "AMT_CANCELLED";

    private static final Map<String, MeetingState> STATES = Map.of(PLANNED, MeetingState.PLANNED, HELD, MeetingState.HELD,
            NOT_ATTENDED, MeetingState.NOT_ATTENDED, CANCELLED, MeetingState.CANCELLED);

    private MeetingStatus() {
    }

    /** The state that a stored id stands for. */
    public static MeetingState state(String statusId) {
        return STATES.get(statusId);
    }
}
