package org.attendance.services.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attendance.services.Attributes;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** What is written in the fields of a plan: lines by id of their field, checked against the fields of its type. */
record PlanText(Map<String, List<String>> lines) {

    /**
     * The attribute texts: a map of field ids to a text or a list of texts.
     * @throws InputException naming the field and what is wrong with it: unknown, too many lines, too long, markup
     */
    static PlanText read(ServiceCall call, PlanType type) throws InputException {
        Map<String, List<String>> read = new LinkedHashMap<>();
        Map<?, ?> given = call.value("texts") instanceof Map<?, ?> map ? map : Map.of();
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            PlanField field = type.fields().stream().filter(each -> each.id().equals(entry.getKey())).findFirst().orElseThrow(
                    () -> call.refuse("AttendanceSupportField", "field", entry.getKey(), "planType", type.name()));
            List<String> texts = lines(call, field, entry.getValue() instanceof List<?> list ? list : java.util.Arrays.asList(entry.getValue()));
            if (!texts.isEmpty()) {
                read.put(field.id(), texts);
            }
        }
        return new PlanText(read);
    }

    private static List<String> lines(ServiceCall call, PlanField field, List<?> given) throws InputException {
        if (given.size() > field.lines()) {
            throw call.refuse("AttendanceSupportLines", "field", field.label(), "lines", given.size(), "most", field.lines());
        }
        List<String> texts = new ArrayList<>();
        for (Object each : given) {
            String text = Attributes.plainText(call, field.label(), each == null ? null : each.toString(), field.longest());
            if (text != null && "check".equals(field.kind()) && !PlanField.TICKED.equals(text)) {
                throw call.refuse("AttendanceSupportTick", "field", field.label(), "value", text);
            }
            texts.add(text);
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1) == null) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    /** The labels of required fields in which nothing stands. */
    List<String> missing(PlanType type) {
        return type.fields().stream().filter(field -> field.required() && !field.retired() && !lines.containsKey(field.id()))
                .map(PlanField::label).toList();
    }
}
