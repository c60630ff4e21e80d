package org.apache.ofbiz.service;

import java.util.List;

/** Input or output does not fit the service's attributes. */
public class ServiceValidationException extends GenericServiceException {
    private final List<String> messages;

    /** For the host. */
    public ServiceValidationException(List<String> messages) {
        super(String.join("", messages));
        this.messages = messages;
    }

    public List<String> getMessageList() {
        return messages;
    }
}
