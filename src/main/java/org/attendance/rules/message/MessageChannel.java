package org.attendance.rules.message;

import java.util.Arrays;
import java.util.Optional;

/** How a message reaches a home, and how long it may be in characters. */
public enum MessageChannel {
    /** To an email address. */
    EMAIL("email", true, 4000),
    /** To a mobile; four parts of a text message. */
    SMS("sms", false, 612),
    /** To a postal address; one page. */
    LETTER("letter", true, 3000);

    /** Longest subject in characters. */
    public static final int LONGEST_SUBJECT = 150;

    private final String id;
    private final boolean withSubject;
    private final int longestText;

    MessageChannel(String id, boolean withSubject, int longestText) {
        this.id = id;
        this.withSubject = withSubject;
        this.longestText = longestText;
    }

    /** The name it is stored and asked for by. */
    public String id() {
        return id;
    }

    /** Whether it has a subject or heading beside the text. */
    public boolean hasSubject() {
        return withSubject;
    }

    /** Longest text in characters. */
    public int longestText() {
        return longestText;
    }

    /** The channel with an id, if there is one. */
    public static Optional<MessageChannel> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
