package org.attendance.services.letters;

import java.time.LocalDate;

import org.apache.ofbiz.entity.Delegator;
import org.attendance.services.Messages;

/**
 * Asks the records about a pupil.
 * @param kind what facts, one of the kinds of the source
 * @param schoolId a school that is open to whoever asks; records of other schools do not count
 */
record FactQuery(Delegator delegator, Messages messages, LocalDate today, String kind, String schoolId, String pupilId) {
}
