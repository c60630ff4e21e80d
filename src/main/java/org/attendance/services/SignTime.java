package org.attendance.services;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** When somebody came or left, and how a request that is sent twice is known. */
final class SignTime {
    private static final int LONGEST_TOKEN = 60;

    private SignTime() {
    }

    /** The attribute time, up to now; absent: now. In whole seconds. */
    static LocalTime of(ServiceCall call, DeskCall desk) throws InputException {
        LocalTime now = desk.access().now().toLocalTime();
        LocalTime time = Attributes.time(call, "time");
        if (time == null) {
            return now;
        }
        if (time.truncatedTo(ChronoUnit.MINUTES).isAfter(now)) {
            throw call.refuse("AttendanceDeskTimeAhead", "time", time, "now", now.truncatedTo(ChronoUnit.MINUTES));
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Refuses a time before the latest entry of the pupil, null for none: minutes are compared. */
    static void refuseBefore(ServiceCall call, GenericValue latest, LocalTime time) throws InputException {
        if (latest != null && time.truncatedTo(ChronoUnit.MINUTES).isBefore(latest.getTime("signTime").toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES))) {
            throw call.refuse("AttendanceDeskTimeBefore", "time", time, "latest", SignEntry.time(latest, "signTime"));
        }
    }

    /** The attribute token: letters, digits and hyphens; null if absent. */
    static String token(ServiceCall call) throws InputException {
        String token = call.text("token");
        if (token != null && (token.length() > LONGEST_TOKEN || !token.matches("[A-Za-z0-9-]+"))) {
            throw call.refuse("AttendanceDeskToken", "most", LONGEST_TOKEN);
        }
        return token;
    }

    /**
     * The entry that the request has stored before, null if it has not.
     * @throws InputException if another request has used the token
     */
    static GenericValue repeated(ServiceCall call, DeskCall desk, String token, String kind) throws InputException, GenericEntityException {
        GenericValue row = new SignLog(desk.delegator()).byToken(desk.schoolId(), token);
        if (row != null && !(kind.equals(row.getString("signKind")) && desk.pupil().pupilId().equals(row.getString("pupilId")))) {
            throw call.refuse("AttendanceDeskTokenUsed");
        }
        return row;
    }
}
