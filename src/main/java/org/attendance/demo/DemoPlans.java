package org.attendance.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** Plans in the cases of a demonstration school: a child's plan with a review, a contract, a part-time timetable, drafts. */
public final class DemoPlans {
    private static final Map<String, Object> CHILD = texts("PAP_GOAL", "To be in school every Monday", "PAP_PRESENT", "Me, my mum and my tutor",
            "PAP_TEACHER", "My tutor", "PAP_HARD", List.of("I can not sleep on Sundays", "My best friend has moved away"),
            "PAP_FAMILY", "Mum, my little brother and Grandad", "PAP_EVERYDAY", "Grandad, the lady at the school gate",
            "PAP_ICAN", List.of("I will go to bed on time and get up on time.", "If I feel sad or stuck, I will tell a grown-up at school."),
            "PAP_PARENTS", List.of("They will help me get up on time."), "PAP_IWILL", List.of("Walk to school with Sam", "Pack my bag at night"),
            "PAP_SCHOOL", List.of("Meet me at the gate on Mondays", "Let me sit with Sam"), "PAP_HELPERS", List.of("Grandad", "My tutor"),
            "PAP_REWARD", "Making pizza in the food room");
    private static final Map<String, Object> CONTRACT = texts("CON_PRESENT", "Mother, head of year, attendance lead",
            "CON_CONCERN", "Days missed since September, most of them without a reason given",
            "CON_VIEWS", "Mornings are hard since the move; the bus leaves too early", "CON_PARENT", List.of("Call before 08:30 when ill",
            "See that the pupil is at the stop at 07:55"), "CON_SCHOOL", List.of("A bus pass for the later line", "A place in the breakfast club"),
            "CON_SUCCESS", List.of("No absence without a reason in the next five weeks"));
    private static final Map<String, Object> PART_TIME = texts("PTT_WHY", "Recovers from an operation; the clinic advises mornings only at first",
            "PTT_BACK", List.of("Week 1 and 2: mornings", "Week 3: Tuesday and Thursday in full", "Week 4: full time"),
            "PTT_WORK", "Tasks online each afternoon, set by the tutor", "PTT_SAFE", "Grandmother, at home");
    private static final Map<String, Object> SUPPORT = texts("IAP_CONCERN", "Absence on Mondays and after weekends with the father",
            "IAP_TARGET", List.of("In school on six Mondays in a row"), "IAP_HOME", List.of("Evening routine on Sundays"),
            "IAP_SCHOOL", List.of("A call on Monday at 08:00", "A quiet room on arrival"));

    private final DemoPlay play;

    public DemoPlans(DemoPlay play) {
        this.play = play;
    }

    private static Map<String, Object> texts(Object... idsAndTexts) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            texts.put((String) idsAndTexts[i], idsAndTexts[i + 1]);
        }
        return texts;
    }

    /** Plans for the cases that are open, by the days for which they have been. */
    public void store(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        List<DemoCase> open = cases.stream().filter(DemoCase::isOpen).toList();
        for (int i = 0; i < open.size(); i++) {
            DemoCase of = open.get(i);
            int daysAgo = Math.max(1, of.opened() - 2);
            switch (i % 6) {
                case 0 -> agree(of, "contract", CONTRACT, daysAgo);
                case 1 -> partTime(of, Math.min(daysAgo, 3));
                case 2, 4 -> review(agree(of, "personal", CHILD, daysAgo), daysAgo, i == 2);
                case 3 -> agree(of, "individual", SUPPORT, daysAgo);
                default -> draft(of, "personal", CHILD, daysAgo);
            }
        }
    }

    private String draft(DemoCase of, String type, Map<String, Object> texts, int daysAgo)
            throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(daysAgo);
        return (String) play.serve("lead", "saveAttendancePlan", "caseId", of.caseId(), "planType", type, "fromDate",
                play.today().toString(), "texts", texts).get("planId");
    }

    /** Writes a plan down and agrees it with a contact who may sign; answers null where there is none, and the plan stays a draft. */
    private String agree(DemoCase of, String type, Map<String, Object> texts, int daysAgo)
            throws InputException, GenericEntityException, GenericServiceException {
        return sign(draft(of, type, texts, daysAgo));
    }

    private String sign(String planId) throws InputException, GenericEntityException, GenericServiceException {
        Map<?, ?> plan = (Map<?, ?>) play.serve("lead", "getAttendancePlan", "planId", planId).get("plan");
        for (Object each : (List<?>) plan.get("contacts")) {
            Map<?, ?> contact = (Map<?, ?>) each;
            if (Boolean.TRUE.equals(contact.get("maySign"))) {
                play.serve("lead", "agreeAttendancePlan", "planId", planId, "pupilSigned", "Y", "parentPresent", "Y",
                        "contactRefs", List.of(contact.get("contactRef")));
                return planId;
            }
        }
        return null;
    }

    private void partTime(DemoCase of, int daysAgo) throws InputException, GenericEntityException, GenericServiceException {
        play.daysAgo(daysAgo);
        LocalDate from = play.today();
        String planId = sign((String) play.serve("lead", "saveAttendancePlan", "caseId", of.caseId(), "planType", "part_time", "fromDate",
                from.toString(), "thruDate", from.plusWeeks(4).minusDays(1).toString(), "reasonCode", "medical",
                "sessionsOff", "1PM 2PM 3PM 4PM 5PM", "texts", PART_TIME).get("planId"));
        if (planId != null) {
            play.serve("lead", "tellAttendancePlanAuthority", "planId", planId);
        }
    }

    private void review(String planId, int daysAgo, boolean better) throws InputException, GenericEntityException, GenericServiceException {
        if (planId != null && daysAgo > 4) {
            play.daysAgo(Math.max(1, daysAgo - 14));
            play.serve("lead", "reviewAttendancePlan", "planId", planId, "outcome", better ? "better" : "same",
                    "whatWorked", better ? "Walking in with Sam" : "The gate works, Sunday evenings do not yet",
                    "nextSteps", better ? "Keep going" : "An earlier bedtime on Sundays");
        }
    }
}
