package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** The one place that writes the sign log. A writer has locked the pupil ({@link DeskDay#lockAndRead}). */
final class SignLog {
    static final String IN = "IN";
    static final String OUT = "OUT";
    private static final String ENTITY = "AttendanceSignLog";

    private final Delegator delegator;

    SignLog(Delegator delegator) {
        this.delegator = delegator;
    }

    /** The entries of a pupil on a date that hold, in their order. */
    List<GenericValue> ofPupil(String pupilId, LocalDate date) throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("pupilId", pupilId, "signDate", Date.valueOf(date), "takenBackDate", null)
                .orderBy("dayNumber").queryList();
    }

    /** All entries of a school on a date, those taken back too, the latest first. */
    List<GenericValue> ofSchool(String schoolId, LocalDate date) throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId, "signDate", Date.valueOf(date))
                .orderBy("-recordedDate", "-dayNumber", "-signId").queryList();
    }

    /** The entry of a school with an id, null if there is none. */
    GenericValue find(String schoolId, String signId) throws GenericEntityException {
        return EntityQuery.use(delegator).from(ENTITY).where("signId", signId, "schoolId", schoolId).queryFirst();
    }

    /** The entry that a caller has stored under a token before, null if there is none. */
    GenericValue byToken(String schoolId, String token) throws GenericEntityException {
        return token == null ? null : EntityQuery.use(delegator).from(ENTITY).where("schoolId", schoolId, "signToken", token).queryFirst();
    }

    /** The mark that an entry with a session is about. */
    static MarkKey sessionKey(GenericValue row) {
        return new MarkKey(row.getString("pupilId"), new Session(Rows.date(row, "signDate"), SessionPart.of(row.getString("sessionPart"))));
    }

    /**
     * Adds an entry of now.
     * @param token how the caller names the request, null if not at all
     * @param fields what is particular: signTime, signKind, sessionPart and so on
     */
    GenericValue add(DeskCall desk, String token, Map<String, Object> fields) throws GenericEntityException {
        Author author = desk.access().author(desk.schoolId());
        String signId = delegator.getNextSeqId(ENTITY);
        long before = EntityQuery.use(delegator).from(ENTITY).where("pupilId", desk.pupil().pupilId(),
                "signDate", Date.valueOf(desk.today())).queryCount();
        GenericValue row = delegator.makeValue(ENTITY, fields);
        row.set("signId", signId);
        row.set("schoolId", desk.schoolId());
        row.set("pupilId", desk.pupil().pupilId());
        row.set("signDate", Date.valueOf(desk.today()));
        row.set("dayNumber", before + 1);
        row.set("signToken", token == null ? signId : token);
        row.set("recordedDate", Timestamp.valueOf(desk.access().now()));
        row.set("recordedByUserLoginId", author.userLoginId());
        row.set("recordedByName", author.name());
        row.set("recordedByPosition", author.position());
        return delegator.create(row);
    }

    /** Takes an entry back; answers whether it still held. */
    boolean takeBack(GenericValue row, Author author, LocalDateTime now) throws GenericEntityException {
        Map<String, Object> values = Fields.of("takenBackDate", Timestamp.valueOf(now), "takenBackByUserLoginId", author.userLoginId(),
                "takenBackByName", author.name());
        boolean held = 1 == delegator.storeByCondition(ENTITY, values, EntityCondition.makeCondition(
                EntityCondition.makeCondition("signId", row.getString("signId")), EntityOperator.AND,
                EntityCondition.makeCondition("takenBackDate", EntityOperator.EQUALS, null)));
        if (held) {
            values.forEach(row::set);
        }
        return held;
    }
}
