package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.attendance.TestSchool;
import org.attendance.WebForm;
import org.attendance.WebUser;
import org.attendance.host.entity.SqlCounter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packs followed and left, settings, history with restore, and evaluation from the page, all by plain forms. */
class ThresholdAdminScreensTest {

    private TestSchool school;
    private WebUser lead;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
        lead = WebUser.of(school.lead());
    }

    private Document page(String name, Object... more) {
        Object[] key = {"schoolId", school.id()};
        return lead.page(name, java.util.stream.Stream.of(key, more).flatMap(java.util.Arrays::stream).toArray());
    }

    private static String form(String request, String field, String value) {
        return "form[action$=" + request + "]:has(input[name=" + field + "][value=" + value + "])";
    }

    private static String pack(Document page, String name) {
        Element pack = page.select(".att-pack").stream().filter(each -> each.text().startsWith(name)).findFirst().orElseThrow();
        return pack.text();
    }

    @Test
    void aPackIsFollowedAndLeftFromADayWithAReason() {
        Document followed = WebForm.send(lead, page("Thresholds"), form("followPack", "policyId", "copnor-2023"), Map.of("reason",
                "The governors wish it"));
        assertTrue(followed.text().contains("The school follows the pack from that day"), followed.text());
        assertTrue(pack(followed, "Copnor 2023").contains("followed since Fri 20 Nov 2026"), followed.text());
        Document left = WebForm.send(lead, followed, form("leavePack", "policyId", "copnor-2023"), Map.of("fromDate", "2026-12-01", "reason",
                "Only for a while"));
        assertTrue(pack(left, "Copnor 2023").contains("followed until Mon 30 Nov 2026"), left.text());
        Document refused = WebForm.send(lead, left, form("followPack", "policyId", "bcp-2024"), Map.of("fromDate", "2020-01-01", "reason",
                "Too early"));
        assertTrue(refused.select("#att-refusal").text().contains("calendar of the school begins"), refused.text());
        Element again = refused.selectFirst(form("followPack", "policyId", "bcp-2024"));
        assertEquals("2020-01-01", again.selectFirst("[name=fromDate]").attr("value"));
        assertEquals("Too early", again.selectFirst("[name=reason]").attr("value"));
    }

    @Test
    void aSettingIsChangedWithHelpAndAllowedValues() {
        Document settings = page("ThresholdSettings");
        assertTrue(settings.text().contains("How long N may stand") && settings.text().contains("The regulations say 5 days"), settings.text());
        Document saved = WebForm.send(lead, settings, form("saveSetting", "settingId", "unexplained.limit"), Map.of("value", "10", "reason",
                "As our policy says"));
        assertTrue(saved.text().contains("The setting is saved") && saved.text().contains("10 usual: 5"), saved.text());
        Document refused = WebForm.send(lead, saved, form("saveSetting", "settingId", "unexplained.limit"), Map.of("value", "99", "reason", "x"));
        assertTrue(refused.select("#att-refusal").text().contains("1 to 60"), refused.text());
        assertEquals("99", refused.selectFirst(form("saveSetting", "settingId", "unexplained.limit") + " [name=value]").attr("value"));
        Document stale = WebForm.send(lead, settings, form("saveSetting", "settingId", "unexplained.limit"), Map.of("value", "7", "reason", "x"));
        assertTrue(stale.select("#att-refusal").text().contains("somebody else has changed it"), stale.text());
        assertEquals("10", school.lead().does("getAttendanceSettings").find("settings", "settingId", "unexplained.limit").get("value"));
    }

    @Test
    void theHistoryTellsWhoWhatWhenAndWhyAndPutsBack() {
        school.lead().does("setAttendanceSetting", "settingId", "unexplained.limit", "value", "10", "reason", "Our policy");
        school.admin().does("subscribeAttendancePolicy", "policyId", "copnor-2023", "fromDate", TestSchool.TODAY, "reason", "Governors");
        school.lead().does("saveAttendanceRule", "ruleId", "NAT-PN", "value", "8", "fromDate", TestSchool.TODAY, "seenVersion", 0L, "reason",
                "Earlier");
        school.lead().does("saveAttendanceCode", "code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate", "2026-11-02", "reason",
                "Nurse");
        Document all = page("ThresholdHistory");
        assertTrue(all.text().contains("4 changes, the latest first"), all.text());
        for (String said : new String[] {"Sub-code I1", "Rule Penalty notice must be considered", "Pack Copnor 2023",
            "Setting How long N may stand", "Lena Park, Attendance lead", "Ada Minns", "Our policy", "Fri 20 Nov 2026, 08:45"}) {
            assertTrue(all.text().contains(said), said + ": " + all.text());
        }
        Document only = page("ThresholdHistory", "subjectKind", "setting");
        assertTrue(only.text().contains("1 change") && !only.text().contains("Sub-code I1"), only.text());
        for (String kind : new String[] {"setting", "rule", "leave", "code"}) {
            Document back = WebForm.send(lead, page("ThresholdHistory"), form("restoreChange", "kind", kind), Map.of("reason", "Back"));
            assertTrue(back.text().contains("What stood before is put back"), kind + ": " + back.text());
        }
        assertEquals("5", school.lead().does("getAttendanceSettings").find("settings", "settingId", "unexplained.limit").get("value"));
        Document list = page("Thresholds");
        assertTrue(list.text().contains("10 or more sessions of G, N, O or U within 10 school weeks"), list.text());
        assertFalse(pack(list, "Copnor 2023").contains("followed since"), list.text());
        assertFalse(page("Codes").text().contains("counts as I:"));
        assertEquals(8, school.rows("AttendanceConfigChange"));
    }

    @Test
    void anEvaluationIsStartedFromThePageAndItsEndIsTold() throws InterruptedException {
        assertTrue(page("Thresholds").text().contains("have not been evaluated yet"));
        Document started = WebForm.send(lead, page("Thresholds"), "form[action$=startEvaluation]", Map.of());
        assertTrue(started.text().contains("The evaluation has begun"), started.text());
        for (int i = 0; i < 100 && !page("Thresholds").text().contains("Last looked at"); i++) {
            Thread.sleep(100);
        }
        assertTrue(page("Thresholds").text().contains("Last looked at on Fri 20 Nov 2026"), page("Thresholds").text());
        assertTrue(lead.get("evaluationData", "schoolId", school.id()).body().contains("\"running\":false"));
        assertFalse(WebUser.of(school.teacher()).page("Thresholds", "schoolId", school.id()).text().contains("Last looked at"));
    }

    @Test
    void theListTakesAsManyStatementsForManyPupilsAsForFew() {
        TestSchool large = TestSchool.with("8A", 40, "8B", 20);
        for (TestSchool each : new TestSchool[] {school, large}) {
            each.lead().does("evaluateAttendanceThresholds");
        }
        assertEquals(statements(school), statements(large));
    }

    private static long statements(TestSchool of) {
        WebUser web = WebUser.of(of.lead());
        web.page("Thresholds", "schoolId", of.id());
        SqlCounter.start();
        web.page("Thresholds", "schoolId", of.id());
        long total = SqlCounter.stop().total();
        assertTrue(total <= 25, "statements of the list: " + total);
        return total;
    }
}
