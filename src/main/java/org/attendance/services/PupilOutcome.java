package org.attendance.services;

import java.time.LocalDate;
import java.util.List;

import org.attendance.rules.threshold.RuleResult;

/**
 * What an evaluation found of one pupil.
 * @param pupil the pupil
 * @param isOnRoll whether the pupil is on roll on the date; if not, the rules say nothing
 * @param results what each rule says, in the order of the rules
 * @param againOn when the pupil has to be looked at again though nothing changes; null for not at all
 */
record PupilOutcome(EvaluatedPupil pupil, boolean isOnRoll, List<RuleResult> results, LocalDate againOn) {
}
