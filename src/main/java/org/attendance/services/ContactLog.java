package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Attempts to reach homes: those about a day, and those of the weeks before about the same pupils; each in one query. */
final class ContactLog {
    /** For how many days an earlier attempt is shown, and an expected return believed. */
    static final int DAYS = 60;

    private final Delegator delegator;
    private final String schoolId;
    private final LocalDate date;
    private final Map<String, List<LoggedAttempt>> byPupil = new HashMap<>();

    private ContactLog(Delegator delegator, String schoolId, LocalDate date) {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.date = date;
    }

    /** Reads the attempts about a day of a school. */
    static ContactLog ofDay(Delegator delegator, String schoolId, LocalDate date) throws GenericEntityException {
        ContactLog log = new ContactLog(delegator, schoolId, date);
        log.add(EntityQuery.use(delegator).from("AttendanceAttemptLog").where("schoolId", schoolId, "followUpDate", Date.valueOf(date))
                .queryList());
        return log;
    }

    /** Reads the attempts of the days before about these pupils as well. */
    void readEarlier(Collection<String> pupilIds) throws GenericEntityException {
        add(Keyed.rows(delegator, "AttendanceAttemptLog", "pupilId", pupilIds, EntityCondition.makeCondition(
                EntityCondition.makeCondition("followUpDate", EntityOperator.LESS_THAN, Date.valueOf(date)), EntityOperator.AND,
                EntityCondition.makeCondition("followUpDate", EntityOperator.GREATER_THAN, Date.valueOf(date.minusDays(DAYS))))));
    }

    private void add(List<GenericValue> rows) throws GenericEntityException {
        for (GenericValue row : rows) {
            if (schoolId.equals(row.getString("schoolId"))) {
                LoggedAttempt attempt = LoggedAttempt.of(delegator, row);
                byPupil.computeIfAbsent(attempt.pupilId(), id -> new ArrayList<>()).add(attempt);
            }
        }
        byPupil.values().forEach(attempts -> attempts.sort(Comparator.comparing(LoggedAttempt::at)
                .thenComparing(LoggedAttempt::attemptId, new NaturalOrder())));
    }

    /** Pupils with an attempt about the day that was not taken back. */
    Set<String> pupilsOfDay() {
        Set<String> pupils = new TreeSet<>();
        byPupil.forEach((pupilId, attempts) -> {
            if (attempts.stream().anyMatch(attempt -> !attempt.takenBack() && date.equals(attempt.followUpDate()))) {
                pupils.add(pupilId);
            }
        });
        return pupils;
    }

    /** All attempts about a pupil, oldest first; those taken back among them. */
    List<LoggedAttempt> all(String pupilId) {
        return byPupil.getOrDefault(pupilId, List.of());
    }

    /** Attempts about a pupil on the day that were not taken back, oldest first. */
    List<LoggedAttempt> ofDay(String pupilId) {
        return all(pupilId).stream().filter(attempt -> !attempt.takenBack() && date.equals(attempt.followUpDate())).toList();
    }

    /** The latest attempt that reached somebody about a pupil and was not taken back; null if there is none. */
    LoggedAttempt latestReached(String pupilId) {
        List<LoggedAttempt> attempts = all(pupilId);
        for (int i = attempts.size() - 1; i >= 0; i--) {
            if (!attempts.get(i).takenBack() && attempts.get(i).isReached()) {
                return attempts.get(i);
            }
        }
        return null;
    }
}
