package org.attendance.services;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.MarkEntry;
import org.attendance.rules.Session;

/**
 * Changes one mark, or records it where the session has none. A change needs a reason and leaves an amendment; repeating it answers
 * with that amendment and changes nothing. Where the user says which code was seen (original) and another one is stored, the change is
 * refused. The version of the register goes up, so a teacher who has it open learns of the change.
 */
public final class MarkAmendment {
    private static final String SOURCE = "amendment";
    private static final int TRIES = 5;

    private final ServiceCall call;
    private final Delegator delegator;
    private final Access access;
    private final String schoolId;
    private final Session session;
    private final RollPupil pupil;
    private final CodeSet codes;

    /** The mark that the attributes of a call name: schoolId, pupilRef, date and session. */
    public static MarkAmendment of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        Session session = Attributes.session(call);
        return new MarkAmendment(call, access, schoolId, session,
                Pupils.find(call, access, schoolId, call.required("pupilRef"), session.date()));
    }

    /** @param pupil a pupil the user of the call may see, of a school the user may enter */
    public MarkAmendment(ServiceCall call, Access access, String schoolId, Session session, RollPupil pupil) throws GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        this.access = access;
        this.schoolId = schoolId;
        this.session = session;
        this.pupil = pupil;
        this.codes = CodeTable.of(delegator, schoolId);
    }

    /** Stores the mark that the attributes of the call describe. */
    public Map<String, Object> amend() throws InputException, GenericEntityException {
        store(posted(), call.text("original"));
        return ServiceCall.success("amendment", result());
    }

    /**
     * Stores a mark in the transaction of the caller, which the rules may refuse.
     * @param posted the mark as it shall be; its reason is required where another mark is stored
     * @param seen the code the user has seen; null where it does not matter which one is stored
     */
    public void store(PostedMark posted, String seen) throws InputException, GenericEntityException {
        MarkStore store = new MarkStore(delegator, schoolId, codes);
        store.lock(List.of(pupil.pupilId()));
        GenericValue stored = row("AttendanceMark");
        Optional<AttendanceCode> code = codes.find(posted.code(), session.date());
        if (stored == null || code.isEmpty() || !MarkStore.isSame(stored, code.get(), posted.minutesLate(), posted.note())) {
            refuseIfStale(stored, seen);
            check(posted, stored);
            NewMark mark = new NewMark(pupil.pupilId(), session, code.orElseThrow(), posted.minutesLate(), posted.note(),
                    posted.overrideReason(), SOURCE, access.now(), access.author(schoolId), null);
            store.apply(List.of(new MarkStore.Change(mark, stored, posted.reason())));
            bumpRegister();
        }
    }

    private PostedMark posted() throws InputException {
        String reason = Attributes.freeText(call, "reason");
        boolean override = call.flag("override");
        if (override && reason == null) {
            throw call.refuse("AttendanceOverrideReason", "pupilRef", pupil.pupilRef());
        }
        return new PostedMark(pupil, call.required("code"), call.number("minutesLate"), Attributes.freeText(call, "note"), reason,
                override ? reason : null);
    }

    private void refuseIfStale(GenericValue stored, String seen) throws InputException {
        String now = stored == null ? null : codes.byId(stored.getString("attendanceCodeId")).code();
        if (seen != null && !seen.equals(now)) {
            throw call.refuse(now == null ? "AttendanceOriginalGone" : "AttendanceOriginalChanged", "pupilRef", pupil.pupilRef(),
                    "date", session.date(), "session", session.part(), "original", seen, "code", now);
        }
    }

    private void check(PostedMark posted, GenericValue stored) throws InputException, GenericEntityException {
        MarkFacts facts = new MarkFacts(delegator, session, codes, CalendarTable.of(delegator, schoolId),
                TimesTable.of(delegator, schoolId).of(pupil.yearGroup(), session.part()), access.now());
        facts.readExclusions(List.of(posted));
        List<GenericValue> flags = EntityQuery.use(delegator).from("AttendancePupilFlag")
                .where(EntityCondition.makeCondition("pupilId", pupil.pupilId()),
                        Rows.on("fromDate", "thruDate", session.date())).queryList();
        MarkProblems problems = new MarkProblems(call.messages());
        problems.add(pupil, facts.check(posted, flags, row("AttendancePlannedMark")), posted.overrideReason() != null);
        if (stored != null && posted.reason() == null) {
            problems.addError(pupil, "reason", "ReasonMissing", call.messages().get("AttendanceReasonMissing"));
        }
        problems.refuse();
    }

    private GenericValue row(String entity) throws GenericEntityException {
        return EntityQuery.use(delegator).from(entity).where(key()).queryOne();
    }

    private Map<String, Object> key() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("pupilId", pupil.pupilId());
        key.put("sessionDate", Date.valueOf(session.date()));
        key.put("sessionPart", session.part().name());
        return key;
    }

    private void bumpRegister() throws InputException, GenericEntityException {
        RegisterKey key = new RegisterKey(schoolId, pupil.registrationGroup(), session);
        for (int tries = 0; tries < TRIES; tries++) {
            if (RegisterVersion.bump(delegator, key)) {
                return;
            }
        }
        throw call.refuse("AttendanceTryAgain");
    }

    private Map<String, Object> result() throws GenericEntityException {
        List<GenericValue> amendments = EntityQuery.use(delegator).from("AttendanceAmendment").where(key())
                .orderBy("amendmentNumber").queryList();
        MarkEntry latest = new Histories(delegator, codes).of(row("AttendanceMark"), amendments).latest();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", pupil.pupilRef());
        map.putAll(Histories.entry(session, latest, codes));
        return map;
    }
}
