package org.attendance.rules.meetings;

/** How a meeting stands. */
public enum MeetingState {
    PLANNED, HELD, NOT_ATTENDED, CANCELLED
}
