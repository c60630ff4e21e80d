package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/** Reads the history of a case. */
final class CaseSteps {
    private static final String ENTITY = "AttendanceCaseStatus";
    /** Steps that happen beside the work on a case and do not set the earliest day of the next one. */
    private static final List<String> BESIDE = List.of("fed", "exported");

    private CaseSteps() {
    }

    /** Day of the latest step of a case. */
    static LocalDate lastDay(Delegator delegator, CaseRecord of) throws GenericEntityException {
        GenericValue last = EntityQuery.use(delegator).from(ENTITY).where(EntityCondition.makeCondition("caseId", of.caseId()),
                EntityCondition.makeCondition("stepKind", EntityOperator.NOT_IN, BESIDE)).orderBy("-stepNumber").queryFirst();
        return last == null ? of.openedDate() : Rows.date(last, "effectiveDate");
    }

    /** What happened to a case after a version that somebody has seen, in one line, with names. */
    static String since(ServiceCall call, String caseId, long version) throws GenericEntityException {
        List<String> lines = new ArrayList<>();
        for (GenericValue row : EntityQuery.use(call.delegator()).from(ENTITY).where(EntityCondition.makeCondition("caseId", caseId),
                EntityCondition.makeCondition("stepNumber", EntityOperator.GREATER_THAN, version)).orderBy("stepNumber").queryList()) {
            lines.add(headline(call, row) + " (" + row.getString("changeByName") + ", "
                    + Rows.iso(Rows.dateTime(row, "statusDate")).replace('T', ' ').substring(0, 16) + ")");
        }
        return String.join("; ", lines);
    }

    /** A step in one line, in the language of the call. */
    static String headline(ServiceCall call, GenericValue step) throws GenericEntityException {
        String kind = step.getString("stepKind");
        return call.messages().get("AttendanceCaseStep_" + kind, "from", words(call, kind, step.getString("fromText")),
                "to", words(call, kind, step.getString("toText")));
    }

    private static String words(ServiceCall call, String kind, String text) throws GenericEntityException {
        return switch (kind) {
            case "stage", "opened" -> CaseStatuses.of(call.delegator(), CaseStatuses.STAGE).text(text);
            case "ladder" -> CaseStatuses.of(call.delegator(), CaseStatuses.LADDER).text(text);
            case "reviewed" -> text == null ? "" : Moments.day(LocalDate.parse(text));
            default -> text == null ? call.messages().get("AttendanceCaseNobody") : text;
        };
    }
}
