package org.attendance.rules.followup;

import java.util.Locale;

/** Who is followed up first. The order of the constants is the order of the queue; a home ranks as its first pupil. */
public enum FollowUpRank {
    /** Nobody to call is on file: somebody has to find out, so it cannot wait for the end of the list. */
    NO_CONTACT,
    /** Has a social worker, is looked after, or has an open concern. */
    AT_RISK,
    /** Has special educational needs. */
    SEND,
    OTHER;

    /** The name used in results, as "at_risk". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rank of a pupil.
     *
     * @param contacts contacts at home who are on file
     * @param atRisk   has a social worker, is looked after, or has an open concern
     * @param send     has special educational needs
     */
    public static FollowUpRank of(int contacts, boolean atRisk, boolean send) {
        if (contacts == 0) {
            return NO_CONTACT;
        }
        return atRisk ? AT_RISK : send ? SEND : OTHER;
    }
}
