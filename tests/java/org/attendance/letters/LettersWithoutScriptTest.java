package org.attendance.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of letters by their forms alone, as a browser without script sends them. */
class LettersWithoutScriptTest {
    private LetterSchool letters;
    private String schoolId;
    private WebUser officer;

    @BeforeEach
    void aSchool() {
        letters = new LetterSchool();
        schoolId = letters.school().id();
        officer = WebUser.of(letters.officer());
    }

    private Document send(WebUser user, Element form, String... changes) {
        List<Object> values = new ArrayList<>();
        form.select("input[name], textarea[name]").stream().filter(field -> !field.hasAttr("disabled")
                && (!"checkbox".equals(field.attr("type")) || field.hasAttr("checked"))).forEach(field -> {
                    values.add(field.attr("name"));
                    values.add("textarea".equals(field.tagName()) ? field.wholeText() : field.val());
                });
        for (int i = 0; i < changes.length; i += 2) {
            int at = values.indexOf(changes[i]);
            if (at >= 0) {
                values.set(at + 1, changes[i + 1]);
            } else {
                values.addAll(List.of(changes[i], changes[i + 1]));
            }
        }
        String action = form.attr("action");
        return Jsoup.parse(user.post(action.substring(action.lastIndexOf('/') + 1), values.toArray()).body());
    }

    private static Element form(Document page, String request) {
        Element form = page.selectFirst("form[action$=/" + request + "]");
        assertNotNull(form, () -> request + " on " + page.text());
        return form;
    }

    private Document preview(Object... more) {
        List<Object> query = new ArrayList<>(List.of("schoolId", schoolId, "letterTypeId", "late", "who", "named", "pupilRefs", "P8A01, P8A02"));
        query.addAll(List.of(more));
        return officer.page("Letters", query.toArray());
    }

    @Test
    void aBatchIsPreviewedIssuedPrintedAndWithdrawn() {
        Document preview = preview();
        assertTrue(preview.text().contains("Times late: 0; the letter is for 1 or more."), preview.text());
        assertTrue(preview.text().contains("2 letters for 1 pupil"), preview.text());
        Document issued = send(officer, form(preview, "issueLetters"));
        assertTrue(issued.text().contains("2 letters were issued."), issued.text());
        assertEquals(2, issued.select("table.att-letters tbody tr").size());
        assertTrue(issued.text().contains("Not yet printed or emailed"));
        assertTrue(preview().text().contains("issued already"));
        Document letter = officer.page("Letter", "schoolId", schoolId, "letterId",
                issued.selectFirst("table.att-letters input[type=checkbox]").val());
        assertTrue(letter.text().contains("Unchanged since it was issued"), letter.text());
        send(officer, form(letter, "printLetters"));
        Document refused = send(officer, form(letter, "withdrawLetter"), "reason", "<b>no</b>");
        assertTrue(refused.selectFirst("[role=alert]").text().contains("<"), refused.text());
        assertEquals("<b>no</b>", refused.selectFirst("input[name=reason]").val(), "what was typed comes back");
        Document withdrawn = send(officer, form(letter, "withdrawLetter"), "reason", "Sent in error");
        assertTrue(withdrawn.text().contains("Sent in error") && withdrawn.text().contains("Printed"), withdrawn.text());
        assertTrue(send(officer, form(withdrawn.text().isEmpty() ? withdrawn : officer.page("Letters", "schoolId", schoolId), "verifyLetters"))
                .text().contains("2 letters were compared with their checksums"));
    }

    @Test
    void anIssueOfWhatHasChangedIsRefused() {
        Document preview = preview();
        letters.officer().does("amendAttendanceMark", "pupilRef", "P8A01", "date", "2026-11-17", "session", "AM", "code", "/", "reason", "Was here");
        Document refused = send(officer, form(preview, "issueLetters"));
        assertTrue(refused.selectFirst("[role=alert]").text().contains("would no longer read as you saw it"), refused.text());
        assertEquals(0, letters.school().rows("AttendanceLetter"));
    }

    @Test
    void missingFactsAreAskedForAndComeBack() {
        Document asked = officer.page("Letters", "schoolId", schoolId, "letterTypeId", "evidence_request", "who", "named", "pupilRefs", "P8A01",
                "fact_reply_by", "");
        assertTrue(asked.text().contains("Fill these in, then preview again: Answer by"), asked.text());
        Document wrong = officer.page("Letters", "schoolId", schoolId, "letterTypeId", "evidence_request", "who", "named", "pupilRefs", "P8A01",
                "fact_reply_by", "soon \"4\"");
        assertEquals("soon \"4\"", wrong.selectFirst("input[name=fact_reply_by]").val());
        Document legal = officer.page("Letters", "schoolId", schoolId, "letterTypeId", "notice_to_improve", "who", "named", "pupilRefs", "P8A01",
                "fact_authority", "Me");
        assertTrue(legal.text().contains("come from the record of a legal step"), legal.text());
        assertTrue(legal.select("form[action$=issueLetters]").isEmpty());
    }

    @Test
    void aTemplateIsSavedWithAReasonAndNothingTypedIsLost() {
        WebUser lead = WebUser.of(letters.school().lead());
        Document page = lead.page("LetterTemplates", "schoolId", schoolId, "letterTypeId", "late");
        Document refused = send(lead, form(page, "saveLetterTemplate"), "text", "Hello {colour}", "reason", "Shorter");
        assertTrue(refused.selectFirst("[role=alert]").text().contains("{colour}"), refused.text());
        assertEquals("Hello {colour}", refused.selectFirst("textarea[name=text]").wholeText());
        Document saved = send(lead, form(page, "saveLetterTemplate"), "text", "Hello {contact}: {dates_late}", "reason", "Shorter");
        assertTrue(saved.text().contains("The template is saved.") && saved.text().contains("Shorter"), saved.text());
        Document officers = officer.page("LetterTemplates", "schoolId", schoolId, "letterTypeId", "late");
        assertTrue(officers.select("form[action$=saveLetterTemplate] button").isEmpty());
        assertFalse(officers.selectFirst("textarea").attributes().get("readonly") == null);
    }
}
