package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Which policy packs a school follows when. A school without any row follows the national pack; its own pack it always follows. */
public final class Subscriptions {
    /** The pack of a school that has chosen none. */
    public static final String NATIONAL = "national";
    /** The pack of the rules a school has made itself. */
    public static final String OWN = "school";

    private static final String ENTITY = "AttendanceSubscription";
    /** The first day on which a rule of the national pack counts; earlier there is nothing to follow. */
    private static final LocalDate BEGINNING = LocalDate.of(2006, 9, 1);

    private final Delegator delegator;
    private final String schoolId;
    private final List<Part> parts = new ArrayList<>();

    /** A pack followed from a day to a day, both included; thru null while it has no end. */
    public record Part(String policyId, LocalDate from, LocalDate thru) {
        boolean holds(LocalDate date) {
            return !from.isAfter(date) && (thru == null || !thru.isBefore(date));
        }
    }

    private Subscriptions(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** The packs of a school, in one query. */
    public static Subscriptions of(Delegator delegator, String schoolId) throws GenericEntityException {
        Subscriptions subscriptions = new Subscriptions(delegator, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId).orderBy("fromDate").queryList()) {
            subscriptions.parts.add(new Part(row.getString("policyId"), Rows.date(row, "fromDate"), Rows.date(row, "thruDate")));
        }
        if (subscriptions.parts.isEmpty()) {
            subscriptions.parts.add(new Part(NATIONAL, BEGINNING, null));
        }
        return subscriptions;
    }

    /** When a pack is followed, in order of time; empty for never. */
    public List<Part> of(String policyId) {
        return parts.stream().filter(part -> part.policyId().equals(policyId)).toList();
    }

    /** Whether the school follows a pack on a date. */
    public boolean follows(String policyId, LocalDate date) {
        return OWN.equals(policyId) || of(policyId).stream().anyMatch(part -> part.holds(date));
    }

    /** The days on which the school begins or ceases to follow a pack. */
    public List<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>();
        for (Part part : parts) {
            days.add(part.from());
            if (part.thru() != null) {
                days.add(part.thru().plusDays(1));
            }
        }
        return days;
    }

    /** Follows a pack from a date on, without an end. Stores nothing. */
    public void follow(String policyId, LocalDate from) {
        LocalDate begin = from;
        List<Part> joined = new ArrayList<>();
        for (Part part : of(policyId)) {
            if (part.thru() == null || !part.thru().isBefore(from.minusDays(1))) {
                joined.add(part);
                begin = part.from().isBefore(begin) ? part.from() : begin;
            }
        }
        parts.removeAll(joined);
        parts.add(new Part(policyId, begin, null));
        parts.sort(Comparator.comparing(Part::from));
    }

    /** Does not follow a pack from a date on. Stores nothing. */
    public void leave(String policyId, LocalDate from) {
        for (Part part : of(policyId)) {
            if (part.thru() == null || !part.thru().isBefore(from)) {
                parts.remove(part);
                if (part.from().isBefore(from)) {
                    parts.add(new Part(policyId, part.from(), from.minusDays(1)));
                }
            }
        }
        parts.sort(Comparator.comparing(Part::from));
    }

    /** Stores the packs as they are now, in the transaction of the caller. A school that follows none keeps a row that says so. */
    public void store() throws GenericEntityException {
        if (parts.isEmpty()) {
            parts.add(new Part(NATIONAL, BEGINNING, BEGINNING));
        }
        delegator.removeByAnd(ENTITY, "schoolId", schoolId);
        for (Part part : parts) {
            delegator.create(delegator.makeValue(ENTITY, Fields.of("schoolId", schoolId, "policyId", part.policyId(),
                    "fromDate", Date.valueOf(part.from()), "thruDate", Rows.stored(part.thru()))));
        }
    }
}
