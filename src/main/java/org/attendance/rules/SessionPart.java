package org.attendance.rules;

/** The half of a school day in which a session lies; a school day has one session of each. */
public enum SessionPart {
    AM, PM;

    /**
     * The part named by a text exactly as it is written in files and tables.
     *
     * @throws IllegalArgumentException naming the text, for anything but AM and PM
     */
    public static SessionPart of(String text) {
        for (SessionPart part : values()) {
            if (part.name().equals(text)) {
                return part;
            }
        }
        throw new IllegalArgumentException("Not a session: \"" + text + "\"; allowed are AM and PM");
    }
}
