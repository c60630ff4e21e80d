package org.attendance.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** Letters of a demonstration: an invitation to talk in most cases, printed, and for some a reminder or a letter about the term. */
final class DemoLetters {
    private static final int UNTIL_INVITATION = 2;
    private static final int UNTIL_MEETING = 6;

    private final DemoPlay play;

    DemoLetters(DemoPlay play) {
        this.play = play;
    }

    void store(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        for (DemoCase each : cases.stream().sorted(Comparator.comparingInt(DemoCase::opened).reversed()).toList()) {
            if (each.opened() > UNTIL_INVITATION) {
                play.daysAgo(each.opened() - UNTIL_INVITATION);
                print(write(each, "meeting_invitation", Map.of("meeting_date", play.today().plusDays(UNTIL_MEETING).toString(),
                        "meeting_time", "15:30", "meeting_place", "Room 12")));
                if ("intensive".equals(each.stage())) {
                    print(write(each, "term_red", Map.of()));
                }
            }
        }
    }

    private Object write(DemoCase of, String kind, Map<String, String> facts) throws InputException, GenericEntityException, GenericServiceException {
        Object[] asked = {"letterTypeId", kind, "pupilRefs", List.of(of.pupilRef()), "facts", new HashMap<>(facts)};
        boolean complete = ((List<?>) play.serve("officer", "previewAttendanceLetters", asked).get("missing")).isEmpty();
        return complete ? play.serve("officer", "issueAttendanceLetters", asked).get("letterIds") : List.of();
    }

    private void print(Object letterIds) throws InputException, GenericEntityException, GenericServiceException {
        if (!((List<?>) letterIds).isEmpty()) {
            play.serve("officer", "printAttendanceLetters", "letterIds", letterIds);
        }
    }
}
