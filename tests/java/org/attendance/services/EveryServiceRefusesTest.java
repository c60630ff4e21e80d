package org.attendance.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attendance.Repository;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every service of servicedef, called by those who may not call it. */
class EveryServiceRefusesTest {

    /** Asks, but is not itself, guarded: it is the guard. */
    private static final String GUARD = "attendancePermission";
    /** Answers with what the user may see, so somebody of another school gets an answer, without this school. */
    private static final Set<String> ANSWERS_OUTSIDERS = Set.of(GUARD, "getAttendanceBankHolidays", "getAttendanceSchools");

    private static TestSchool school;
    private static Map<String, Object> sample;

    @BeforeAll
    static void aSchool() {
        school = TestSchool.with("8A", 3);
        school.marks("P8A01,2026-11-19,AM,/");
        String importId = (String) school.officer().does("previewAttendanceImport", "importKind", "marks", "csvText",
                "pupil_ref,date,session,code\nP8A02,2026-11-19,AM,/\n").get("importId");
        sample = new HashMap<>(Map.of("schoolId", school.id(), "registrationGroup", "8A", "date", TestSchool.TODAY, "session", "AM",
                "marks", TestUser.marks(school.pupils("8A"), "/"), "pupilRef", "P8A01", "importId", importId, "fromDate", "2026-11-02",
                "thruDate", TestSchool.TODAY, "code", "N"));
        sample.putAll(Map.of("groupBy", "pupil", "asAt", "2026-11-20T09:00:00", "schoolName", "Test school " + school.id(), "importKind",
                "marks", "reason", "A mistake", "calendarCsv", "from,thru,kind\n2027-01-08,2027-01-08,non_school_day\n"));
        sample.put("rollCsv", "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date\n"
                + "P1,A,B,2013-01-14,8,8A,2025-09-02\n");
        sample.put("contactsCsv", "pupil_ref,contact_ref,surname,relationship,priority\nP8A01,C1,Abara,mother,1\n");
        sample.put("marksCsv", "pupil_ref,date,session,code\nP8A01,2026-11-19,PM,\\\n");
        sample.put("csvText", sample.get("marksCsv"));
        sample.putAll(Map.of("text", "abara", "signId", "10000", "evidenceId", "10000", "state", "received"));
        sample.put("figure", "absent");
        sample.putAll(Map.of("codeId", "10000", "changeId", "10000"));
        sample.putAll(Map.of("policyId", "copnor-2023", "settingId", "followup.callBy", "value", "10:30", "eventType", "contract_signed",
                "ruleId", "NAT-PN", "ruleVersionId", "NAT-PN"));
        sample.putAll(Map.of("runId", "10000", "noteId", "10000"));
        sample.putAll(Map.of("approachId", "T_VISIT", "helpId", "N_KOOTH", "usedId", "10000"));
        sample.putAll(Map.of("planId", "10000", "caseId", "10000"));
        school.officer().does("recordAttendanceConcern", "pupilRef", "P8A01", "concernKind", "other", "concernText", "A worry");
        sample.putAll(Map.of("pupilRefs", List.of("P8A01"), "outcome", "no_answer", "concernKind", "other", "concernText", "A worry",
                "taskId", school.officer().does("getAttendanceTasks").list("tasks").get(0).get("taskId")));
        sample.putAll(Map.of("meetingId", "10000", "cycleId", "10000", "version", 1L, "meetingType", "tutor_talk", "review", "final"));
        sample.putAll(Map.of("taskIds", List.of(sample.get("taskId")), "action", "done"));
        sample.putAll(Map.of("letterTypeId", "late", "letterId", "10000", "letterIds", List.of("10000")));
        sample.putAll(Map.of("kind", "first_day", "channel", "email", "text", "On {dates}", "messageIds", List.of("1")));
    }

    static Stream<String> services() throws Exception {
        List<String> names = new ArrayList<>();
        for (Element service : definitions()) {
            names.add(service.getAttribute("name"));
        }
        return names.stream();
    }

    static Stream<String> guardedServices() throws Exception {
        return services().filter(name -> !GUARD.equals(name));
    }

    private static List<Element> definitions() throws Exception {
        List<Element> services = new ArrayList<>();
        for (Path file : definitionFiles()) {
            NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("service");
            for (int i = 0; i < nodes.getLength(); i++) {
                if (!"interface".equals(((Element) nodes.item(i)).getAttribute("engine"))) {
                    services.add((Element) nodes.item(i));
                }
            }
        }
        return services;
    }

    private static List<Path> definitionFiles() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("servicedef"))) {
            return files.filter(file -> !file.toString().endsWith("_test.xml")).sorted().toList();
        }
    }

    private static Map<String, Object> input(String service) throws Exception {
        Map<String, Object> input = new HashMap<>();
        Element definition = definitions().stream().filter(each -> service.equals(each.getAttribute("name"))).findFirst().orElseThrow();
        NodeList attributes = definition.getElementsByTagName("attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            String name = attribute.getAttribute("name");
            boolean needed = "false".equals(attribute.getAttribute("optional")) || "schoolId".equals(name) || "reason".equals(name);
            if (attribute.getAttribute("mode").startsWith("IN") && needed) {
                assertTrue(sample.containsKey(name), "no sample value for " + name + " of " + service);
                input.put(name, sample.get(name));
            }
        }
        return input;
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasAPermissionServiceAndAsksForALogin(String service) throws Exception {
        Element definition = definitions().stream().filter(each -> service.equals(each.getAttribute("name"))).findFirst().orElseThrow();
        assertEquals("true", definition.getAttribute("auth"));
        assertEquals(GUARD.equals(service) ? 0 : 1, definition.getElementsByTagName("permission-service").getLength());
    }

    @ParameterizedTest
    @MethodSource("guardedServices")
    void refusesAUserWithoutPermission(String service) throws Exception {
        Map<String, Long> before = school.rowCounts();
        Answer answer = school.nobody().run(service, input(service));
        assertEquals(true, answer.get(TestUser.NO_PERMISSION), () -> service + " answered " + answer.values());
        assertTrue(answer.error().contains("permission"), answer.error());
        assertEquals(before, school.rowCounts());
    }

    @ParameterizedTest
    @MethodSource("guardedServices")
    void refusesWithoutALogin(String service) throws Exception {
        Answer answer = new TestUser(null, school.id()).run(service, input(service));
        assertEquals(true, answer.get(TestUser.NO_PERMISSION), () -> service + " answered " + answer.values());
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesAUserOfAnotherSchool(String service) throws Exception {
        if (ANSWERS_OUTSIDERS.contains(service)) {
            return;
        }
        Map<String, Long> before = school.rowCounts();
        Answer answer = school.outsider().run(service, input(service));
        assertTrue(answer.refused(), () -> service + " answered " + answer.values());
        assertFalse(answer.error().contains("Test school"), answer.error());
        assertEquals(before, school.rowCounts());
    }

    @ParameterizedTest
    @MethodSource("guardedServices")
    void letsAnAdministratorPassTheGuard(String service) throws Exception {
        if (service.equals("loadAttendanceDemo") || service.startsWith("import") || service.endsWith("AttendanceImport")) {
            return;
        }
        Answer answer = school.admin().run(service, input(service));
        assertFalse(answer.refused() && answer.error().contains("permission"), answer.error());
    }
}
