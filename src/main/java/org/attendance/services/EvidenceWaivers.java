package org.attendance.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.EvidenceWaiver;
import org.attendance.rules.EvidenceWaiver.Period;
import org.attendance.rules.SchoolCalendar;

/** Which absences with diarrhoea or vomiting may stand without evidence, by the settings of the school. One query. */
final class EvidenceWaivers {
    /** The ground that the rule is about. */
    static final String STOMACH = "ATT_EW_STOMACH";

    private final Messages messages;
    private final EvidenceWaiver rule;
    private final Map<String, Map<String, Period>> waived = new HashMap<>();

    /** @param pupilIds the pupils that will be asked about */
    EvidenceWaivers(Delegator delegator, Messages messages, String schoolId, SchoolCalendar calendar, Iterable<String> pupilIds)
            throws GenericEntityException {
        this.messages = messages;
        Settings settings = Settings.of(delegator, schoolId);
        this.rule = new EvidenceWaiver(calendar, settings.number(Setting.EVIDENCE_WAIVER_DAYS),
                settings.number(Setting.EVIDENCE_WAIVER_PERIODS));
        List<String> ids = new ArrayList<>();
        pupilIds.forEach(ids::add);
        for (GenericValue row : Keyed.rows(delegator, "AttendanceEvidence", "pupilId", ids, EntityCondition.makeCondition(List.of(
                EntityCondition.makeCondition("statusId", EvidenceState.WAIVED), EntityCondition.makeCondition("waiverEnumId", STOMACH))))) {
            waived.computeIfAbsent(row.getString("pupilId"), id -> new HashMap<>()).put(row.getString("evidenceId"), period(row));
        }
    }

    /** The absence that a row of AttendanceEvidence is about. */
    static Period period(GenericValue row) {
        return new Period(Rows.date(row, "absenceFrom"), Rows.date(row, "absenceThru"));
    }

    /**
     * Why an absence may not stand without evidence on this ground; empty where it may.
     * @param evidenceId the evidence itself, which does not count against itself; null where there is none yet
     */
    List<String> refusals(String pupilId, Period period, String evidenceId) {
        Map<String, Period> earlier = new HashMap<>(waived.getOrDefault(pupilId, Map.of()));
        earlier.remove(evidenceId);
        return rule.check(period, List.copyOf(earlier.values())).stream().map(finding -> CheckTexts.of(messages, finding)).toList();
    }
}
