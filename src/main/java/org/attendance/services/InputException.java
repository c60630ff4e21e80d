package org.attendance.services;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal of a request, with a message for the user: what was wrong, where, and what is allowed.
 * Nothing of the request has been stored when it reaches {@link ServiceCall}.
 */
public class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> results;

    /** @param message text for the user, from the label files */
    public InputException(String message) {
        this(message, Collections.emptyMap());
    }

    /**
     * @param message text for the user, from the label files
     * @param results further result fields of the service, returned beside the error message
     */
    public InputException(String message, Map<String, ?> results) {
        super(message);
        this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /** Result fields of the service that stand beside the error message; empty if there are none. */
    public Map<String, Object> results() {
        return results == null ? Collections.emptyMap() : results;
    }
}
