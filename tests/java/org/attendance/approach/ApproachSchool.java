package org.attendance.approach;

import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestSchool;
import org.attendance.TestUser;

/** A made school with an open case of its first pupil, and what the tests of approaches do to it. */
record ApproachSchool(TestSchool school, String caseId) {

    static ApproachSchool open() {
        TestSchool school = TestSchool.with("8A", 4);
        return new ApproachSchool(school, caseOf(school, "P8A01"));
    }

    static String caseOf(TestSchool school, String pupilRef) {
        return (String) school.lead().does("openAttendanceCase", "pupilRef", pupilRef, "reason", "Absence rises", "stage", "targeted").get("caseId");
    }

    Answer tries(TestUser user, String service, Object... values) {
        return user.tries(service, Stream.concat(Stream.of("caseId", caseId), Stream.of(values)).toArray());
    }

    Answer does(TestUser user, String service, Object... values) {
        return user.does(service, Stream.concat(Stream.of("caseId", caseId), Stream.of(values)).toArray());
    }

    String barrier(String kind, Object... more) {
        return (String) does(school.officer(), "saveAttendanceBarrier", Stream.concat(Stream.of("barrier", kind), Stream.of(more)).toArray())
                .get("barrierId");
    }

    String use(String approachId, Object... more) {
        return (String) does(school.officer(), "saveAttendanceApproachUse", Stream.concat(Stream.of("approachId", approachId), Stream.of(more))
                .toArray()).get("usedId");
    }

    /** A row of the checklist. */
    @SuppressWarnings("unchecked")
    Map<String, Object> row(String approachId) {
        return ((java.util.List<Map<String, Object>>) does(school.officer(), "getAttendanceChecklist").in("checklist").get("sections")).stream()
                .flatMap(section -> ((java.util.List<Map<String, Object>>) section.get("rows")).stream())
                .filter(row -> approachId.equals(row.get("approachId"))).findFirst().orElseThrow();
    }
}
