package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.followup.FollowUpDeadlines;
import org.attendance.rules.followup.FollowUpState;
import org.attendance.rules.followup.Professional;

/** The queue of a day as the services return it. */
final class FollowUpView {
    private final FollowUpQueue queue;
    private final FollowUpDay day;
    private final FollowUpPupilView pupils;

    FollowUpView(FollowUpQueue queue) {
        this.queue = queue;
        this.day = queue.day();
        this.pupils = new FollowUpPupilView(day);
    }

    Map<String, Object> map() throws GenericEntityException {
        Map<String, Object> map = Fields.of("schoolId", day.schoolId(), "schoolName", day.access().schoolName(day.schoolId()),
                "date", Rows.iso(day.date()), "now", Rows.iso(day.now()), "isToday", day.isToday(),
                "isSchoolDay", day.calendar().isSchoolDay(day.date()),
                "previousDay", day.calendar().latestSchoolDay(day.date().minusDays(1)).map(LocalDate::toString).orElse(null),
                "nextDay", day.calendar().nextSchoolDay(day.date()).filter(next -> !next.isAfter(day.access().today()))
                        .map(LocalDate::toString).orElse(null),
                "openRegisters", queue.marks().openRegisters(), "takenRegisters", queue.marks().takenRegisters(),
                "counts", counts(), "contactsMinimum", day.settings().number(Setting.CONTACTS_MINIMUM),
                "callBy", day.settings().text(Setting.CALL_BY), "mayAmend", day.access().may(Access.AMEND));
        map.put("mine", queue.homes().stream().filter(home -> home.isClaimedBy(day.call().userLoginId())).map(FollowUpHome::id)
                .findFirst().orElse(null));
        List<Map<String, Object>> homes = new ArrayList<>();
        for (FollowUpHome home : queue.homes()) {
            homes.add(home(home));
        }
        map.put("homes", homes);
        return map;
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (FollowUpState state : FollowUpState.values()) {
            counts.put(state.id(), queue.homes().stream().filter(home -> home.state() == state).count());
        }
        counts.put("homes", (long) queue.homes().size());
        counts.put("pupils", queue.homes().stream().flatMap(home -> home.pupils().stream())
                .filter(pupil -> !pupil.open().isEmpty()).count());
        counts.put("free", queue.homes().stream().filter(home -> home.state() == FollowUpState.TODO
                && !home.isClaimedByOthers(day.call().userLoginId())).count());
        return counts;
    }

    /** One home: homeId, rank, state, day, claim, deadlines, contacts, pupils, log of attempts (latest first). */
    Map<String, Object> home(FollowUpHome home) throws GenericEntityException {
        Map<String, Object> map = Fields.of("homeId", home.id(), "state", home.state().id(), "rank", home.rank().id(), "day", home.day(),
                "claim", claim(home.claim()), "fewestContacts", (long) home.fewestContacts(),
                "dataGap", home.fewestContacts() < day.settings().number(Setting.CONTACTS_MINIMUM));
        putDeadlines(map, home);
        List<Map<String, Object>> list = new ArrayList<>();
        for (FollowUpPupil pupil : home.pupils()) {
            list.add(pupils.map(pupil));
        }
        map.put("pupils", list);
        map.put("contacts", home.contacts().stream().map(contact -> contact(home, contact)).toList());
        map.put("attempts", attempts(home));
        map.put("messages", messages(home));
        return map;
    }

    private Map<String, Object> claim(GenericValue claim) {
        if (claim == null) {
            return null;
        }
        return Fields.of("by", claim.getString("claimedByName"), "mine",
                claim.getString("claimedByUserLoginId").equals(day.call().userLoginId()),
                "at", Rows.iso(Rows.dateTime(claim, "claimedDate")), "until", Rows.iso(Rows.dateTime(claim, "claimedUntil")));
    }

    private void putDeadlines(Map<String, Object> map, FollowUpHome home) {
        FollowUpDeadlines deadlines = home.deadlines();
        if (deadlines == null || !day.isToday()) {
            map.put("messageBy", null);
            map.put("callBy", null);
            map.put("stage", null);
            return;
        }
        List<LoggedAttempt> attempts = home.attemptsAtHome();
        boolean written = home.pupils().stream().filter(pupil -> !pupil.open().isEmpty()).allMatch(pupil -> !pupil.messages().isEmpty());
        map.put("messageBy", deadlines.messageBy().toString());
        map.put("callBy", deadlines.callBy().toString());
        map.put("stage", deadlines.stage(day.now().toLocalTime(), written || !attempts.isEmpty(), attempts.stream().anyMatch(LoggedAttempt::isCall))
                .id());
    }

    private static Map<String, Object> contact(FollowUpHome home, HomeContact contact) {
        Map<String, Object> map = new LinkedHashMap<>(contact.map());
        map.put("profession", Professional.of(contact.relationship()).map(Enum::name).orElse(null));
        map.put("pupilRefs", home.pupilsOf(contact).stream().map(pupil -> pupil.pupil().pupilRef()).toList());
        return map;
    }

    /** Messages of the outbox about the day: at, channel, contactName, relationship, state, pupilRef; the latest first. */
    private static List<Map<String, Object>> messages(FollowUpHome home) {
        return home.pupils().stream().flatMap(pupil -> pupil.messages().stream().map(row -> Fields.of(
                "at", Rows.iso(Rows.dateTime(row, row.getTimestamp("statusDate") == null ? "createdDate" : "statusDate")),
                "channel", row.getString("channelId"), "contactName", row.getString("contactName"),
                "relationship", row.getString("relationship"), "state", row.getString("statusId").replace("ATM_", "").toLowerCase(Locale.ROOT),
                "pupilRef", pupil.pupil().pupilRef())))
                .sorted(Comparator.comparing((Map<String, Object> message) -> String.valueOf(message.get("at"))).reversed()).toList();
    }

    /** The rows of the log, one for each attempt: one about several pupils names them all. */
    private List<Map<String, Object>> attempts(FollowUpHome home) {
        Map<String, Map<String, Object>> byToken = new LinkedHashMap<>();
        home.pupils().stream().flatMap(pupil -> pupil.attempts().stream().map(attempt -> attempt.map(pupil.pupil().pupilRef())))
                .sorted(Comparator.comparing((Map<String, Object> attempt) -> (String) attempt.get("at"))
                        .thenComparing(attempt -> (String) attempt.get("attemptId"), new NaturalOrder()).reversed())
                .forEach(attempt -> byToken.merge((String) attempt.get("token"), withPupils(attempt), FollowUpView::join));
        return new ArrayList<>(byToken.values());
    }

    private static Map<String, Object> withPupils(Map<String, Object> attempt) {
        attempt.put("pupilRefs", new ArrayList<>(List.of(attempt.remove("pupilRef"))));
        return attempt;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> join(Map<String, Object> one, Map<String, Object> other) {
        ((List<Object>) one.get("pupilRefs")).addAll((List<Object>) other.get("pupilRefs"));
        return one;
    }
}
