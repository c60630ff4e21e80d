package org.attendance.live;

import org.attendance.Repository;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The component in a real OFBiz: it compiles, its data loads, its own suite passes, and a school works over https.
 * What OFBiz printed is kept under target/live.
 */
@EnabledIfEnvironmentVariable(named = "OFBIZ_HOME", matches = ".+",
        disabledReason = "OFBIZ_HOME names no OFBiz, so nothing was checked in a real one")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveOfbizTest {
    private static final String PASSWORD = "ofbiz";
    private static final Pattern OURS = Pattern.compile("(?i)attendance");
    /** 18.12 does not know the attribute that 24.09 wants on every view; a refusal is logged as an error of its service. */
    private static final Predicate<String> KNOWN = Pattern.compile("Attribute 'auth' is not allowed to appear in element 'view-map'"
            + "|Error in Service \\[").asPredicate();

    private static Path work;
    private static OfbizHome home;
    private static OfbizRunner ofbiz;
    private static LiveSchool school;
    private static Browser officer;

    @BeforeAll
    static void installCompileAndLoad() throws Exception {
        home = OfbizHome.required();
        work = Repository.emptied("target/live");
        ComponentBuild build = new ComponentBuild(home);
        build.install(Repository.root());
        build.compile(work.resolve("classes"));
        ofbiz = new OfbizRunner(home, work.resolve("classes"), work.resolve("logs"));
        school = new LiveSchool("LIVE" + Instant.now().getEpochSecond());
        if (!home.hasData()) {
            loaded(ofbiz.run("load-ofbiz", "--load-data", "readers=seed,seed-initial"));
        }
        loaded(ofbiz.run("load-component", "--load-data", "readers=seed,demo", "--load-data", "component=attendance"));
        Path data = Files.writeString(work.resolve("school.xml"), school.data());
        loaded(ofbiz.run("load-school", "--load-data", "file=" + data));
    }

    private static void loaded(OfbizRunner.Ended run) {
        assertEquals(0, run.exit(), run::output);
        assertEquals("", complaints(run.output()));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (ofbiz != null) {
            ofbiz.stop();
        }
    }

    @Test
    @Order(1)
    void theSuiteOfTheComponentPasses() throws Exception {
        OfbizRunner.Ended run = ofbiz.run("test", "--test", "component=attendance");
        TestReport report = TestReport.read(home.path().resolve("runtime/logs/test-results/attendance-tests.xml"));
        assertEquals(List.of(), report.broken());
        assertTrue(report.tests() > 60, () -> "only " + report.tests() + " tests were run");
        assertEquals(0, run.exit(), run::output);
    }

    @Test
    @Order(2)
    void ofbizStartsWithoutAComplaintAboutTheComponent() throws Exception {
        ofbiz.start();
        assertEquals("", complaints(ofbiz.serverOutput()));
    }

    @Test
    @Order(3)
    void nothingIsShownWithoutALogin() throws Exception {
        Browser stranger = new Browser(home.httpsPort());
        for (String request : List.of("main", "Register?" + register("7A"), "Pupil?schoolId=" + school.id + "&pupilRef=P1", "Import",
                "registerData?" + register("7A"))) {
            assertTrue(stranger.get(request).isLogin(), request);
        }
    }

    @Test
    @Order(4)
    void anOfficerLogsInAndImportsASchool() throws Exception {
        officer = new Browser(home.httpsPort());
        Browser.Page first = officer.login("officer", PASSWORD);
        assertFalse(first.isLogin(), first::toString);
        imported("calendar", school.calendar(), 6);
        imported("roll", school.roll(), 5);
        imported("marks", school.marks(), 50);
        Map<String, Object> today = officer.get("todayData?schoolId=" + school.id + "&date=2024-09-13&session=AM").json();
        assertEquals(2, ((List<?>) today.get("registers")).size(), today::toString);
        assertEquals(5, ((Map<?, ?>) today.get("counts")).get("marked"), today::toString);
    }

    private static void imported(String kind, String text, int rows) throws Exception {
        Browser.Page preview = officer.upload("previewImport", Map.of("schoolId", school.id, "importKind", kind), "csvFile", text);
        String importId = preview.value("importId");
        Browser.Page confirmed = officer.post("confirmImport", Map.of("importId", importId));
        assertEquals(importId, confirmed.value("importId"));
        Map<String, Object> state = officer.get("importData?importId=" + importId).json();
        for (int i = 0; i < 120 && Boolean.TRUE.equals(state.get("running")); i++) {
            Thread.sleep(500);
            state = officer.get("importData?importId=" + importId).json();
        }
        assertEquals("{running=false, read=%d, stored=%d}".formatted(rows, rows), state.toString(), kind);
    }

    @Test
    @Order(5)
    void aTeacherTakesARegister() throws Exception {
        Browser teacher = new Browser(home.httpsPort());
        teacher.login("teacher", PASSWORD);
        Browser.Page today = teacher.get("main?schoolId=" + school.id + "&date=" + LiveSchool.REGISTER_DATE + "&session=AM");
        assertTrue(today.has("7A") && !today.has("7B"), today::toString);
        Browser.Page page = teacher.get("Register?" + register("7A"));
        assertTrue(page.has("Abara, Zuri") && page.has("Davis, Zuri") && !page.has("Evans, Zuri"), page::toString);

        assertEquals("open", opened(teacher).get("state").toString().replace("overdue", "open"));
        Map<String, Object> before = register(teacher);
        Map<String, String> form = marks(before.get("version"), "P1", "/", "P2", "N", "P3", "D", "P4", "/");
        Map<String, Object> saved = teacher.post("saveRegisterData", form).json();
        assertEquals(4, saved.get("created"), saved::toString);
        assertEquals("taken", ((Map<?, ?>) saved.get("register")).get("state"));
        Map<String, Object> repeated = teacher.post("saveRegisterData", form).json();
        assertEquals(4, repeated.get("unchanged"), repeated::toString);
        Map<String, Object> forged = teacher.post("saveRegisterData", marks(saved.get("version"), "P5", "/")).json();
        assertTrue(forged.get("problem") != null, forged::toString);
        assertEquals("[/, N, D, /]", codes(register(teacher)));
    }

    @Test
    @Order(6)
    void aStaleSaveIsRefusedAndToldWhatChanged() throws Exception {
        Map<String, Object> read = register(officer);
        Map<String, String> reasoned = new LinkedHashMap<>(marks(read.get("version"), "P2", "I"));
        reasoned.put("reason", "Mother telephoned");
        assertEquals(1, officer.post("saveRegisterData", reasoned).json().get("amended"));
        Map<String, String> late = new LinkedHashMap<>(marks(read.get("version"), "P2", "O"));
        late.put("reason", "Not known");
        Map<String, Object> stale = officer.post("saveRegisterData", late).json();
        assertTrue(stale.get("problem") != null && stale.get("changedSince").toString().contains("P2"), stale::toString);
        assertEquals("[/, I, D, /]", codes(register(officer)));
    }

    @Test
    @Order(7)
    void anAmendmentIsStoredAndShown() throws Exception {
        Map<String, String> amendment = Map.of("schoolId", school.id, "pupilRef", "P1", "date", "2024-09-13", "session", "AM", "code", "M",
                "reason", "Letter of the hospital", "asOfDate", "2024-09-16");
        officer.post("amendMark", amendment);
        Browser.Page history = officer.get("History?schoolId=" + school.id + "&pupilRef=P1&fromDate=2024-09-13&thruDate=2024-09-13");
        assertTrue(history.has("Letter of the hospital"), history::toString);
        Browser.Page pupil = officer.get("Pupil?schoolId=" + school.id + "&pupilRef=P1&asOfDate=2024-09-16");
        assertTrue(pupil.has("Abara"), pupil::toString);
        Browser.Page marks = officer.get("marksCsv?schoolId=" + school.id
                + "&pupilRef=P1&fromDate=2024-09-09&thruDate=2024-09-13&figure=absent");
        assertEquals(3, marks.text().lines().count(), marks::toString);
    }

    @Test
    @Order(8)
    void theJobPoolOfOfbizRunsTheNightlyJobOfTheSchool() throws Exception {
        Browser admin = new Browser(home.httpsPort());
        admin.login("attadmin", PASSWORD);
        LocalTime soon = LocalTime.now(ZoneId.of("Europe/London")).plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
        admin.post("saveSetting", Map.of("schoolId", school.id, "settingId", "nightly.at", "value", soon.toString(), "reason", "Tonight"));
        String question = "evaluationData?schoolId=" + school.id;
        Map<String, Object> state = admin.get(question).json();
        for (int i = 0; i < 360 && !Integer.valueOf(5).equals(state.get("done")); i++) {
            Thread.sleep(500);
            state = admin.get(question).json();
        }
        assertEquals("{running=false, total=5, done=5}", state.toString());
    }

    @Test
    @Order(9)
    void aCaseAPlanAndItsPdf() throws Exception {
        Browser.Page opened = officer.post("openCase", Map.of("schoolId", school.id, "pupilRef", "P1", "stage", "targeted", "reason",
                "Away every Friday"));
        String caseId = opened.value("caseId");
        Browser.Page page = officer.get("Case?schoolId=" + school.id + "&caseId=" + caseId);
        assertTrue(page.has("Abara") && page.has("Away every Friday"), page::toString);
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        Browser.Page saved = officer.post("savePlan", Map.of("schoolId", school.id, "caseId", caseId, "planType", "personal", "fromDate",
                today, "token", "LIVE-" + caseId));
        String plan = "?schoolId=" + school.id + "&planId=" + saved.value("planId");
        Browser.Page shown = officer.get("Plan" + plan);
        assertTrue(shown.has("Abara") && shown.has("PlanPdf?"), shown::toString);
        Browser.Page pdf = officer.get("PlanPdf" + plan);
        assertTrue(pdf.text().startsWith("%PDF-1."), () -> pdf.text().substring(0, Math.min(2000, pdf.text().length())));
        Browser.Page print = officer.get("CasePrint?schoolId=" + school.id + "&caseId=" + caseId);
        assertTrue(print.has("Away every Friday"), print::toString);
        for (String other : List.of("Cases", "Tasks", "Letters", "LetterTemplates", "Checklist", "Responsibilities")) {
            Browser.Page answered = officer.get(other + "?schoolId=" + school.id + "&caseId=" + caseId);
            assertTrue(answered.has("att-app") && !answered.isLogin() && !answered.has("Error"), answered::toString);
        }
    }

    @Test
    @Order(10)
    void theLogTellsOfNoErrorAndOfNoPupil() {
        String log = ofbiz.serverOutput();
        assertEquals("", complaints(log));
        for (String personal : List.of("Abara", "Davis", "Mother telephoned", "Letter of the hospital", "Away every Friday")) {
            assertEquals("", log.lines().filter(line -> line.contains(personal)).collect(Collectors.joining("\n")));
        }
    }

    @Test
    @Order(11)
    void whatIsNotAllowedIsRefused() throws Exception {
        Browser teacher = new Browser(home.httpsPort());
        teacher.login("teacher", PASSWORD);
        Map<String, Object> others = teacher.get("registerData?" + register("7B")).json();
        Map<String, Object> absent = teacher.get("registerData?" + register("7Z")).json();
        assertEquals(absent.get("problem").toString(), others.get("problem").toString().replace("7B", "7Z"));
        assertAll(
                () -> assertTrue(teacher.get("importData?importId=1").json().get("problem") != null),
                () -> assertFalse(teacher.get("Import").has("csvFile")),
                () -> assertEquals(405, teacher.get("saveRegisterData?" + register("7A")).status()),
                () -> assertTrue(teacher.post("saveRegisterData?rowCount=1", Map.of()).json().get("problem") != null));
    }

    private static Map<String, Object> opened(Browser browser) throws Exception {
        return browser.post("openRegisterData", place()).json();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> register(Browser browser) throws Exception {
        Map<String, Object> answer = browser.get("registerData?" + register("7A")).json();
        assertTrue(answer.get("register") != null, answer::toString);
        return (Map<String, Object>) answer.get("register");
    }

    private static String codes(Map<String, Object> register) {
        return ((List<?>) register.get("rows")).stream().map(row -> ((Map<?, ?>) row).get("code")).toList().toString();
    }

    private static Map<String, String> marks(Object version, String... refsAndCodes) {
        Map<String, String> form = place();
        if (version != null) {
            form.put("version", version.toString());
        }
        form.put("rowCount", String.valueOf(refsAndCodes.length / 2));
        form.put("expectedRows", String.valueOf(refsAndCodes.length / 2));
        for (int i = 0; i < refsAndCodes.length / 2; i++) {
            form.put("pupilRef_" + i, refsAndCodes[2 * i]);
            form.put("code_" + i, refsAndCodes[2 * i + 1]);
        }
        return form;
    }

    private static Map<String, String> place() {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("schoolId", school.id);
        place.put("registrationGroup", "7A");
        place.put("date", LiveSchool.REGISTER_DATE);
        place.put("session", "AM");
        return place;
    }

    private static String register(String group) {
        return "schoolId=" + school.id + "&registrationGroup=" + group + "&date=" + LiveSchool.REGISTER_DATE + "&session=AM";
    }

    /** Lines of a log that tell of an error in a file, a class or an entity of the component. */
    private static String complaints(String log) {
        return log.lines().filter(line -> line.contains(" |E| ") || line.contains("process error") || line.contains("reserved"))
                .filter(OURS.asPredicate()).filter(KNOWN.negate()).collect(Collectors.joining("\n"));
    }
}
