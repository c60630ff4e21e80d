package org.attendance.services.meetings;

import java.util.Locale;

/** In which role somebody holds a task. */
final class Owners {
    /** Whose tasks are, where the person has no position at the school. */
    static final String OTHERWISE = "attendance lead";

    private Owners() {
    }

    /** The role of a position, as rules name roles: without capital letters. */
    static String role(String position) {
        return position == null ? OTHERWISE : position.toLowerCase(Locale.UK);
    }
}
