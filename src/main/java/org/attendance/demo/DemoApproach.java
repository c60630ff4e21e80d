package org.attendance.demo;

import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** Barriers and approaches in the cases of the demonstration, and what the school has added to its catalogue and directory. */
final class DemoApproach {
    private static final int WEEK = 7;
    private static final List<Barrier> BARRIERS = List.of(
            new Barrier("mental_health", "My stomach hurts on Sunday nights", "She does not sleep and will not get dressed", null),
            new Barrier("transport", "The first bus is full", "I start work at seven and cannot bring him", "Bus changed in September"),
            new Barrier("semh", "Lunch is too loud", "He was fine until Year 8", "Seen sitting alone"),
            new Barrier("sen", "I cannot read the sheets fast enough", "We asked for a test in June", null),
            new Barrier("illness", "I get tired after lunch", "The hospital has changed the treatment", "Letter of 2 October on file"),
            new Barrier("young_carer", "I wait until Grandad is up", null, "Told to the tutor in confidence"),
            new Barrier("eal", null, "We did not understand the letters", "Interpreter needed: Romanian"));
    private static final List<Use> USES = List.of(
            new Use("C_S_PUPIL", "tutor", "Said what mornings are like", null, null, "helped"),
            new Use("T_PASTORAL", "officer", "Comes to breakfast club on Tuesdays", "Mondays are still hard", null, "partly"),
            new Use("C_S_CONTACT", "lead", "The office is the person to turn to", null, null, "helped"),
            new Use("T_VISIT", "officer", "Seen, and glad of the visit", null, "Mother works until three", "partly"),
            new Use("T_MENTAL", "lead", "Consultation held", null, "Waiting list of six weeks", null),
            new Use("C_S_ADJUST", "lead", "May leave class five minutes early", "Supply teachers do not know", null, "partly"),
            new Use("T_TAF", "lead", "All came but the GP", null, null, null),
            new Use("C_N_PEER", "officer", null, "The mentor was ill himself", null, "no_change"),
            new Use("I_EARLYHELP", "lead", null, "Form sent back for want of consent", "Parents not sure about it", "refused"));

    private final DemoPlay play;

    private record Barrier(String kind, String child, String parent, String note) {
    }

    private record Use(String approachId, String login, String worked, String notWorked, String hinder, String result) {
    }

    DemoApproach(DemoPlay play) {
        this.play = play;
    }

    /** Adds to each case a barrier or two and some approaches, more to those that have been open for longer. */
    void store(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        catalogue();
        for (int i = 0; i < cases.size(); i++) {
            DemoCase of = cases.get(i);
            if (of.isOpen()) {
                barriers(of, i);
                uses(of, i);
            }
        }
        play.daysAgo(0);
    }

    private void catalogue() throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(BARRIERS.size() * WEEK);
        play.serve("lead", "saveAttendanceApproach", "name", "Breakfast club", "explanation", "From 7:45 in the hall: toast, homework, company.",
                "stage", "targeted", "section", "policy", "sortOrder", 205L, "reason", "Opened in September");
        play.serve("lead", "saveAttendanceHelp", "name", "Harrow Lane Young People's Centre", "offer",
                "Drop-in after school, mentoring, a quiet room for homework.", "contact", "Drop in on weekdays from 15:30", "barriers",
                "semh mental_health young_carer", "sortOrder", 1L, "reason", "Next door to us");
    }

    private void barriers(DemoCase of, int number) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(of.opened());
        for (int i = 0; i <= number % 2; i++) {
            Barrier barrier = BARRIERS.get((number + 3 * i) % BARRIERS.size());
            play.serve("lead", "saveAttendanceBarrier", "caseId", of.caseId(), "barrier", barrier.kind(), "fromDate",
                    play.today().minusDays(WEEK * (i + 2L)).toString(), "childWords", barrier.child(), "parentWords", barrier.parent(),
                    "note", barrier.note(), "token", "demo-barrier-" + number + "-" + i);
        }
    }

    private void uses(DemoCase of, int number) throws InputException, GenericEntityException, GenericServiceException {
        int count = Math.min(USES.size(), 1 + of.opened() / 3);
        for (int i = 0; i < count; i++) {
            Use use = USES.get((number + i) % USES.size());
            play.daysAgo(Math.max(1, of.opened() - 2 * i));
            play.serve("tutor".equals(use.login()) ? "officer" : use.login(), "saveAttendanceApproachUse", "caseId", of.caseId(), "approachId",
                    use.approachId(), "ownerName", "tutor".equals(use.login()) ? "Form tutor" : null, "worked", use.worked(), "notWorked",
                    use.notWorked(), "hinder", use.hinder(), "result", use.result(), "token", "demo-use-" + number + "-" + i);
        }
    }
}
