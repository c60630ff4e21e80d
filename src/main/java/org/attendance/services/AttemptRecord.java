package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.followup.FollowUpState;
import org.attendance.rules.followup.Professional;

/**
 * Records an attempt to reach somebody about one or several pupils of a home, in the transaction of the service: the attempt, the marks it
 * explains where the user confirms them, the tasks it fulfils, a concern raised with it, and the claim of the home, which it renews. What
 * was recorded once is not recorded again; a home that somebody else has claimed is refused with what happened meanwhile.
 */
final class AttemptRecord {
    private final FollowUpDay day;
    private final ServiceCall call;
    private final Delegator delegator;
    private final AttemptInput input;
    private final FollowUpQueue queue;
    private final HomeClaims claims;

    AttemptRecord(ServiceCall serviceCall) throws InputException, GenericEntityException {
        this.call = serviceCall;
        this.delegator = serviceCall.delegator();
        this.day = FollowUpDay.ofSchoolDay(serviceCall);
        this.input = new AttemptReader(day).read();
        this.queue = new FollowUpQueue(day);
        this.claims = new HomeClaims(day);
    }

    /** Stores it. */
    Map<String, Object> store() throws InputException, GenericEntityException {
        ConcernText concern = ConcernText.optional(call);
        TreeSet<String> home = new TreeSet<>(input.pupils().stream().map(RollPupil::pupilId).toList());
        homes().forEach(each -> home.addAll(each.pupilIds()));
        claims.lock(home);
        List<LoggedAttempt> before = stored();
        if (!before.isEmpty()) {
            return result(before, true);
        }
        GenericValue others = claims.claim(home);
        if (others != null) {
            throw new Meanwhile(day).claimed(others, home);
        }
        for (FollowUpHome each : homes()) {
            new Notices(day).raise(each);
        }
        List<LoggedAttempt> attempts = new ArrayList<>();
        String token = input.token();
        for (RollPupil pupil : input.pupils()) {
            GenericValue row = create(pupil, token, concern != null);
            token = row.getString("attemptToken");
            attempts.add(read(row.getString("attemptId")));
        }
        if (input.confirm()) {
            new AttemptMarks(queue, input).amend(attempts);
        }
        new AttemptTasks(queue).fulfil(attempts, input.contact());
        if (concern != null) {
            new Concerns(call, day.access(), day.schoolId()).raise(concern, input.pupils());
        }
        return result(attempts, false);
    }

    /** The homes of the pupils, as far as they are in the queue: one, unless somebody outside is told about several. */
    private List<FollowUpHome> homes() {
        return input.pupils().stream().flatMap(pupil -> queue.homeOf(pupil.pupilRef()).stream()).distinct().toList();
    }

    /** What an earlier request with the same token has stored. */
    private List<LoggedAttempt> stored() throws InputException, GenericEntityException {
        List<LoggedAttempt> attempts = new ArrayList<>();
        if (input.token() != null) {
            for (GenericValue row : EntityQuery.use(delegator).from("AttendanceAttemptLog")
                    .where("schoolId", day.schoolId(), "attemptToken", input.token()).orderBy("attemptId").queryList()) {
                attempts.add(LoggedAttempt.of(delegator, row));
            }
        }
        boolean others = attempts.stream().anyMatch(attempt -> !attempt.by().userLoginId().equals(call.userLoginId())
                || !attempt.followUpDate().equals(day.date())
                || input.pupils().stream().noneMatch(pupil -> pupil.pupilId().equals(attempt.pupilId())));
        if (others) {
            throw call.refuse("AttendanceFollowUpTokenUsed");
        }
        return attempts;
    }

    private GenericValue create(RollPupil pupil, String token, boolean concern) throws InputException, GenericEntityException {
        String attemptId = delegator.getNextSeqId("AttendanceContactAttempt");
        Author author = day.access().author(day.schoolId());
        GenericValue row = delegator.makeValue("AttendanceContactAttempt", Fields.of("attemptId", attemptId, "schoolId", day.schoolId(),
                "pupilId", pupil.pupilId(), "followUpDate", Date.valueOf(day.date()), "attemptToken", token == null ? attemptId : token,
                "attemptedDate", Timestamp.valueOf(day.now()), "attemptedByUserLoginId", author.userLoginId(),
                "attemptedByName", author.name(), "attemptedByPosition", author.position(), "channelEnumId", input.channelId(),
                "outcomeEnumId", input.outcomeId(), "childSeen", input.childSeen(), "concernFlag", concern ? "Y" : "N"));
        if (input.contact() != null) {
            row.set("contactId", input.contact().contactId());
            row.set("contactName", input.contact().name());
            row.set("contactRelationship", input.contact().relationship());
        } else {
            row.set("contactName", input.contactName());
        }
        if (input.isToldBefore()) {
            repeat(row, standing(pupil));
        } else {
            row.set("reasonId", input.reason() == null ? null : input.reason().reasonId());
            row.set("reasonText", input.reasonText());
            row.set("attendanceCode", input.code());
            row.set("expectedReturnDate", Rows.stored(input.expectedReturn()));
        }
        return delegator.create(row);
    }

    private LoggedAttempt standing(RollPupil pupil) throws InputException {
        LoggedAttempt standing = queue.find(pupil.pupilId()).map(FollowUpPupil::standing).orElse(null);
        if (standing == null) {
            throw call.refuse("AttendanceFollowUpNothingTold", "pupilRef", pupil.pupilRef(), "date", day.date());
        }
        return standing;
    }

    private static void repeat(GenericValue row, LoggedAttempt earlier) {
        row.set("followsAttemptId", earlier.attemptId());
        row.set("reasonId", earlier.reasonId());
        row.set("reasonText", earlier.reason());
        row.set("attendanceCode", earlier.code());
        row.set("expectedReturnDate", Rows.stored(earlier.expectedReturn()));
    }

    private LoggedAttempt read(String attemptId) throws GenericEntityException {
        return LoggedAttempt.of(delegator, EntityQuery.use(delegator).from("AttendanceAttemptLog").where("attemptId", attemptId).queryFirst());
    }

    private Map<String, Object> result(List<LoggedAttempt> attempts, boolean repeated) throws GenericEntityException {
        long amended = 0;
        for (LoggedAttempt attempt : attempts) {
            amended += EntityQuery.use(delegator).from("AttendanceAttemptMark").where("attemptId", attempt.attemptId()).queryCount();
        }
        return ServiceCall.success("token", attempts.get(0).token(), "recorded", (long) attempts.size(), "amended", amended,
                "repeated", repeated, "moreToTry", moreToTry(), "text", new AttemptText(day).tried(attempts.get(0)));
    }

    /** Whether somebody at this home can still be tried today: a contact nobody has tried, or about a pupil nobody has asked about. */
    private boolean moreToTry() {
        boolean outside = input.contact() != null && Professional.of(input.contact().relationship()).isPresent();
        boolean inVain = !input.isReached() && !input.isToldBefore() && !LoggedAttempt.LEFT.equals(input.outcome());
        Set<String> now = input.contact() == null ? Set.of() : Set.of(input.contact().contactRef());
        return homes().stream().flatMap(home -> home.pupils().stream()).filter(pupil -> !pupil.open().isEmpty()).anyMatch(pupil -> {
            boolean asked = !outside && input.pupils().stream().anyMatch(each -> each.pupilId().equals(pupil.id()));
            return asked ? inVain && pupil.hasUntriedContact(now) : pupil.state() == FollowUpState.TODO;
        });
    }
}
