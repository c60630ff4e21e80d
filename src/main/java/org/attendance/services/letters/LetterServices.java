package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.letters.LetterField;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** Services of letters; descriptions in services_letter.xml. */
public final class LetterServices {
    private LetterServices() {
    }

    /** The kinds of letters, and the rules whose open triggers can be written about. */
    public static Map<String, Object> getTypes(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access.of(call).school(call.required("schoolId"));
            return ServiceCall.success("letterTypes", LetterTypes.of(call.delegator()).all().stream().map(LetterType::map).toList(),
                    "triggerRules", LetterTriggers.of(call));
        });
    }

    /** What issueLetters would issue, stored nowhere. */
    public static Map<String, Object> preview(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            LetterPlan plan = new LetterPlan(LetterRequest.of(call));
            Map<String, Object> result = ServiceCall.success("letters", plan.letters().stream().map(PlannedLetter::map).toList());
            result.putAll(plan.map());
            return result;
        });
    }

    /** Issues one letter for each address. */
    public static Map<String, Object> issue(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            LetterPlan plan = new LetterPlan(LetterRequest.of(call));
            List<String> letterIds = new LetterIssue(plan).store();
            Map<String, Object> shown = plan.map();
            return ServiceCall.success("issued", (long) letterIds.size(), "letterIds", letterIds, "refused", shown.get("refused"), "notMeant",
                    shown.get("notMeant"), "alreadyThere", (long) (plan.letters().size() - letterIds.size()));
        });
    }

    /** Letters as issued, a page of them. */
    public static Map<String, Object> getLetters(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Map<String, Object> result = ServiceCall.success();
            result.putAll(new LetterList(call).page());
            return result;
        });
    }

    /** One letter as issued, or those printed together. */
    public static Map<String, Object> getLetter(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            LetterList list = new LetterList(call);
            List<GenericValue> rows = call.text("printId") == null ? List.of(list.one()) : list.printed(call.text("printId"));
            return ServiceCall.success("letters", list.maps(rows), "intact", rows.stream().allMatch(LetterSeal::holds),
                    "schoolName", list.access().schoolName(list.schoolId()));
        });
    }

    /** Compares every letter of a school with its checksum. */
    public static Map<String, Object> verify(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            return LetterVerify.run(call, schoolId);
        });
    }

    /** Notes that letters are printed, and under which id their PDF is. */
    public static Map<String, Object> print(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new LetterActs(call).print());
    }

    /** Puts letters into the outbox as emails. */
    public static Map<String, Object> email(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new LetterActs(call).email());
    }

    /** Withdraws a letter by a further entry. */
    public static Map<String, Object> withdraw(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new LetterActs(call).withdraw());
    }

    /** The templates that count, each with its history, and the fields. */
    public static Map<String, Object> getTemplates(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access access = Access.of(call);
            access.school(schoolId);
            LetterTemplates templates = LetterTemplates.of(call.delegator(), schoolId);
            List<Map<String, Object>> list = new ArrayList<>();
            for (LetterType type : LetterTypes.of(call.delegator()).all()) {
                Map<String, Object> map = type.map();
                map.putAll(templates.get(type).map());
                map.put("history", templates.history(type));
                list.add(map);
            }
            return ServiceCall.success("templates", list, "fields", Arrays.stream(LetterField.values()).map(field -> Fields.of("placeholder",
                    field.placeholder(), "meaning", LetterFacts.name(call.messages(), field))).toList(), "maySave", access.may("_POLICY"));
        });
    }

    /** Stores the school's own template. */
    public static Map<String, Object> saveTemplate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> template(call, (templates, type) -> templates.save(call, type, LetterDraft.of(call))));
    }

    /** Lets the school follow the shipped template again. */
    public static Map<String, Object> restoreTemplate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> template(call, (templates, type) -> templates.restore(call, type)));
    }

    @FunctionalInterface
    private interface Change {
        void apply(LetterTemplates templates, LetterType type) throws InputException, GenericEntityException;
    }

    private static Map<String, Object> template(ServiceCall call, Change change) throws InputException, GenericEntityException {
        String schoolId = call.required("schoolId");
        Access.of(call).school(schoolId);
        LetterType type = LetterTypes.of(call.delegator()).required(call);
        change.apply(LetterTemplates.of(call.delegator(), schoolId), type);
        return ServiceCall.success("template", LetterTemplates.of(call.delegator(), schoolId).get(type).map());
    }
}
