package org.attendance.services;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.followup.FollowUpDeadlines;
import org.attendance.rules.followup.FollowUpRank;
import org.attendance.rules.followup.FollowUpState;
import org.attendance.rules.followup.Professional;
import org.attendance.rules.followup.StandingReason;
import org.attendance.rules.followup.UnexplainedRun;

/** A pupil of the queue with all that was read about it; what is computed from it is computed by the rules. */
final class FollowUpPupil {
    private final FollowUpDay day;
    private final RollPupil pupil;
    private final List<FollowUpMarks.OpenSession> open;
    private final Map<Session, AttendanceCode> codes = new HashMap<>();
    private final List<GenericValue> flags = new ArrayList<>();
    private List<HomeContact> contacts = List.of();
    private final List<GenericValue> tasks = new ArrayList<>();
    private final List<GenericValue> messages = new ArrayList<>();
    private UnexplainedRun run = UnexplainedRun.NONE;
    private ContactLog log;
    private GenericValue claim;

    /** @param open unexplained sessions of the day; empty where all are explained */
    FollowUpPupil(FollowUpDay day, RollPupil pupil, List<FollowUpMarks.OpenSession> open) {
        this.day = day;
        this.pupil = pupil;
        this.open = open;
    }

    RollPupil pupil() {
        return pupil;
    }

    String id() {
        return pupil.pupilId();
    }

    List<FollowUpMarks.OpenSession> open() {
        return open;
    }

    void addCode(Session session, AttendanceCode code) {
        codes.put(session, code);
    }

    /** The code of a session of the day or one before; null for none. */
    AttendanceCode code(Session session) {
        return codes.get(session);
    }

    void addFlag(GenericValue row) {
        flags.add(row);
    }

    List<GenericValue> flags() {
        return flags;
    }

    void contacts(List<HomeContact> all) {
        contacts = all;
    }

    /** All contacts on file, in order of priority. */
    List<HomeContact> contacts() {
        return contacts;
    }

    /** Those at home: family, friends, carers. */
    List<HomeContact> contactsAtHome() {
        return contacts.stream().filter(contact -> Professional.of(contact.relationship()).isEmpty()).toList();
    }

    void addTask(GenericValue row) {
        tasks.add(row);
    }

    List<GenericValue> tasks() {
        return tasks;
    }

    void log(ContactLog contactLog) {
        log = contactLog;
    }

    /** All attempts, oldest first. */
    List<LoggedAttempt> attempts() {
        return log.all(id());
    }

    /** Attempts about the day that were not taken back. */
    List<LoggedAttempt> attemptsOfDay() {
        return log.ofDay(id());
    }

    /** Those of them that were with somebody at home, not with a professional who is to be told. */
    List<LoggedAttempt> attemptsAtHome() {
        return attemptsOfDay().stream().filter(attempt -> Professional.of(attempt.relationship()).isEmpty()).toList();
    }

    /** Whether there is a contact at home whom nobody has tried on the day. */
    boolean hasUntriedContact(Set<String> triedNow) {
        Set<String> tried = new HashSet<>(triedNow);
        attemptsAtHome().forEach(attempt -> tried.add(String.valueOf(attempt.contactRef())));
        return contactsAtHome().stream().anyMatch(contact -> !tried.contains(contact.contactRef()));
    }

    void addMessage(GenericValue row) {
        messages.add(row);
    }

    /** Messages about the absence of the day that are waiting, held back or sent. */
    List<GenericValue> messages() {
        return messages;
    }

    void claim(GenericValue row) {
        claim = row;
    }

    /** The claim that holds now; null for none. */
    GenericValue liveClaim() {
        LocalDateTime until = claim == null ? null : Rows.dateTime(claim, "claimedUntil");
        return until == null || !until.isAfter(day.now()) ? null : claim;
    }

    void run(UnexplainedRun unexplained) {
        run = unexplained;
    }

    /** The unexplained run that ends on the day. */
    UnexplainedRun run() {
        return run;
    }

    FollowUpState state() {
        return FollowUpState.of(open.stream().map(FollowUpMarks.OpenSession::since).toList(), attemptsAtHome().stream()
                .map(attempt -> new FollowUpState.Attempt(attempt.at(), attempt.isReached())).toList());
    }

    boolean hasFlag(String name) {
        return Flags.has(flags, name);
    }

    boolean hasOpenConcern() {
        return tasks.stream().anyMatch(task -> TaskType.CONCERN.equals(task.getString("taskTypeId"))
                && TaskStatus.OPEN.equals(task.getString("statusId")));
    }

    FollowUpRank rank() {
        return FollowUpRank.of(contactsAtHome().size(), hasFlag("SW") || hasFlag("LAC") || hasOpenConcern(), hasFlag("SEN"));
    }

    /** Whether the pupil was seen in a session of the day that came after an unexplained one. */
    boolean isBack() {
        return !open.isEmpty() && day.sessions().stream()
                .filter(session -> session.compareTo(open.get(open.size() - 1).session()) > 0)
                .map(codes::get).anyMatch(code -> code != null && code.statisticalClass().isAttended());
    }

    /** By when the home hears of it; null where nothing is open. */
    FollowUpDeadlines deadlines() {
        return open.isEmpty() ? null : FollowUpDeadlines.earliest(open.stream().map(session -> FollowUpDeadlines.of(
                day.times().of(pupil.yearGroup(), session.session().part()), day.settings().time(Setting.CALL_BY))).toList());
    }

    /** The attempt whose reason still holds for all open sessions, so that its code can be proposed; null for none. */
    LoggedAttempt standing() {
        LoggedAttempt attempt = log.latestReached(id());
        if (open.isEmpty() || attempt == null || attempt.code() == null) {
            return null;
        }
        boolean attended = day.codes().nearest(attempt.code(), day.date()).map(code -> code.statisticalClass().isAttended()).orElse(true);
        StandingReason reason = new StandingReason(attempt.followUpDate(), attempt.at(), attempt.expectedReturn(), attended);
        return open.stream().allMatch(session -> reason.holdsFor(day.date(), session.since())) ? attempt : null;
    }
}
