package org.attendance.demo;

import java.util.Comparator;
import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.attendance.services.InputException;

/** Letters of a demonstration, printed: those that go with meetings, and for some pupils one about the term. */
final class DemoLetters {
    private static final int UNTIL_INVITATION = 2;

    private final DemoPlay play;

    DemoLetters(DemoPlay play) {
        this.play = play;
    }

    void store(List<DemoCase> cases) throws InputException, GenericEntityException, GenericServiceException {
        for (DemoCase each : cases.stream().sorted(Comparator.comparingInt(DemoCase::opened).reversed()).toList()) {
            if (each.opened() > UNTIL_INVITATION) {
                play.daysAgo(each.opened() - UNTIL_INVITATION);
                if ("intensive".equals(each.stage())) {
                    print(write(each, "term_red", null));
                }
            }
        }
    }

    /** The letter that goes with a meeting where it stands, as fam_second. */
    void ofMeeting(DemoCase of, String kind, Object meetingId) throws InputException, GenericEntityException, GenericServiceException {
        print(write(of, kind, meetingId));
    }

    private Object write(DemoCase of, String kind, Object recordId) throws InputException, GenericEntityException, GenericServiceException {
        Object[] asked = {"letterTypeId", kind, "pupilRefs", List.of(of.pupilRef()), "recordId", recordId};
        boolean complete = ((List<?>) play.serve("officer", "previewAttendanceLetters", asked).get("missing")).isEmpty();
        return complete ? play.serve("officer", "issueAttendanceLetters", asked).get("letterIds") : List.of();
    }

    private void print(Object letterIds) throws InputException, GenericEntityException, GenericServiceException {
        if (!((List<?>) letterIds).isEmpty()) {
            play.serve("officer", "printAttendanceLetters", "letterIds", letterIds);
        }
    }
}
