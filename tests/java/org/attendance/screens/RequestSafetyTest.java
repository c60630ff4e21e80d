package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.WebUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps requests safe: posts only for changes, nothing from the address, cookies, headers, neutral spreadsheets. */
class RequestSafetyTest {

    private static TestSchool school;
    private static WebUser teacher;
    private static WebUser officer;
    private Map<String, Long> before;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 3);
        teacher = WebUser.of(school.teacher());
        officer = WebUser.of(school.officer());
    }

    @BeforeEach
    void count() {
        before = school.rowCounts();
    }

    private static Object[] register(Object... more) {
        Object[] key = {"schoolId", school.id(), "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM", "rowCount", "1",
            "pupilRef_0", "P8A01", "code_0", "/", "version", "0"};
        return java.util.stream.Stream.of(key, more).flatMap(Arrays::stream).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saveRegister", "saveRegisterData", "amendMark", "previewImport", "confirmImport", "openRegisterData",
        "checkMarksData", "saveCode", "retireCode", "saveRule", "retireRule", "restoreChange", "followPack", "leavePack",
        "saveSetting", "startEvaluation", "signInPupil", "signOutPupil", "takeBackSign", "takeBackSignOut", "requestEvidence",
        "changeEvidence", "savePlan", "changePlan", "saveApproach", "restoreApproach", "saveHelp", "restoreHelp",
        "saveBarrier", "saveApproachUse", "strikeApproachUse",
        "issueLetters", "printLetters", "emailLetters", "verifyLetters", "withdrawLetter", "saveLetterTemplate", "restoreLetterTemplate",
        "planMeeting", "moveMeeting", "recordMeeting", "settleMeeting"})
    void aChangeIsOnlyMadeByAPost(String request) {
        HttpResponse<String> response = teacher.get(request, register());
        assertEquals(405, response.statusCode());
        assertFalse(response.body().contains("Exception"), response.body());
        assertEquals(before, school.rowCounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"saveRegister", "saveRegisterData", "openRegisterData", "amendMark", "signInPupil", "signOutPupil",
        "takeBackSign", "takeBackSignOut", "requestEvidence", "changeEvidence", "saveApproach", "restoreApproach", "saveHelp", "restoreHelp",
        "saveBarrier", "saveApproachUse", "strikeApproachUse",
        "issueLetters", "printLetters", "emailLetters", "verifyLetters", "withdrawLetter", "saveLetterTemplate", "restoreLetterTemplate",
        "planMeeting", "moveMeeting", "recordMeeting", "settleMeeting"})
    void aChangeTakesNothingFromTheAddress(String request) {
        HttpResponse<String> response = officer.post(request + "?schoolId=" + school.id()
                + "&registrationGroup=8A&date=2026-11-20&session=AM"
                + "&pupilRef=P8A01&pupilRef_0=P8A01&code=I&code_0=/&rowCount=1&version=0&reason=x");
        assertTrue(response.body().contains("Nothing was stored"), response.body());
        assertEquals(before, school.rowCounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"saveRegister", "saveRegisterData", "amendMark", "openRegisterData", "marksCsv", "todayData", "pupilsData",
        "evaluationData", "saveCode", "saveRule", "restoreChange", "saveSetting", "startEvaluation", "signInPupil", "signOutPupil",
        "takeBackSign", "requestEvidence", "changeEvidence", "latePatternsCsv", "deskData", "watchCsv",
        "issueLetters", "printLetters", "emailLetters", "verifyLetters", "withdrawLetter", "saveLetterTemplate", "restoreLetterTemplate",
        "planMeeting", "moveMeeting", "recordMeeting", "settleMeeting"})
    void nothingIsDoneOrToldWithoutALogin(String request) {
        WebUser stranger = WebUser.stranger();
        HttpResponse<String> response = request.endsWith("Csv") || request.startsWith("today") || request.startsWith("pupils")
                ? stranger.get(request, register("pupilRef", "P8A01", "fromDate", "2026-11-02", "thruDate", TestSchool.TODAY))
                : stranger.post(request, register());
        assertTrue(response.body().contains("PASSWORD"), response.body());
        assertFalse(response.body().contains("Abara"));
        assertEquals(before, school.rowCounts());
    }

    @Test
    void aForgedPostOfAnotherGroupOrSchoolStoresNothing() {
        HttpResponse<String> response = WebUser.of(school.outsider()).post("saveRegisterData", register());
        assertTrue(response.body().contains("Nothing was stored"), response.body());
        assertEquals(before, school.rowCounts());
        response = teacher.post("saveRegisterData", Arrays.stream(register()).map(value -> "P8A01".equals(value) ? "FORGED" : value)
                .toArray());
        assertTrue(response.body().contains("FORGED"), response.body());
        assertEquals(before, school.rowCounts());
        response = WebUser.of(school.colleague()).post("saveRegisterData", register());
        assertTrue(response.body().contains("Nothing was stored"), response.body());
        assertEquals(before, school.rowCounts());
    }

    @Test
    void theSessionCookieIsHiddenFromScriptAndFromOtherSites() {
        HttpResponse<String> response = WebUser.stranger().get("main");
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("samesite=strict"), cookie);
    }

    @Test
    void pagesWithPupilsAreNotKeptByTheBrowserNorFramedBySites() {
        HttpResponse<String> response = teacher.get("Pupils", "schoolId", school.id());
        assertTrue(response.headers().firstValue("Cache-Control").orElse("").contains("no-store"), response.headers().toString());
        String frames = response.headers().firstValue("X-Frame-Options").orElse("")
                + response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(frames.toLowerCase(java.util.Locale.ROOT).contains("deny") || frames.contains("frame-ancestors")
                || frames.toLowerCase(java.util.Locale.ROOT).contains("sameorigin"), response.headers().toString());
        assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void aSessionIdFromBeforeTheLoginIsNotKept() {
        WebUser user = WebUser.stranger();
        String beforeLogin = user.get("main").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String afterLogin = user.send(HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/login"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(
                        "USERNAME=" + school.teacher().login() + "&PASSWORD=" + TestUser.PASSWORD))).body();
        assertFalse(afterLogin.contains("PASSWORD"), "login worked");
        HttpResponse<String> old = WebUser.stranger().send(
                HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/main"))
                .header("Cookie", beforeLogin));
        assertTrue(old.body().contains("PASSWORD"), "the old session id is worth nothing");
    }

    @Test
    void aForeignHostNameIsRefused() throws Exception {
        int port = URI.create(TestHost.address()).getPort();
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(
                    "GET /attendance/control/main HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes(
                    java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(answer.startsWith("HTTP/1.1 200") && answer.contains("PASSWORD"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB-INF/web.xml", "WEB-INF/controller.xml", "../ofbiz-component.xml", "js/../WEB-INF/web.xml", "js/", "css",
        "lib/chartjs/", "lib/../WEB-INF/web.xml"})
    void filesThatAreNoPagesAreNotServed(String path) {
        HttpResponse<String> response = WebUser.stranger().send(
                HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/" + path)));
        assertFalse(response.body().contains("<web-app") || response.body().contains("site-conf") || response.body().contains(".js\""),
                response.body());
    }

    @Test
    void anUnknownRequestAnswersCalmly() {
        HttpResponse<String> response = teacher.get("noSuchPage");
        assertEquals(404, response.statusCode());
        assertFalse(response.body().contains("Exception") || response.body().contains("at org."), response.body());
    }

    @Test
    void spreadsheetFormulasAreNeutralInADownload() {
        school.system().does("importAttendanceMarks", "marksCsv",
                "pupil_ref,date,session,code,note\nP8A02,2026-11-19,AM,I,-2+3 cmd\nP8A02,2026-11-19,PM,I,\"Said \"\"flu\"\", called\"\n");
        HttpResponse<String> csv = officer.get("marksCsv", "schoolId", school.id(), "pupilRef", "P8A02", "fromDate", TestSchool.YESTERDAY,
                "thruDate", TestSchool.YESTERDAY);
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        List<String> lines = csv.body().lines().toList();
        assertEquals(3, lines.size(), csv.body());
        for (String line : lines) {
            for (String cell : line.split(",")) {
                assertFalse(cell.replace("\"", "").matches("[=+@\t-].*"), csv.body());
            }
        }
        assertTrue(csv.body().contains("\"Said \"\"flu\"\", called\""), csv.body());
    }

    @Test
    void manyWrongPasswordsMakeTheLoginWait() {
        String name = school.head().login();
        HttpResponse<String> answer = null;
        for (int i = 0; i < 12; i++) {
            answer = WebUser.stranger().login(name, "wrong" + i);
        }
        assertTrue(answer.body().contains("PASSWORD"));
        assertTrue(WebUser.stranger().login(name, TestUser.PASSWORD).body().contains("PASSWORD"),
                "the right one is not looked at for a while");
    }
}
