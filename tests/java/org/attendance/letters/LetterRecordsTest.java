package org.attendance.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.attendance.plans.PlanSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters about meetings and contracts say what is recorded, and nothing a caller types. */
class LetterRecordsTest {
    private LetterSchool letters;

    @BeforeEach
    void aSchool() {
        letters = new LetterSchool();
    }

    private String text(Answer preview) {
        assertEquals("", preview.error());
        assertEquals(List.of(), preview.get("refused"));
        return (String) preview.list("letters").get(0).get("text");
    }

    private String refused(String kind, Object... more) {
        Answer preview = letters.preview(kind, more);
        assertEquals("", preview.error());
        assertEquals(List.of(), preview.list("letters"));
        assertEquals(0L, letters.issue(kind, more).number("issued"));
        return (String) preview.list("refused").get(0).get("reason");
    }

    @Test
    void whatAMeetingRecordsIsNotToldByACaller() {
        for (String kind : List.of("meeting_invitation", "fam_invitation", "fam_second", "fam_not_attended", "fam_contract", "late")) {
            for (String field : List.of("meeting_date", "missed_date", "contract_date", "review_date")) {
                String error = letters.issue(kind, "facts", Map.of(field, "2026-12-01")).error();
                assertTrue(error.contains("is recorded with a meeting or a contract"), () -> kind + " " + field + ": " + error);
            }
        }
        assertEquals(0, letters.school().rows("AttendanceLetter"));
        assertTrue(refused("meeting_invitation").startsWith("No meeting with the family is planned."));
    }

    @Test
    void anInvitationSaysWhenAndWhereTheMeetingIs() {
        String id = letters.plans("parent_meeting", "2026-12-01");
        Answer preview = letters.preview("meeting_invitation");
        assertTrue(text(preview).contains("Tuesday 1 December 2026 at 14:30: Room 4"), text(preview));
        assertEquals(id, preview.get("recordId"), "the only one is chosen");
        letters.plans("tutor_talk", "2026-12-03", "place", "Hall");
        Answer two = letters.preview("meeting_invitation");
        assertEquals(List.of("Record it rests on"), two.get("missing"));
        assertEquals(2, two.list("records").size());
        assertTrue(letters.issue("meeting_invitation").error().contains("these facts are missing: Record it rests on"));
        assertTrue(text(letters.preview("meeting_invitation", "recordId", id)).contains("Room 4"));
        assertTrue(letters.preview("meeting_invitation", "recordId", "X1").error().contains("“X1” is no record"));
        assertTrue(letters.preview("meeting_invitation", "who", "roll").error().contains("name one pupil, not 5"));
        letters.settles(id, "cancelled");
        assertTrue(refused("meeting_invitation", "recordId", id).contains("not planned any more"));
        LetterSchool other = new LetterSchool();
        assertTrue(other.preview("meeting_invitation", "recordId", id).error().contains("is no record"), "not of another school");
    }

    @Test
    void aSecondInvitationNeedsAFirstThatIsRecordedAsNotAttended() {
        assertTrue(refused("fam_second").contains("only after a first formal meeting that is recorded as not attended"));
        String first = letters.plans("formal_meeting", TestSchool.TODAY);
        assertTrue(refused("fam_second", "recordId", first).contains("only after a first formal meeting that is recorded as not attended"));
        assertTrue(refused("fam_not_attended", "recordId", first).contains("not recorded that nobody came"));
        assertTrue(text(letters.preview("fam_invitation")).contains("Friday 20 November 2026 at 14:30: Room 4"));
        letters.settles(first, "not_attended");
        assertTrue(text(letters.preview("fam_not_attended")).contains("on Friday 20 November 2026, and nobody came"));
        assertTrue(refused("fam_invitation", "recordId", first).contains("not planned any more"));
        String second = letters.plans("formal_meeting", "2026-12-01", "place", "Hall");
        String text = text(letters.preview("fam_second"));
        assertTrue(text.contains("not to meet you on Friday 20 November 2026") && text.contains("Tuesday 1 December 2026 at 14:30: Hall"), text);
        assertTrue(refused("fam_invitation", "recordId", second).contains("the second invitation goes with it"));
        letters.steps("takeBackAttendanceMeeting", first, "reason", "They came");
        assertTrue(refused("fam_second", "recordId", second).contains("the first formal meeting is not recorded as not attended"));
    }

    @Test
    void theLetterWithTheContractNeedsOneThatWasAgreed() {
        assertTrue(refused("fam_contract").startsWith("No attendance contract is recorded."));
        PlanSchool plans = new PlanSchool(letters.school(), letters.caseId());
        String planId = plans.draft("contract");
        assertTrue(refused("fam_contract").contains("it is not agreed"));
        assertEquals("", plans.agrees(planId).error());
        assertTrue(text(letters.preview("fam_contract")).contains("agreed on Friday 20 November 2026"));
    }

    @Test
    void aMeetingThatMovedTakesTheEmailBack() throws Exception {
        String id = letters.plans("parent_meeting", "2026-12-01");
        Object ids = letters.issue("meeting_invitation").get("letterIds");
        letters.officer().does("emailAttendanceLetters", "letterIds", ids);
        letters.steps("changeAttendanceMeeting", id, "date", "2026-12-02", "time", "14:30", "place", "Room 4");
        letters.officer().does("sendAttendanceMessages");
        for (var message : EntityQuery.use(TestHost.delegator()).from("AttendanceMessage").where("schoolId", letters.school().id()).queryList()) {
            assertEquals("The letter is no longer true: Day of the meeting was 2026-12-01 and is now 2026-12-02.", message.getString("statusReason"));
        }
        assertEquals(2L, letters.issue("meeting_invitation").number("issued"), "the new day is a new letter");
    }

    @Test
    void thePageMeetingLeadsToTheLetterAndTheCaseTellsOfIt() {
        String id = letters.plans("formal_meeting", TestSchool.TODAY);
        letters.settles(id, "not_attended");
        WebUser lead = WebUser.of(letters.school().lead());
        Document meeting = lead.page("Meeting", "schoolId", letters.school().id(), "meetingId", id);
        String link = meeting.selectFirst("a[href*=Letters]:contains(did not attend)").attr("href");
        Document page = lead.page(link.substring(link.lastIndexOf('/') + 1));
        assertEquals(id, page.selectFirst("select[name=recordId] option[selected]").val());
        assertTrue(page.selectFirst("form[action$=issueLetters] input[name=recordId]").val().equals(id), page.text());
        assertTrue(page.select("input[name=fact_missed_date]").isEmpty());
        letters.issue("fam_not_attended", "recordId", id);
        assertTrue(letters.school().lead().does("getAttendanceCaseChronology", "caseId", letters.caseId(), "kinds", "letter").list("entries")
                .get(0).get("headline").toString().contains("did not attend"));
        Map<String, Object> letter = letters.officer().does("getAttendanceLetters", "caseId", letters.caseId()).list("letters").get(0);
        assertEquals(id, ((Map<?, ?>) letter.get("facts")).get("record"));
        letters.steps("takeBackAttendanceMeeting", id, "reason", "They came");
        letters.settles(id, "cancelled");
        assertNull(lead.page("Meeting", "schoolId", letters.school().id(), "meetingId", id).selectFirst("a[href*=letterTypeId]"));
    }
}
