package org.attendance.rules.threshold;

import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;

/** A marked session behind the value of a rule, with the code it is marked with. */
public record CountedSession(Session session, AttendanceCode code) {
}
