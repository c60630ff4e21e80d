package org.attendance.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** Meetings and cycles of the demonstration's cases: held with what was agreed, not attended and invited again, to come. */
public final class DemoMeeting {
    private static final int CYCLES = 6;

    private final DemoPlay play;

    public DemoMeeting(DemoPlay play) {
        this.play = play;
    }

    /** Fills the cases. */
    public void store(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        List<DemoCase> open = cases.stream().filter(DemoCase::isOpen).toList();
        for (int i = 0; i < open.size(); i++) {
            DemoCase each = open.get(i);
            if (i < CYCLES) {
                cycle(each, i);
            }
            if (each.opened() > 10) {
                held(each, i % 2 == 0 ? "tutor_talk" : "parent_meeting", each.opened() - 3);
            }
            if (i == 0 || i == 2) {
                formal(each, i == 0);
            } else if (i % 3 == 1) {
                planned(each, "parent_meeting", 2 + i % 4);
            }
        }
    }

    private void cycle(DemoCase of, int number) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(of.opened() - 1);
        Map<String, Object> started = play.serve("lead", "startAttendanceCycle", "caseId", of.caseId(), "barriers",
                "Mornings are hard since the move: two buses, and little sleep.", "childView", "I like art and football. I hate walking in late.",
                "parentView", "We leave for work at six and ring from there.", "actions", List.of(
                        action("Meet at the gate and walk to tutor time", "officer", null, of.opened() + number),
                        action("Set the alarm and lay out the uniform the evening before", null, "Parents", of.opened() + 4 + number)));
        play.daysAgo(Math.max(1, of.opened() - 5));
        play.serve("officer", "addAttendanceCycleNote", "cycleId", started.get("cycleId"), "note",
                number % 2 == 0 ? "Four mornings on time this week; Friday was missed." : "The first days were hard. The bus pass has come.");
    }

    private Map<String, Object> action(String text, String owner, String ownerName, int days) throws GenericEntityException {
        LocalDate due = schoolDay(play.today().plusDays(days));
        return owner == null ? Map.of("text", text, "ownerName", ownerName, "dueDate", due.toString())
                : Map.of("text", text, "owner", owner, "dueDate", due.toString());
    }

    private static LocalDate schoolDay(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Plans a meeting; the invitation goes out with it. */
    private Map<String, Object> plan(DemoCase of, String type, LocalDate date)
            throws InputException, GenericEntityException, GenericServiceException {
        List<?> contacts = (List<?>) play.serve("lead", "getAttendanceMeetingChoices", "caseId", of.caseId()).get("contacts");
        List<String> refs = contacts.stream().map(each -> (String) ((Map<?, ?>) each).get("contactRef")).limit(2).toList();
        Map<String, Object> planned = play.serve("lead", "planAttendanceMeeting", "caseId", of.caseId(), "meetingType", type, "date",
                schoolDay(date).toString(), "time", "15:30", "place", "Meeting room", "purpose", "How the mornings can become easier",
                "inviteContacts", refs, "invitePupil", "Y", "inviteOthers", refs.isEmpty() ? "Aunt of the pupil" : null);
        if (!"tutor_talk".equals(type)) {
            Object number = ((Map<?, ?>) play.serve("lead", "getAttendanceMeeting", "meetingId", planned.get("meetingId")).get("meeting"))
                    .get("invitation");
            new DemoLetters(play).ofMeeting(of, number == null ? "meeting_invitation" : Long.valueOf(2).equals(number) ? "fam_second"
                    : "fam_invitation", planned.get("meetingId"));
        }
        return planned;
    }

    private void held(DemoCase of, String type, int daysAgo) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(daysAgo);
        Map<String, Object> meeting = plan(of, type, play.today());
        play.daysAgo(daysAgo - 2);
        List<?> contacts = (List<?>) play.serve("lead", "getAttendanceMeetingChoices", "caseId", of.caseId()).get("contacts");
        if (contacts.isEmpty()) {
            return;
        }
        play.serve("lead", "recordAttendanceMeeting", "meetingId", meeting.get("meetingId"), "version", meeting.get("version"), "attended",
                List.of("1", "2"), "notes", "Spoke about sleep, the bus and friends. School wants to help first, and will not count lateness "
                + "in the first two weeks against anybody.", "actions", List.of(
                        action("Ask the breakfast club for a place", "officer", null, daysAgo + 3)));
    }

    private void planned(DemoCase of, String type, int inDays) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(1);
        plan(of, type, play.today().plusDays(inDays));
    }

    private void formal(DemoCase of, boolean again) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(9);
        Map<String, Object> meeting = plan(of, "formal_meeting", play.today());
        play.daysAgo(6);
        play.serve("lead", "settleAttendanceMeeting", "meetingId", meeting.get("meetingId"), "version", meeting.get("version"), "state",
                "not_attended", "reason", "No answer to letter and two calls");
        new DemoLetters(play).ofMeeting(of, "fam_not_attended", meeting.get("meetingId"));
        if (again) {
            plan(of, "formal_meeting", play.today().plusDays(9));
        }
    }
}
