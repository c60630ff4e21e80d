package org.attendance;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.ServiceUtil;

/** What a service answered. */
public record Answer(Map<String, Object> values) {

    public boolean refused() {
        return ServiceUtil.isError(values) || ServiceUtil.isFailure(values);
    }

    /** The message of a refusal; empty for a success. */
    public String error() {
        String message = refused() ? ServiceUtil.getErrorMessage(values) : "";
        return message == null ? "" : message;
    }

    public Object get(String name) {
        return values.get(name);
    }

    public long number(String name) {
        return ((Number) values.get(name)).longValue();
    }

    /** A result that is a map. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> in(String name) {
        return (Map<String, Object>) values.get(name);
    }

    /** A result that is a list of maps. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) values.get(name);
    }

    /** The entry of a list whose field has this value. */
    public Map<String, Object> find(String list, String field, Object value) {
        return list(list).stream().filter(each -> value.equals(each.get(field))).findFirst()
                .orElseThrow(() -> new AssertionError(list + " has no entry with " + field + " " + value + ": " + list(list)));
    }

    /** The row of a pupil. */
    public Map<String, Object> row(String pupilRef) {
        return find("rows", "pupilRef", pupilRef);
    }
}
