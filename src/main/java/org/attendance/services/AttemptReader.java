package org.attendance.services;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.followup.HomeGroups;

/** Reads what is told of an attempt from the attributes of a call, and refuses what is not allowed. */
final class AttemptReader {
    private static final int LONGEST_REASON = 120;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PUPILS = 12;
    private static final int LONGEST_ABSENCE_DAYS = 366;
    private static final String TOKEN = "[A-Za-z0-9_-]{8,60}";

    private final FollowUpDay day;
    private final ServiceCall call;

    AttemptReader(FollowUpDay day) {
        this.day = day;
        this.call = day.call();
    }

    /** The attempt. */
    AttemptInput read() throws InputException, GenericEntityException {
        List<RollPupil> pupils = pupils();
        String outcomeId = EnumCodes.of(day.delegator(), EnumCodes.OUTCOME).id(call, "outcome");
        if (outcomeId == null) {
            throw call.refuse("AttendanceFollowUpFieldMissing", "field", "outcome");
        }
        String outcome = call.text("outcome");
        HomeContact contact = contact(pupils);
        String name = Attributes.plainText(call, "contactName", call.text("contactName"), LONGEST_NAME);
        String channelId = channel(outcome, contact, name, pupils);
        AbsenceReason reason = reason();
        String text = Attributes.plainText(call, "reason", call.text("reason"), LONGEST_REASON);
        String code = code(outcome, reason);
        AttemptInput input = new AttemptInput(pupils, contact, contact == null ? name : null, channelId, outcomeId, outcome, reason, text,
                code, expectedReturn(), seen(), call.flag("confirm"), call.flag("override"), sessions(pupils), token());
        refuseConfirmation(input);
        return input;
    }

    private List<RollPupil> pupils() throws InputException, GenericEntityException {
        List<?> refs = call.value("pupilRefs") instanceof List<?> list ? list : List.of();
        if (refs.isEmpty() || refs.size() > MOST_PUPILS) {
            throw call.refuse("AttendanceFollowUpPupils", "most", MOST_PUPILS);
        }
        Map<String, RollPupil> pupils = new LinkedHashMap<>();
        for (Object ref : refs) {
            RollPupil pupil = Pupils.find(call, day.access(), day.schoolId(), String.valueOf(ref).strip(), day.date());
            if (pupil.admission().isAfter(day.date()) || pupil.leaving() != null && pupil.leaving().isBefore(day.date())) {
                throw call.refuse("AttendanceFollowUpNotOnRoll", "pupilRef", pupil.pupilRef(), "date", day.date(),
                        "from", pupil.admission(), "thru", pupil.leaving() == null ? "" : pupil.leaving());
            }
            pupils.put(pupil.pupilId(), pupil);
        }
        return List.copyOf(pupils.values());
    }

    private HomeContact contact(List<RollPupil> pupils) throws InputException, GenericEntityException {
        String ref = call.text("contactRef");
        Map<String, List<HomeContact>> contacts = new PupilContacts(day.delegator())
                .ofAll(pupils.stream().map(RollPupil::pupilId).toList());
        HomeContact found = null;
        for (RollPupil pupil : pupils) {
            List<HomeContact> ofPupil = contacts.getOrDefault(pupil.pupilId(), List.of());
            found = ofPupil.stream().filter(contact -> contact.contactRef().equals(ref)).findFirst().orElse(null);
            if (ref != null && found == null) {
                throw call.refuse("AttendanceFollowUpContact", "contactRef", ref, "pupilRef", pupil.pupilRef(), "allowed",
                        String.join(", ", ofPupil.stream().map(HomeContact::contactRef).toList()));
            }
        }
        refuseSeveralHomes(pupils, contacts);
        return found;
    }

    private void refuseSeveralHomes(List<RollPupil> pupils, Map<String, List<HomeContact>> contacts) throws InputException {
        Map<String, List<String>> refs = new LinkedHashMap<>();
        pupils.forEach(pupil -> refs.put(pupil.pupilId(), contacts.getOrDefault(pupil.pupilId(), List.of()).stream()
                .map(HomeContact::contactRef).toList()));
        if (HomeGroups.of(refs).size() > 1) {
            throw call.refuse("AttendanceFollowUpSeveralHomes");
        }
    }

