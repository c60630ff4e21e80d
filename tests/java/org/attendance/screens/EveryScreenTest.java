package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attendance.Repository;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.attendance.WebUser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** Every page of the controllers for every role: what it says, and who may not see it. */
class EveryScreenTest {

    private static final Pattern LABEL_KEY = Pattern.compile("\\bAttendance[A-Z][A-Za-z_]{2,}|\\bCommon[A-Z][A-Za-z]{2,}");
    private static final Pattern BROKEN = Pattern.compile("FreeMarker|freemarker|Exception|\\$\\{|<#|</#|uiLabelMap|\\bnull\\b");
    private static final List<String> CONTROLLERS = List.of("controller.xml", "controller_followup.xml", "controller_threshold.xml",
            "controller_outbox.xml", "controller_desk.xml", "controller_watch.xml",
            "controller_approach.xml", "controller_meeting.xml", "controller_plan.xml", "controller_case.xml", "controller_letter.xml");
    private static final String NOT_OPEN = "This page is not open to you";

    private static TestSchool school;
    private static Map<String, WebUser> users;
    private static String letterId;
    private static String importId;
    private static String codeId;
    private static String approachCase;
    private static String planId;
    private static Object meetingId;
    private static Object cycleId;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 4, "8B", 3);
        school.marks("P8A01,2026-11-19,AM,I,,Flu", "P8A01,2026-11-19,PM,I,,Flu", "P8A02,2026-11-19,AM,L,7,", "P8A03,2026-11-19,AM,/");
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A03", "date", TestSchool.YESTERDAY, "session", "AM", "code", "N",
                "reason", "Was not there after all");
        school.system().does("importAttendanceContacts", "contactsCsv", """
                pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,mobile,email
                P8A01,C1,Abara,Ngozi,mother,1,Y,07700 900111,ngozi@example.org
                """);
        school.system().does("saveAttendanceSender", "email", "office@example.org", "telephone", "020 7946 0000");
        letterId = (String) ((List<?>) school.officer().does("issueAttendanceLetters", "letterTypeId", "evidence_request", "pupilRefs",
                List.of("P8A01"), "facts", Map.of("reply_by", "2026-11-30")).get("letterIds")).get(0);
        importId = (String) school.officer().does("previewAttendanceImport", "importKind", "marks", "fileName", "marks.csv", "csvText",
                "pupil_ref,date,session,code\nP8A04,2026-11-19,AM,/\nP9Z99,2026-11-19,AM,/\n").get("importId");
        codeId = (String) school.lead().does("saveAttendanceCode", "code", "I1", "name", "Asthma", "statutoryCode", "I", "fromDate",
                "2026-11-02", "reason", "The nurse asks").get("codeId");
        approachCase = (String) school.lead().does("openAttendanceCase", "pupilRef", "P8A01", "reason", "Absence rises").get("caseId");
        school.officer().does("saveAttendanceBarrier", "caseId", approachCase, "barrier", "transport", "childWords", "The bus is full");
        school.officer().does("saveAttendanceApproachUse", "caseId", approachCase, "approachId", "T_VISIT", "worked", "Tea with grandma");
        planId = (String) school.officer().does("saveAttendancePlan", "caseId", approachCase, "planType", "personal",
                "fromDate", TestSchool.TODAY).get("planId");
        meetingId = school.lead().does("planAttendanceMeeting", "caseId", approachCase, "meetingType", "tutor_talk", "date", TestSchool.TODAY,
                "inviteContacts", List.of("C1")).get("meetingId");
        cycleId = school.lead().does("startAttendanceCycle", "caseId", approachCase, "barriers", "Two buses", "childView", "I like art", "actions",
                List.of(Map.of("text", "Gate", "ownerName", "Ngozi", "dueDate", TestSchool.NEXT_DAY))).get("cycleId");
        users = new LinkedHashMap<>();
        for (TestUser user : List.of(school.teacher(), school.officer(), school.head(), school.admin())) {
            users.put(user.login().replaceAll(".*-", ""), WebUser.of(user));
        }
    }

    private static Object[] address(String view) {
        Object[] pupil = {"schoolId", school.id(), "pupilRef", "P8A01"};
        return switch (view) {
            case "Register" -> new Object[] {"schoolId", school.id(), "registrationGroup", "8A", "date", TestSchool.TODAY, "session",
                    "AM"};
            case "Pupil", "LateDesk", "SignOut", "Evidence" -> pupil;
            case "Meeting" -> new Object[] {"schoolId", school.id(), "meetingId", meetingId};
            case "Cycle" -> new Object[] {"schoolId", school.id(), "cycleId", cycleId};
            case "MeetingPlan", "CycleStart" -> new Object[] {"schoolId", school.id(), "caseId", approachCase};
            case "History" -> new Object[] {"schoolId", school.id(), "pupilRef", "P8A03"};
            case "Marks" -> new Object[] {"schoolId", school.id(), "pupilRef", "P8A01", "figure", "illness"};
            case "Letter" -> new Object[] {"schoolId", school.id(), "letterId", letterId};
            case "ImportRecord" -> new Object[] {"importId", importId};
            case "Code" -> new Object[] {"schoolId", school.id(), "codeId", codeId};
            case "Approach" -> new Object[] {"schoolId", school.id(), "approachId", "T_VISIT"};
            case "HelpService" -> new Object[] {"schoolId", school.id(), "helpId", "N_KOOTH"};
            case "Barriers", "ApproachUse", "Checklist", "Responsibilities" -> new Object[] {"schoolId", school.id(), "caseId", approachCase};
            case "Case", "CasePrint" -> new Object[] {"schoolId", school.id(), "caseId", approachCase};
            case "CaseOpen" -> new Object[] {"schoolId", school.id(), "pupilRef", "P8A02"};
            case "Rule" -> new Object[] {"schoolId", school.id(), "ruleId", "NAT-PN"};
            case "Plan", "PlanEdit" -> new Object[] {"schoolId", school.id(), "planId", planId};
            default -> new Object[] {"schoolId", school.id()};
        };
    }

    /** What stands on a page when it is open. */
    private static String expected(String view) {
        return switch (view) {
            case "main" -> "8A";
            case "Register" -> "Abara, Zuri";
            case "Pupils" -> "Abara, Zuri";
            case "Pupil" -> "Zuri Abara";
            case "Marks" -> "Illness";
            case "History" -> "Was not there after all";
            case "Import" -> "Check the file";
            case "ImportRecord" -> "P9Z99";
            case "Codes" -> "Illness (not a medical or dental";
            case "Code" -> "Asthma";
            case "Thresholds" -> "Sickness return: fifteen days of illness";
            case "Rule" -> "10 or more sessions of G, N, O or U within 10 school weeks";
            case "ThresholdSettings" -> "How long N may stand";
            case "ThresholdHistory" -> "The nurse asks";
            case "Guide" -> "How to take a register";
            case "LoggedIn" -> "You are logged in";
            case "FollowUp" -> "unexplained";
            case "Meeting" -> "Record the meeting";
            case "MeetingPlan" -> "Ngozi Abara";
            case "Cycle" -> "Two buses";
            case "CycleStart" -> "What the child says";
            case "Tasks" -> "Who has what to do";
            case "Case" -> "Where the case stands";
            case "CasePrint" -> "Absence rises";
            case "Cases" -> "Abara, Zuri";
            case "CaseOpen" -> "Why it is opened";
            case "FollowUpConcerns" -> "Raise a concern";
            case "Messages" -> "No messages here";
            case "MessagesWrite" -> "Write messages";
            case "MessageTemplates" -> "What can be filled in";
            case "Letters" -> "Write letters";
            case "Letter" -> "Dear Ngozi Abara";
            case "LetterTemplates" -> "What can be filled in";
            case "LateDesk" -> "Why late?";
            case "SignOut" -> "Who collects?";
            case "LatePatterns" -> "Reasons given at the desk";
            case "Evidence" -> "Ask by hand";
            case "Watch" -> "Needs help now";
            case "Patterns" -> "By weekday";
            case "PatternPupils" -> "Abara, Zuri";
            case "Approaches" -> "Good relations with families";
            case "Approach" -> "Home visit";
            case "HelpDirectory" -> "YoungMinds";
            case "HelpService" -> "Kooth";
            case "Barriers" -> "The bus is full";
            case "ApproachUse" -> "Home visit";
            case "Checklist" -> "Strategies completed within school";
            case "Responsibilities" -> "Trust and governors";
            case "Bands" -> "Absence in steps of five points";
            case "Plan" -> "The first review is set when the plan is agreed";
            case "PlanEdit" -> "Save the plan";
            default -> throw new AssertionError("say what stands on the new page " + view);
        };
    }

    private static boolean isOpen(String view, String role) {
        if (Set.of("LateDesk", "SignOut").contains(view)) {
            return Set.of("officer", "admin").contains(role);
        }
        if (Stream.of("Case", "FollowUp", "Message", "Meeting", "Cycle", "Letter").anyMatch(view::startsWith)
                || Set.of("Tasks", "Barriers", "ApproachUse", "Checklist", "Responsibilities", "LatePatterns", "Evidence", "Watch", "Patterns",
                        "PatternPupils", "Bands", "Plan", "PlanEdit").contains(view)) {
            return !"teacher".equals(role);
        }
        return !view.startsWith("Import") || Set.of("officer", "admin").contains(role);
    }

    static List<String> views() throws Exception {
        List<String> views = new ArrayList<>();
        for (String controller : CONTROLLERS) {
            NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Repository.root().resolve("webapp/attendance/WEB-INF/" + controller).toFile()).getElementsByTagName("view-map");
            for (int i = 0; i < nodes.getLength(); i++) {
                org.w3c.dom.Element view = (org.w3c.dom.Element) nodes.item(i);
                if ("screen".equals(view.getAttribute("type"))) {
                    views.add(view.getAttribute("name"));
                }
            }
        }
        return views;
    }

    static Stream<Arguments> viewsAndRoles() throws Exception {
        return views().stream().flatMap(view -> Stream.of("teacher", "officer", "head", "admin").map(role -> Arguments.of(view, role)));
    }

    @ParameterizedTest
    @MethodSource("viewsAndRoles")
    void aPageSaysWhatItIsForOrThatItIsNotOpen(String view, String role) {
        Document page = users.get(role).page(view, address(view));
        String text = page.body().text();
        if (isOpen(view, role)) {
            assertTrue(text.contains(expected(view)), () -> view + " for " + role + ": " + text);
            assertFalse(text.contains(NOT_OPEN), text);
        } else {
            assertTrue(text.contains(NOT_OPEN), text);
            assertFalse(text.contains("P9Z99") || text.contains("Check the file"), text);
        }
        isWhole(page, view);
    }

    private static void isWhole(Document page, String view) {
        String text = page.body().text();
        Matcher broken = BROKEN.matcher(text);
        assertFalse(broken.find(), () -> view + ": " + text);
        Matcher key = LABEL_KEY.matcher(text);
        Set<String> keys = new TreeSet<>();
        while (key.find()) {
            keys.add(key.group());
        }
        assertEquals(Set.of(), keys, "labels without text on " + view);
        assertFalse(page.title().isBlank(), view + " has no title");
        assertEquals(1, page.select("h1").size(), "main headings of " + view);
        assertEquals(Set.of(), repeated(page.select("[id]")), "ids used twice on " + view);
        for (Element element : page.select("*")) {
            assertFalse(element.hasAttr("style"), () -> "inline style: " + element);
            element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"),
                    () -> "inline script: " + element));
        }
        assertTrue(page.select("script").stream().allMatch(script -> script.hasAttr("src") && script.data().isBlank()), "inline script");
    }

    private static Set<String> repeated(List<Element> elements) {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        elements.stream().map(Element::id).filter(id -> !seen.add(id)).forEach(twice::add);
        return twice;
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPageAsksForALogin(String view) {
        Document page = WebUser.stranger().page(view, address(view));
        assertNotNull(page.selectFirst("input[name=PASSWORD]"), page.text());
        assertFalse(page.text().contains(expected(view).equals("8A") ? "Registers taken" : expected(view)), page.text());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aLoginWithoutPermissionIsRefusedCalmly(String view) {
        WebUser nobody = WebUser.stranger();
        Document refused = org.jsoup.Jsoup.parse(nobody.login(school.nobody().login(), TestUser.PASSWORD).body());
        assertNotNull(refused.selectFirst("input[name=PASSWORD]"));
        assertFalse(BROKEN.matcher(refused.text()).find(), refused.text());
        assertNotNull(nobody.page(view, address(view)).selectFirst("input[name=PASSWORD]"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aUserOfAnotherSchoolSeesNothingOfThisOne(String view) {
        Document page = WebUser.of(school.outsider()).page(view, address(view));
        assertFalse(page.text().contains("Abara") || page.text().contains("P9Z99") || page.text().contains("Test school"), page.text());
        assertFalse(BROKEN.matcher(page.text()).find(), page.text());
    }

    @Test
    void aTeacherSeesNothingOfAnotherGroup() {
        for (String view : List.of("Pupil", "History", "Marks")) {
            Document page = users.get("teacher").page(view, "schoolId", school.id(), "pupilRef", "P8B01");
            assertTrue(page.text().contains("There is no pupil P8B01"), page.text());
        }
        assertTrue(users.get("teacher").page("Register", "schoolId", school.id(), "registrationGroup", "8B", "date", TestSchool.TODAY,
                "session", "AM").text().contains("There is no registration group 8B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Register", "Pupil", "Marks", "History", "ImportRecord"})
    void aPageWithoutOrWithWrongAddressSaysSoCalmly(String view) {
        for (Object[] address : new Object[][] {{}, {"schoolId", "NONE", "pupilRef", "<script>alert(1)</script>", "importId", "0"},
            {"schoolId", school.id(), "pupilRef", "${1+1}", "registrationGroup", "\"><b>", "date", "tomorrow", "session", "X"}}) {
            Document page = users.get("officer").page(view, address);
            assertTrue(page.select("script:not([src])").isEmpty() && page.select("main b:containsOwn(alert)").isEmpty());
            assertFalse(page.text().contains("Exception"), page.text());
        }
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (String view : views()) {
            for (Element link : users.get("officer").page(view, address(view)).select("a[href^=/attendance/control/]")) {
                String target = link.attr("href").substring("/attendance/control/".length());
                if (seen.add(target.split("\\?")[0]) && !target.startsWith("logout")) {
                    assertEquals(200, users.get("officer").get(target).statusCode(), target);
                }
            }
        }
        assertTrue(seen.contains("Register") && seen.contains("Pupil") && seen.contains("Marks"), seen.toString());
    }
}
