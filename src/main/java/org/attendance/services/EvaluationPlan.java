package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.SchoolCalendar;
import org.attendance.rules.Session;
import org.attendance.rules.threshold.BankHolidays;
import org.attendance.rules.threshold.ThresholdEvaluation;

/** What an evaluation rests on that is the same for all pupils: school, date, calendar, codes, and the rules it asks about. */
final class EvaluationPlan {
    private final Delegator delegator;
    private final String schoolId;
    private final LocalDate on;
    private final LocalDate today;
    private final SchoolCalendar calendar;
    private final BankHolidays holidays;
    private final CodeSet codes;
    private final Set<Session> notDue;
    private final RuleBook book;
    private final Subscriptions subscriptions;
    private final List<EvaluatedRule> rules = new ArrayList<>();

    /**
     * @param on date of the evaluation
     * @param now local time: sessions of today whose register has not closed are not due
     * @param rulesAsAt only versions of rules known at this moment; null for all
     */
    EvaluationPlan(Delegator delegator, String schoolId, LocalDate on, LocalDateTime now, LocalDateTime rulesAsAt)
            throws GenericEntityException {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.on = on;
        this.today = now.toLocalDate();
        this.calendar = CalendarTable.of(delegator, schoolId);
        this.holidays = holidays(delegator);
        this.codes = CodeTable.of(delegator, schoolId);
        this.book = RuleBook.of(delegator, schoolId, rulesAsAt);
        this.subscriptions = Subscriptions.of(delegator, schoolId);
        this.notDue = on.equals(today) ? notDue(now) : Set.of();
    }

    private Set<Session> notDue(LocalDateTime now) throws GenericEntityException {
        DueSessions due = new DueSessions(calendar, TimesTable.of(delegator, schoolId), new DateRange(on, on), now);
        Set<Session> open = new HashSet<>(calendar.sessions(on, on));
        open.removeIf(due::isDue);
        return open;
    }

    /** The bank holidays, with those proclaimed. */
    static BankHolidays holidays(Delegator delegator) throws GenericEntityException {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceBankHoliday").cache().queryList()) {
            exceptions.put(Rows.date(row, "holidayDate"), "Y".equals(row.getString("isHoliday")));
        }
        return new BankHolidays(exceptions);
    }

    /** Asks about the rules of these packs that are there on the date. */
    void ask(Set<String> policyIds) {
        for (String ruleId : book.ruleIds()) {
            book.followed(ruleId, on).filter(version -> policyIds.contains(version.policyId()))
                    .ifPresent(version -> rules.add(EvaluatedRule.of(book, version)));
        }
    }

    /** Asks about one rule as a book has it, which may hold versions that are not stored. */
    void ask(RuleBook tried, RuleVersion version) {
        rules.add(EvaluatedRule.of(tried, version));
    }

    /** The packs the school follows on the date, its own among them. */
    Set<String> followedPolicies() {
        Set<String> followed = new TreeSet<>();
        book.ruleIds().stream().map(ruleId -> book.versions(ruleId).get(0).policyId())
                .filter(policyId -> subscriptions.follows(policyId, on)).forEach(followed::add);
        followed.add(Subscriptions.OWN);
        return followed;
    }

    /** An evaluation of a date; sessions of today that are not due count there only. */
    ThresholdEvaluation evaluation(LocalDate date) {
        return new ThresholdEvaluation(calendar, holidays, date, date.equals(on) ? notDue : Set.of());
    }

    /** Reads pupils with what the rules ask for. */
    List<EvaluatedPupil> read(PupilScope scope, Set<String> only) throws GenericEntityException {
        Set<String> flags = new TreeSet<>();
        boolean events = false;
        for (EvaluatedRule rule : rules) {
            if (rule.version().text(RuleField.FLAG) != null) {
                flags.add(rule.version().text(RuleField.FLAG));
            }
            events |= rule.countsFromEvent();
        }
        return new EvaluatedPupils(scope, on).read(only, flags, events, codes);
    }

    /** The first day after the date on which the school begins or ceases to follow a pack; null if none is known. */
    LocalDate nextPolicyChange() {
        return subscriptions.changes().stream().filter(day -> day.isAfter(on)).min(LocalDate::compareTo).orElse(null);
    }

    Delegator delegator() {
        return delegator;
    }

    String schoolId() {
        return schoolId;
    }

    LocalDate on() {
        return on;
    }

    LocalDate today() {
        return today;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    RuleBook book() {
        return book;
    }

    List<EvaluatedRule> rules() {
        return rules;
    }
}
