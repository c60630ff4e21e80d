package org.attendance.services;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * The local time of the schools. It is the real time in England unless a demonstration has set its clock: then it starts at
 * the SystemProperty attendance/clock.start (ISO local date-time) and has run since clock.since (the real moment at which it
 * was set, milliseconds since 1970). Another time zone is the SystemProperty attendance/clock.zone.
 */
public final class Clock {
    private static final String RESOURCE = "attendance";
    private static final String ENGLAND = "Europe/London";

    private Clock() {
    }

    /** The local date and time now, in whole seconds. */
    public static LocalDateTime now(Delegator delegator) throws GenericEntityException {
        String start = property(delegator, "clock.start");
        String since = property(delegator, "clock.since");
        if (start != null && since != null) {
            Instant set = Instant.ofEpochMilli(Long.parseLong(since));
            return LocalDateTime.parse(start).plus(ChronoUnit.MILLIS.between(set, Instant.now()), ChronoUnit.MILLIS)
                    .truncatedTo(ChronoUnit.SECONDS);
        }
        return LocalDateTime.now(zone(delegator)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time zone of the schools. */
    static ZoneId zone(Delegator delegator) throws GenericEntityException {
        String zone = property(delegator, "clock.zone");
        return ZoneId.of(zone == null ? ENGLAND : zone);
    }

    /** Whether a demonstration has set the clock. */
    public static boolean isDemonstration(Delegator delegator) throws GenericEntityException {
        return property(delegator, "clock.start") != null && property(delegator, "clock.since") != null;
    }

    private static String property(Delegator delegator, String name) throws GenericEntityException {
        GenericValue row = EntityQuery.use(delegator).from("SystemProperty")
                .where("systemResourceId", RESOURCE, "systemPropertyId", name).cache().queryOne();
        String value = row == null ? null : row.getString("systemPropertyValue");
        return value == null || value.isBlank() ? null : value.strip();
    }
}
