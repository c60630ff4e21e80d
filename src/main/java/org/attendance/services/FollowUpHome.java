package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.followup.FollowUpDeadlines;
import org.attendance.rules.followup.FollowUpRank;
import org.attendance.rules.followup.FollowUpState;

/** The pupils of the queue who are reached through the same contacts: called once, claimed together. */
final class FollowUpHome {
    /** The order of the queue: what is least far, then who comes first by rank, then the longest run, then by name. */
    static final Comparator<FollowUpHome> ORDER = Comparator.comparing(FollowUpHome::state).thenComparing(FollowUpHome::rank)
            .thenComparing(FollowUpHome::day, Comparator.reverseOrder())
            .thenComparing(home -> home.pupils.get(0).pupil().name()).thenComparing(FollowUpHome::id);

    private final List<FollowUpPupil> pupils;

    /** @param pupils at least one */
    FollowUpHome(List<FollowUpPupil> pupils) {
        this.pupils = pupils.stream().sorted(Comparator.comparing(FollowUpPupil::state)
                .thenComparing(each -> each.pupil().name()).thenComparing(each -> each.pupil().pupilRef())).toList();
    }

    /** Names the home while its pupils stay the same: the reference of one of them. */
    String id() {
        return pupils.stream().map(each -> each.pupil().pupilRef()).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The pupils, those who are least far first. */
    List<FollowUpPupil> pupils() {
        return pupils;
    }

    boolean has(String pupilRef) {
        return pupils.stream().anyMatch(each -> each.pupil().pupilRef().equals(pupilRef));
    }

    List<String> pupilIds() {
        return pupils.stream().map(FollowUpPupil::id).toList();
    }

    FollowUpState state() {
        return pupils.stream().map(FollowUpPupil::state).min(Comparator.naturalOrder()).orElseThrow();
    }

    FollowUpRank rank() {
        return pupils.stream().map(FollowUpPupil::rank).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Day of the longest unexplained run among the pupils; 0 where all are explained. */
    long day() {
        return pupils.stream().mapToLong(each -> each.run().days()).max().orElse(0);
    }

    /** The contacts of all pupils, each once, in order of priority. */
    List<HomeContact> contacts() {
        Map<String, HomeContact> contacts = new LinkedHashMap<>();
        pupils.stream().flatMap(each -> each.contacts().stream())
                .sorted(Comparator.comparing(HomeContact::priority, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(contact -> contacts.putIfAbsent(contact.contactRef(), contact));
        return new ArrayList<>(contacts.values());
    }

    /** The pupils who have a contact on file. */
    List<FollowUpPupil> pupilsOf(HomeContact contact) {
        return pupils.stream().filter(each -> each.contacts().stream()
                .anyMatch(other -> other.contactRef().equals(contact.contactRef()))).toList();
    }

    /** The fewest contacts at home that one of the pupils has. */
    int fewestContacts() {
        return pupils.stream().mapToInt(each -> each.contactsAtHome().size()).min().orElse(0);
    }

    /** The claim that holds now: the earliest, should there be several; null for none. */
    GenericValue claim() {
        return pupils.stream().map(FollowUpPupil::liveClaim).filter(Objects::nonNull)
                .min(Comparator.comparing((GenericValue row) -> Rows.dateTime(row, "claimedDate"))).orElse(null);
    }

    /** Whether somebody else than a user has claimed the home. */
    boolean isClaimedByOthers(String userLoginId) {
        return claim() != null && !isClaimedBy(userLoginId);
    }

    /** Whether a user has claimed the home. */
    boolean isClaimedBy(String userLoginId) {
        return claim() != null && claim().getString("claimedByUserLoginId").equals(userLoginId);
    }

    /** The earliest deadlines of the pupils; null where all are explained. */
    FollowUpDeadlines deadlines() {
        List<FollowUpDeadlines> all = pupils.stream().map(FollowUpPupil::deadlines).filter(Objects::nonNull).toList();
        return all.isEmpty() ? null : FollowUpDeadlines.earliest(all);
    }

    /** The attempts about the day with somebody at home that were not taken back, about any of the pupils. */
    List<LoggedAttempt> attemptsAtHome() {
        return pupils.stream().flatMap(each -> each.attemptsAtHome().stream()).toList();
    }

    /** When somebody was last tried on the day; the beginning of the day if nobody was. */
    LocalDateTime lastTried(LocalDate date) {
        return attemptsAtHome().stream().map(LoggedAttempt::at).max(Comparator.naturalOrder()).orElse(date.atStartOfDay());
    }
}
