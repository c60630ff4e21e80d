package org.apache.ofbiz.service;

import java.util.List;

/** Input or output does not fit the service's attributes. */
public class ServiceValidationException extends GenericServiceException {

    private final transient ModelService service;
    private final List<String> messages;
    private final List<String> missingFields;
    private final List<String> extraFields;
    private final String errorMode;

    public ServiceValidationException(List<String> messages, ModelService service, List<String> missingFields,
            List<String> extraFields, String errorMode) {
        this.messages = messages == null ? List.of() : messages;
        this.service = service;
        this.missingFields = missingFields == null ? List.of() : missingFields;
        this.extraFields = extraFields == null ? List.of() : extraFields;
        this.errorMode = errorMode;
    }

    public ServiceValidationException(List<String> messages, ModelService service, String errorMode) {
        this(messages, service, null, null, errorMode);
    }

    public List<String> getMissingFields() {
        return missingFields;
    }

    public List<String> getExtraFields() {
        return extraFields;
    }

    public List<String> getMessageList() {
        return messages.isEmpty() ? null : messages;
    }

    /** IN or OUT. */
    public String getMode() {
        return errorMode;
    }

    public String getServiceName() {
        return service == null ? null : service.name;
    }

    @Override
    public String getMessage() {
        return String.join("", messages);
    }
}
