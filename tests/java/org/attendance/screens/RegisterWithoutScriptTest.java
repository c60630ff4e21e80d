package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register as a plain form: filled in, sent, shown again with what was typed when it is refused. */
class RegisterWithoutScriptTest {

    private TestSchool school;
    private WebUser teacher;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 4);
        teacher = WebUser.of(school.teacher());
    }

    private Document register() {
        return teacher.page("Register", "schoolId", school.id(), "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM");
    }

    private Document send(Document page, Map<String, String> filled) {
        List<Object> values = new ArrayList<>();
        for (Element input : page.select("#att-register input[name]")) {
            values.add(input.attr("name"));
            values.add(filled.getOrDefault(input.attr("name"), input.attr("value")));
        }
        return Jsoup.parse(teacher.post("saveRegister", values.toArray()).body());
    }

    @Test
    void aFilledFormIsStoredAndSaysSo() {
        Document after = send(register(), Map.of("code_0", "/", "code_1", "L", "minutesLate_1", "6", "code_2", "N", "code_3", "I",
                "note_3",
                "Flu, says the mother"));
        assertTrue(after.text().contains("Register saved: 4 new"), after.text());
        assertEquals("taken", school.teacher().register("8A", TestSchool.TODAY, "AM").in("register").get("state"));
        assertEquals("Flu, says the mother", after.selectFirst("input[name=note_3]").attr("value"));
    }

    @Test
    void emptyRowsAreLeftBlank() {
        assertTrue(send(register(), Map.of("code_0", "/")).text().contains("Register saved: 1 new"));
        assertEquals(1, school.rows("AttendanceMark"));
    }

    @Test
    void aRefusedFormIsShownAgainWithWhatWasTyped() {
        Document again = send(register(), Map.of("code_0", "/", "code_1", "QQ", "code_2", "B"));
        assertTrue(again.text().contains("Nothing was stored"), again.text());
        assertEquals("QQ", again.selectFirst("input[name=code_1]").attr("value"));
        assertEquals("/", again.selectFirst("input[name=code_0]").attr("value"));
        assertTrue(again.selectFirst("#att-problems-2").text().contains("needs a note"), again.select(".att-problems").text());
        assertEquals(0, school.rows("AttendanceMark"));
    }

    @Test
    void scriptInANoteIsRefusedAndComesBackAsText() {
        Document again = send(register(), Map.of("code_0", "I", "note_0", "<script>alert(1)</script>"));
        assertTrue(again.text().contains("Nothing was stored"), again.text());
        assertEquals("<script>alert(1)</script>", again.selectFirst("input[name=note_0]").attr("value"));
        assertTrue(again.select("script:not([src])").isEmpty());
        assertEquals(0, school.rows("AttendanceMark"));
    }

    @Test
    void templateTextInANoteIsRefusedAndNotRun() {
        Document again = send(register(), Map.of("code_0", "I", "note_0", "${7*7}"));
        assertTrue(again.text().contains("Nothing was stored"), again.text());
        assertTrue(!again.html().contains("49\""), "the template text was run");
        assertEquals(0, school.rows("AttendanceMark"));
    }

    @Test
    void aStaleFormSaysWhoChangedWhat() {
        Document page = register();
        school.officer().saves("8A", TestSchool.TODAY, "AM", List.of(org.attendance.TestUser.mark("P8A02", "I")));
        Document again = send(page, Map.of("code_0", "/", "code_1", "N"));
        assertTrue(again.text().contains("Nothing was stored"), again.text());
        assertTrue(again.text().contains("Olga Fisher"), again.text());
        assertEquals("N", again.selectFirst("input[name=code_1]").attr("value"));
        assertEquals(1, school.rows("AttendanceMark"));
    }

    @Test
    void aChangeNeedsItsReason() {
        send(register(), Map.of("code_0", "/", "code_1", "/", "code_2", "/", "code_3", "/"));
        assertTrue(send(register(), Map.of("code_0", "N")).text().contains("Give the reason"));
        assertTrue(send(register(), Map.of("code_0", "N", "reason", "Wrong pupil")).text().contains("1 changed"));
    }

    @Test
    void anAmendmentByTheFormOfThePupil() {
        school.marks("P8A01,2026-11-19,AM,N");
        WebUser officer = WebUser.of(school.officer());
        Document after = Jsoup.parse(officer.post("amendMark", "schoolId", school.id(), "pupilRef", "P8A01", "date", TestSchool.YESTERDAY,
                "session", "AM", "code", "I", "reason", "Mother called", "asOfDate", "", "note", "", "minutesLate", "").body());
        assertTrue(after.text().contains("The mark is stored"), after.text());
        assertTrue(after.text().contains("Mother called"));
        Document refused = Jsoup.parse(officer.post("amendMark", "schoolId", school.id(), "pupilRef", "P8A01", "date",
                TestSchool.YESTERDAY,
                "session", "AM", "code", "O", "reason", "", "asOfDate", "").body());
        assertTrue(refused.text().contains("Nothing was stored"), refused.text());
        assertEquals("O", refused.selectFirst("#att-amend input[name=code]").attr("value"));
    }
}
