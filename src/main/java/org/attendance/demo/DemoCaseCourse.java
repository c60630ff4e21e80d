package org.attendance.demo;

import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** What people have done with a case of the demonstration since it was opened: who leads it, how far it went, reviews, notes. */
final class DemoCaseCourse {
    private static final List<String> RUNGS = List.of("listen", "facilitate", "formalise");
    private static final List<String> REASONS = List.of("Met at home: what keeps the child away is on record now",
            "Support is agreed with the family and begins this week", "Missed two appointments; the support is put into writing");
    private static final List<String> FOUND = List.of("Mornings are better since the walk to school with a friend; Fridays are not.",
            "No change yet. The family asks for another time of day for the calls.", "Two full weeks. Maths is what is left to sort out.");
    private static final List<String> NOTES = List.of("Grandmother does the school run on Thursdays; ring her first.",
            "Wants to eat lunch in the library for now. Agreed with the head of year.", "The younger brother is away on the same days.");
    private static final List<String> LEADS = List.of("lead", "officer", "lead", "head");

    private final DemoPlay play;
    private final DemoCase of;
    private final int number;

    /** @param number place among the cases, so that they differ */
    DemoCaseCourse(DemoPlay play, DemoCase of, int number) {
        this.play = play;
        this.of = of;
        this.number = number;
    }

    /** Plays it up to the day of the demonstration, or to the day on which the case was closed. */
    void play() throws InputException, GenericEntityException, GenericServiceException {
        lead();
        int rungs = of.stage().equals("intensive") ? 1 + number % RUNGS.size() : number % 2;
        int step = Math.max(1, of.opened() / (RUNGS.size() + 1));
        for (int i = 0; i < rungs; i++) {
            play.daysAgo(of.opened() - (i + 1) * step);
            play.serve("lead", "changeAttendanceCaseStage", "caseId", of.caseId(), "ladder", RUNGS.get(i), "reason", REASONS.get(i));
        }
        play.daysAgo(of.opened() / 3);
        if (number % 3 != 1) {
            play.serve("officer", "addAttendanceCaseNote", "caseId", of.caseId(), "text", NOTES.get(number % NOTES.size()));
        }
        if (of.opened() > 12) {
            play.serve("lead", "reviewAttendanceCase", "caseId", of.caseId(), "reason", FOUND.get(number % FOUND.size()),
                    "nextReview", play.day().plusDays(number == 4 ? -1 : 4 + 2L * number).toString());
        }
        if (!of.isOpen()) {
            play.daysAgo(of.closed());
            play.serve("head", "closeAttendanceCase", "caseId", of.caseId(), "outcome", number % 2 == 0 ? "improved" : "step_down",
                    "reason", "Above 95 % for four weeks; the tutor keeps an eye on it");
        }
    }

    private void lead() throws InputException, GenericEntityException, GenericServiceException {
        if (number % 5 == 3) {
            play.serve("lead", "setAttendanceCaseLead", "caseId", of.caseId(), "leadName", "Marit Solberg", "leadAgency", "Family support service");
        } else if (number % 5 != 4 && play.isLoaded(LEADS.get(number % LEADS.size()))) {
            play.serve("lead", "setAttendanceCaseLead", "caseId", of.caseId(), "lead", LEADS.get(number % LEADS.size()));
        }
    }
}
