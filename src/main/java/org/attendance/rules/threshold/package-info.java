/**
 * Threshold rules: when a pupil's attendance calls for something. The rules themselves are data (the policy packs in
 * data/AttendancePolicyData.xml and what schools make of them); here is what their words mean.
 *
 * <table>
 * <caption>Where to find what</caption>
 * <tr><th>a rule such as</th><th>is</th><th>in</th></tr>
 * <tr><td>persistent absence, severe absence, below 90 percent</td><td>absence_rate, attendance_rate</td><td>{@link SessionRate}</td></tr>
 * <tr><td>ten unauthorised sessions in ten school weeks (penalty notice)</td><td>unauthorised_sessions</td>
 *     <td>{@link SessionCount} in a {@link SchoolWeeksWindow}</td></tr>
 * <tr><td>fifteen days of illness</td><td>illness_days</td><td>{@link SessionDays}</td></tr>
 * <tr><td>five days of illness running, sixth day of exclusion</td><td>consecutive_illness_days</td><td>{@link ConsecutiveDays}</td></tr>
 * <tr><td>first-day contact, home visit on the third</td><td>unexplained_day</td><td>{@link UnexplainedDay}</td></tr>
 * <tr><td>safe and well check</td><td>days_not_seen</td><td>{@link DaysNotSeen}</td></tr>
 * <tr><td>N to be resolved in five working days</td><td>unresolved_working_days</td><td>{@link UnresolvedWorkingDays}</td></tr>
 * <tr><td>since the contract was signed</td><td>since:contract_signed,...</td><td>{@link SinceEventWindow}</td></tr>
 * </table>
 *
 * A {@link RuleText} is checked by {@link RuleChecks} and read as a {@link ThresholdRule}; its versions make a {@link RuleTimeline}.
 * A {@link ThresholdEvaluation} of a date asks rules about a {@link PupilTimeline} and answers with a {@link RuleResult}. What all this has to
 * yield stands once more, slowly and plainly, in PlainEvaluation among the tests.
 */
package org.attendance.rules.threshold;
