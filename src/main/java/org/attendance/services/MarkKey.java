package org.attendance.services;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/**
 * Key of a mark, a planned mark or an amendment's mark; ordered by pupil, then by session, which is the order of writing.
 * @param pupilId party id of the pupil
 * @param session date and part of the day
 */
public record MarkKey(String pupilId, Session session) implements Comparable<MarkKey> {

    /** The key of a row with pupilId, sessionDate and sessionPart. */
    public static MarkKey of(GenericValue row) {
        return new MarkKey(row.getString("pupilId"), sessionOf(row));
    }

    /** The session of a row with sessionDate and sessionPart. */
    public static Session sessionOf(GenericValue row) {
        return new Session(row.getDate("sessionDate").toLocalDate(), SessionPart.of(row.getString("sessionPart")));
    }

    @Override
    public int compareTo(MarkKey other) {
        int byPupil = pupilId.compareTo(other.pupilId);
        return byPupil != 0 ? byPupil : session.compareTo(other.session);
    }
}
