package org.attendance.services;

import java.util.Collection;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;

/**
 * Which pupils the next evaluation of thresholds has to look at: those of whom something that counts has changed. Changes of marks
 * say so in {@link MarkStore#lock}; what touches every pupil of a school says so here. Each method answers how many pupils it were.
 */
public final class EvaluationDue {
    /** Something has changed. */
    public static final String DUE = "Y";
    /** An evaluation has taken the pupil on. */
    public static final String TAKEN = "R";
    /** Nothing has changed since the latest evaluation. */
    public static final String NOT_DUE = "N";

    private static final String PUPIL = "AttendancePupil";
    private static final String FIELD = "evaluationDue";

    private EvaluationDue() {
    }

    /** All pupils of a school, in one statement: rules, packs, calendar or bank holidays have changed. */
    public static int school(Delegator delegator, String schoolId) throws GenericEntityException {
        return delegator.storeByCondition(PUPIL, Map.of(FIELD, DUE), EntityCondition.makeCondition("schoolId", schoolId));
    }

    /** Pupils of a school. */
    public static int pupils(Delegator delegator, Collection<String> pupilIds) throws GenericEntityException {
        return delegator.storeByCondition(PUPIL, Map.of(FIELD, DUE), EntityCondition.makeCondition("pupilId", EntityOperator.IN, pupilIds));
    }

    /** All pupils of all schools: bank holidays are the same for everybody. */
    public static int everywhere(Delegator delegator) throws GenericEntityException {
        return delegator.storeByCondition(PUPIL, Map.of(FIELD, DUE),
                EntityCondition.makeCondition("pupilId", EntityOperator.NOT_EQUAL, null));
    }
}
