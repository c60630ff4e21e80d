package org.attendance.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.rules.Percentage;
import org.attendance.services.CloseCause;
import org.attendance.services.Messages;
import org.attendance.services.Rows;

/** Thresholds that the pupil has met, and when they were no longer met. */
final class TriggerSource implements ChronologySource {
    private static final String KIND = "trigger";
    private static final String RATE = "_rate";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException {
        List<ChronologyEntry> entries = new ArrayList<>();
        Messages messages = query.call().messages();
        for (GenericValue row : Newest.byDay(query, "AttendanceTriggerRule", "raisedDate", "triggerId")) {
            entries.add(new ChronologyEntry(Rows.date(row, "raisedDate").atStartOfDay(), KIND, row.getString("triggerId"),
                    messages.get("AttendanceCaseTriggerMet", "rule", row.getString("ruleName"), "ruleId", row.getString("ruleId")),
                    messages.get("AttendanceCaseTriggerValue", "value", value(row), "date", Moments.day(Rows.date(row, "firstMetDate"))),
                    null, null));
        }
        for (GenericValue row : Newest.byDay(query, "AttendanceTriggerRule", "closedDate", "triggerId",
                EntityCondition.makeCondition("closeCauseId", EntityOperator.NOT_EQUAL, null))) {
            entries.add(new ChronologyEntry(Rows.date(row, "closedDate").atStartOfDay(), KIND, row.getString("triggerId") + "-end",
                    messages.get("AttendanceCaseTriggerOver", "rule", row.getString("ruleName"), "ruleId", row.getString("ruleId")),
                    messages.get(CloseCause.labelOf(row.getString("closeCauseId"))), null, null));
        }
        return entries;
    }

    /** The value when it was last stored: a percentage of sessions with its counts, or a count, exact to the half. */
    private static String value(GenericValue row) {
        long numerator = row.getLong("valueNumerator") == null ? 0 : row.getLong("valueNumerator");
        long denominator = row.getLong("valueDenominator") == null ? 1 : row.getLong("valueDenominator");
        if (row.getString("metricId") != null && row.getString("metricId").endsWith(RATE)) {
            return Percentage.of(numerator, denominator, 1) + " % (" + numerator + "/" + denominator + ")";
        }
        boolean half = denominator == 2 && numerator % 2 != 0;
        return denominator == 2 ? numerator / 2 + (half ? ".5" : "") : denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
