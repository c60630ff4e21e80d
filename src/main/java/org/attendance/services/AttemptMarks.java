package org.attendance.services;

import java.sql.Date;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.NoteRule;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.followup.UnexplainedRun;

/** Amends the marks that an attempt explains, with the attempt as their reason; one that is explained by now is refused. */
final class AttemptMarks {
    private static final String PRESENT_AM = "/";
    private static final String PRESENT_PM = "\\";

    private final FollowUpQueue queue;
    private final FollowUpDay day;
    private final ServiceCall call;
    private final AttemptInput input;

    AttemptMarks(FollowUpQueue queue, AttemptInput input) {
        this.queue = queue;
        this.day = queue.day();
        this.call = day.call();
        this.input = input;
    }

    /** Amends the sessions of each attempt's pupil; the pupils are locked. */
    void amend(List<LoggedAttempt> attempts) throws InputException, GenericEntityException {
        int amended = 0;
        for (LoggedAttempt attempt : attempts) {
            RollPupil pupil = input.pupils().stream().filter(each -> each.pupilId().equals(attempt.pupilId())).findFirst().orElseThrow();
            for (Session session : sessions(pupil)) {
                amend(attempt, pupil, session);
                amended++;
            }
        }
        if (amended == 0) {
            throw nothingOpen();
        }
    }

    /** The sessions the user has ticked, or the unexplained ones of the day. */
    private List<Session> sessions(RollPupil pupil) throws InputException {
        if (input.sessions() == null) {
            FollowUpPupil known = queue.find(pupil.pupilId()).orElse(null);
            return known == null ? List.of() : known.open().stream().map(FollowUpMarks.OpenSession::session).toList();
        }
        List<Session> wanted = input.sessions().getOrDefault(pupil.pupilRef(), List.of());
        for (Session session : wanted) {
            if (session.date().isAfter(day.date()) || !day.calendar().isSchoolSession(session)) {
                throw call.refuse("AttendanceFollowUpMarkSession", "pupilRef", pupil.pupilRef(), "date", session.date(),
                        "session", session.part());
            }
        }
        return wanted.stream().distinct().sorted().toList();
    }

    private void amend(LoggedAttempt attempt, RollPupil ofDay, Session session) throws InputException, GenericEntityException {
        GenericValue stored = EntityQuery.use(day.delegator()).from("AttendanceMark").where("pupilId", ofDay.pupilId(),
                "sessionDate", Date.valueOf(session.date()), "sessionPart", session.part().name()).queryOne();
        AttendanceCode before = stored == null ? null : day.codes().byId(stored.getString("attendanceCodeId"));
        FollowUpPupil known = queue.find(ofDay.pupilId()).orElse(null);
        boolean blank = stored == null && known != null && known.open().stream().anyMatch(open -> open.session().equals(session));
        if (stored != null && !UnexplainedRun.isUnexplained(before)) {
            throw new Meanwhile(day).explained(ofDay, session, stored);
        }
        if (stored == null && !blank) {
            throw call.refuse("AttendanceFollowUpMarkSession", "pupilRef", ofDay.pupilRef(), "date", session.date(), "session",
                    session.part());
        }
        RollPupil pupil = session.date().equals(day.date()) ? ofDay
                : Pupils.find(call, day.access(), day.schoolId(), ofDay.pupilRef(), session.date());
        String code = codeFor(attempt.code(), session);
        String reason = new AttemptText(day).said(said(attempt));
        new MarkAmendment(call, day.access(), day.schoolId(), session, pupil).store(new PostedMark(pupil, code, null,
                note(code, session, attempt), reason, input.override() ? reason : null), before == null ? null : before.code());
        day.delegator().create(day.delegator().makeValue("AttendanceAttemptMark", Fields.of("attemptId", attempt.attemptId(),
                "sessionDate", Date.valueOf(session.date()), "sessionPart", session.part().name(),
                "originalCodeId", before == null ? null : before.id(),
                "amendedCodeId", day.codes().find(code, session.date()).map(AttendanceCode::id).orElse(null))));
    }

    /** The attempt in which the reason was given: for one told before, the earlier one. */
    private LoggedAttempt said(LoggedAttempt attempt) throws GenericEntityException {
        if (attempt.follows() == null) {
            return attempt;
        }
        return LoggedAttempt.of(day.delegator(), EntityQuery.use(day.delegator()).from("AttendanceAttemptLog")
                .where("attemptId", attempt.follows()).queryFirst());
    }

    /** Presence has a code for each half of the day. */
    private static String codeFor(String code, Session session) {
        if (PRESENT_AM.equals(code) || PRESENT_PM.equals(code)) {
            return session.part() == SessionPart.AM ? PRESENT_AM : PRESENT_PM;
        }
        return code;
    }

    /** What was said is the note where the code wants one. */
    private String note(String code, Session session, LoggedAttempt attempt) {
        boolean wanted = day.codes().find(code, session.date()).map(each -> each.noteRule() != NoteRule.NONE).orElse(false);
        return wanted ? attempt.reason() : null;
    }

    private InputException nothingOpen() throws GenericEntityException {
        for (RollPupil pupil : input.pupils()) {
            for (Session session : day.sessions()) {
                GenericValue mark = EntityQuery.use(day.delegator()).from("AttendanceMark").where("pupilId", pupil.pupilId(),
                        "sessionDate", Date.valueOf(session.date()), "sessionPart", session.part().name()).queryOne();
                if (mark != null) {
                    return new Meanwhile(day).explained(pupil, session, mark);
                }
            }
        }
        return call.refuse("AttendanceFollowUpNothingOpen", "date", day.date());
    }
}
