package org.attendance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attendance.Pdf;
import org.attendance.TestHost;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans on paper: the child's on exactly two A4 sheets, empty as well as full to the last character. */
class PlanPdfTest {

    private static PlanSchool made;
    private static HttpClient officer;

    @BeforeAll
    static void aSchool() throws Exception {
        made = PlanSchool.open();
        officer = login(made.school().officer());
    }

    private static HttpClient login(TestUser user) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        client.send(request("login").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(
                "USERNAME=" + user.login() + "&PASSWORD=" + TestUser.PASSWORD)).build(), HttpResponse.BodyHandlers.discarding());
        return client;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/" + address));
    }

    private static Pdf print(HttpClient user, String planId) {
        try {
            HttpResponse<byte[]> response = user.send(request("PlanPdf?schoolId=" + made.school().id() + "&planId=" + planId).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf"), response.headers().toString());
            if (System.getProperty("attendance.pdfs") != null) {
                java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("attendance.pdfs"), planId + ".pdf"), response.body());
            }
            return Pdf.of(response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh(String type, Map<String, Object> texts, Object... more) {
        made.officer().does("getAttendanceCasePlans", "caseId", made.caseId()).list("plans").stream().filter(each -> type.equals(each.get("planType"))
                && List.of("draft", "active").contains(each.get("state"))).forEach(each -> made.officer().does("endAttendancePlan", "planId",
                each.get("planId"), "state", "withdrawn", "reason", "Another"));
        List<Object> values = new ArrayList<>(List.of("texts", texts));
        values.addAll(List.of(more));
        return made.draft(type, values.toArray());
    }

    /** Every line of every field filled to its longest. */
    private static Map<String, Object> full(String type) {
        String words = "Zoë and Łukasz will walk in with me on wet days, and Şule too. ".repeat(200);
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Map<String, Object> field : PlanSchool.fields(made.officer().does("getAttendancePlanChoices", "caseId", made.caseId(), "planType", type)
                .in("blank"))) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < (Long) field.get("lines"); i++) {
                lines.add("check".equals(field.get("kind")) ? "Y" : words.substring(0, ((Long) field.get("longest")).intValue()).strip());
            }
            texts.put((String) field.get("fieldId"), lines);
        }
        return texts;
    }

    private static void isSound(Pdf pdf, String title) {
        assertEquals(List.of(title, "en-GB"), List.of(pdf.title(), pdf.language()));
        assertTrue(pdf.tagged() && pdf.tags().containsAll(List.of("H1", "P")), pdf.tags().toString());
        assertEquals(List.of(), pdf.large(), "pages other than A4");
    }

    @Test
    void anEmptyChildsPlanHasTwoSheetsWithRoomToWrite() {
        Pdf pdf = print(officer, fresh("personal", Map.of()));
        assertEquals(2, pdf.pages());
        isSound(pdf, "Personal attendance plan");
        for (String said : List.of("The plan of Zuri", "What makes it hard", "My two weeks", "Day 5", "Week 2", "We will try this", "My parent")) {
            assertTrue(pdf.text().contains(said), () -> said + " in " + pdf.text());
        }
    }

    @Test
    void aFullChildsPlanHasTwoSheetsToo() {
        Map<String, Object> proposed = new LinkedHashMap<>();
        PlanSchool.fields(made.officer().does("getAttendancePlanChoices", "caseId", made.caseId(), "planType", "personal").in("blank"))
                .forEach(field -> proposed.put((String) field.get("fieldId"), field.get("texts")));
        assertEquals(2, print(officer, fresh("personal", proposed)).pages(), "as proposed");
        String planId = fresh("personal", full("personal"));
        assertEquals(2, print(officer, planId).pages());
        assertEquals("", made.agrees(planId).error());
        Pdf pdf = print(officer, planId);
        assertEquals(2, pdf.pages());
        assertTrue(pdf.text().contains("Zoë and Łukasz") && pdf.text().contains("Ngozi Abara"), pdf.text());
        assertFalse(pdf.text().contains("#"), "a character without a glyph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"individual", "provision", "contract"})
    void everyOtherPlanPrints(String type) {
        Pdf few = print(officer, fresh(type, made.texts(type)));
        assertTrue(few.pages() <= 2, few.pages() + " pages");
        isSound(few, made.plan(fresh(type, made.texts(type))).get("type") instanceof Map<?, ?> map ? (String) map.get("name") : "");
        assertTrue(print(officer, fresh(type, full(type))).pages() >= 2, "long texts go on");
    }

    @Test
    void aTimetablePrintsItsWeek() {
        Pdf pdf = print(officer, fresh("part_time", made.texts("part_time"), "fromDate", "2026-11-23", "thruDate", "2026-12-04",
                "reasonCode", "medical", "sessionsOff", "1PM 3PM"));
        assertTrue(pdf.text().contains("Monday in school not in school Tuesday in school in school Wednesday in school not in school"), pdf.text());
    }

    @Test
    void whoMayNotSeeAPlanGetsNothingOfIt() throws Exception {
        String planId = fresh("personal", made.texts("personal"));
        for (TestUser user : List.of(made.school().teacher(), made.school().outsider())) {
            Pdf pdf = print(login(user), planId);
            assertFalse(pdf.text().contains("Zuri") || pdf.text().contains("Abara"), pdf.text());
        }
    }
}
