package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.Rows;

/** The fields of an approach: name, explanation, stage, section, place in the order, and the day from which it is not offered. */
final class ApproachFields implements CatalogueFields {
    /** Sections of a stage and of the checklist. */
    static final String SECTION = "ATT_APPR_SECTION";
    /** Stages of a case. */
    static final String STAGE = "ATT_CASE_STAGE";
    private static final List<String> OF_STAGE = List.of("policy", "send", "external", "legal");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_EXPLANATION = 2_000;

    /** A stage of a case. */
    record Stage(String statusId, String code, String text) {
    }

    /** The stages in their order (cached). */
    static List<Stage> stages(Delegator delegator) throws GenericEntityException {
        List<GenericValue> rows = EntityQuery.use(delegator).from("StatusItem").where("statusTypeId", STAGE).orderBy("sequenceId").cache()
                .queryList();
        return rows.stream().map(row -> new Stage(row.getString("statusId"), row.getString("statusCode"), row.getString("description"))).toList();
    }

    /** Whether a section is one of a stage; otherwise it is one of the checklist. */
    static boolean isOfStage(String section) {
        return OF_STAGE.contains(section);
    }

    @Override
    public Map<String, Object> read(CatalogueChange change) throws GenericEntityException {
        LocalDate retiredFrom = change.date("retiredFrom");
        String section = section(change);
        return Fields.of("approachName", change.neededText("name", LONGEST_NAME), "explanation",
                change.text("explanation", LONGEST_EXPLANATION), "stageStatusId", stage(change, section), "sectionEnumId", section == null
                        ? null : EnumCodes.of(change.call().delegator(), SECTION).id(section), "sequenceNumber", change.order("sortOrder"),
                "retiredFrom", Rows.stored(retiredFrom));
    }

    private static String section(CatalogueChange change) throws GenericEntityException {
        String section = change.call().text("section");
        EnumCodes sections = EnumCodes.of(change.call().delegator(), SECTION);
        if (section == null || sections.id(section) == null) {
            change.problem("section", "AttendanceApproachChoice", "value", section, "allowed", sections.choices().stream()
                    .map(each -> each.get("code").toString()).collect(Collectors.joining(", ")));
            return null;
        }
        return section;
    }

    private static String stage(CatalogueChange change, String section) throws GenericEntityException {
        String wanted = change.call().text("stage");
        if (section != null && !isOfStage(section)) {
            if (wanted != null) {
                change.problem("stage", "AttendanceApproachNoStage");
            }
            return null;
        }
        List<Stage> stages = stages(change.call().delegator());
        for (Stage stage : stages) {
            if (stage.code().equals(wanted)) {
                return stage.statusId();
            }
        }
        change.problem("stage", "AttendanceApproachChoice", "value", wanted, "allowed", stages.stream().map(stage ->
                stage.code()).collect(Collectors.joining(", ")));
        return null;
    }

    @Override
    public Map<String, Object> shown(Delegator delegator, Map<String, Object> row) throws GenericEntityException {
        String stage = stages(delegator).stream().filter(each -> each.statusId().equals(row.get("stageStatusId")))
                .map(each -> each.code()).findFirst().orElse(null);
        return Fields.of("name", row.get("approachName"), "explanation", row.get("explanation"), "stage", stage, "section",
                EnumCodes.of(delegator, SECTION).code((String) row.get("sectionEnumId")), "sortOrder", row.get("sequenceNumber"),
                "retiredFrom", CatalogueFields.ofSchool(row, "retiredFrom"));
    }

    @Override
    public String name(Map<String, Object> row) {
        return (String) row.get("approachName");
    }
}