    /** A call, message or email goes to somebody; a letter and a visit to the home, whoever is there. */
    private String channel(String outcome, HomeContact contact, String name, List<RollPupil> pupils)
            throws InputException, GenericEntityException {
        String id = EnumCodes.of(day.delegator(), EnumCodes.CHANNEL).id(call, "channel");
        if (LoggedAttempt.TOLD_BEFORE.equals(outcome)) {
            return null;
        }
        if (id == null) {
            throw call.refuse("AttendanceFollowUpFieldMissing", "field", "channel");
        }
        boolean toHome = LoggedAttempt.VISIT.equals(call.text("channel")) || LoggedAttempt.LETTER.equals(call.text("channel"));
        if (contact == null && name == null && !toHome) {
            throw call.refuse("AttendanceFollowUpNobody", "pupilRef", pupils.get(0).pupilRef());
        }
        return id;
    }

    private AbsenceReason reason() throws InputException, GenericEntityException {
        String id = call.text("reasonId");
        List<AbsenceReason> all = AbsenceReason.all(day.delegator());
        if (id != null && all.stream().noneMatch(reason -> reason.reasonId().equals(id))) {
            throw call.refuse("AttendanceFollowUpChoice", "field", "reasonId", "value", id, "allowed",
                    String.join(", ", all.stream().map(AbsenceReason::reasonId).toList()));
        }
        return all.stream().filter(reason -> reason.reasonId().equals(id)).findFirst().orElse(null);
    }

    private String code(String outcome, AbsenceReason reason) throws InputException {
        String code = call.text("code");
        if (code == null && reason != null && LoggedAttempt.REACHED.equals(outcome)) {
            return reason.code();
        }
        if (code != null && !LoggedAttempt.REACHED.equals(outcome)) {
            throw call.refuse("AttendanceFollowUpCodeUnreached", "code", code);
        }
        if (code != null && day.codes().find(code, day.date()).isEmpty()) {
            throw call.refuse("AttendanceFollowUpCode", "code", code, "date", day.date());
        }
        return code;
    }

    private LocalDate expectedReturn() throws InputException {
        LocalDate date = call.date("expectedReturn");
        LocalDate today = day.access().today();
        if (date != null && (date.isBefore(today) || date.isAfter(today.plusDays(LONGEST_ABSENCE_DAYS)))) {
            throw call.refuse("AttendanceFollowUpReturn", "date", date, "from", today, "thru", today.plusDays(LONGEST_ABSENCE_DAYS));
        }
        return date;
    }

    private String seen() throws InputException {
        return call.text("childSeen") == null ? null : call.flag("childSeen") ? "Y" : "N";
    }

    private String token() throws InputException {
        String token = call.text("token");
        if (token != null && !token.matches(TOKEN)) {
            throw call.refuse("AttendanceFollowUpToken");
        }
        return token;
    }

    /** The attribute marks: pupilRef, date and session of each session to be amended. */
    private Map<String, List<Session>> sessions(List<RollPupil> pupils) throws InputException {
        if (!(call.value("marks") instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        Map<String, List<Session>> sessions = new LinkedHashMap<>();
        for (Object each : list) {
            Map<?, ?> mark = each instanceof Map<?, ?> map ? map : Map.of();
            String ref = String.valueOf(mark.get("pupilRef"));
            if (pupils.stream().noneMatch(pupil -> pupil.pupilRef().equals(ref))) {
                throw call.refuse("AttendanceFollowUpMarkPupil", "pupilRef", ref);
            }
            SessionPart part = Attributes.part(call, String.valueOf(mark.get("session")));
            sessions.computeIfAbsent(ref, key -> new ArrayList<>()).add(new Session(date(mark.get("date")), part));
        }
        return sessions;
    }

    private LocalDate date(Object text) throws InputException {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw call.refuse("AttendanceImportFieldDate", "field", "date", "value", text);
        }
    }

    private void refuseConfirmation(AttemptInput input) throws InputException {
        if (!input.confirm()) {
            if (input.isToldBefore()) {
                throw call.refuse("AttendanceFollowUpToldConfirm");
            }
            return;
        }
        if (!day.access().may(Access.AMEND)) {
            throw call.refuse("AttendanceFollowUpMayNotAmend");
        }
        if (input.code() == null && !input.isToldBefore()) {
            throw call.refuse("AttendanceFollowUpNoCode");
        }
    }
}
