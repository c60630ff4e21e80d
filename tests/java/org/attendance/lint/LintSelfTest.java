package org.attendance.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lint passes a sound component and finds what is broken in it, in the right file. */
class LintSelfTest {
    @SuppressWarnings("unused")
    private static final List<Check> CHECKS = LintTest.CHECKS;

    @ParameterizedTest
    @FieldSource("CHECKS")
    void aSoundComponentHasNoProblem(Check check) {
        assertEquals(List.of(), check.check(Snippets.sound()));
    }

    @ParameterizedTest(name = "{0} {3} -> {4}")
    @MethodSource({"filesAndServices", "entities", "web", "texts", "sources"})
    void aBreakIsFound(Class<? extends Check> kind, String message, String file, String what, String into) {
        Component broken = Snippets.broken(file, what, into);
        List<Problem> problems = check(kind).check(broken);
        assertTrue(problems.stream().anyMatch(problem -> problem.message().contains(message)),
                () -> "expected '" + message + "' among " + problems);
    }

    @Test
    void everyCheckIsSeenToFail() {
        List<?> failing = Stream.of(filesAndServices(), entities(), web(), texts(), sources()).flatMap(cases -> cases)
                .map(given -> given.get()[0]).distinct().toList();
        assertEquals(List.of(), CHECKS.stream().map(Check::getClass).filter(kind -> !failing.contains(kind)).toList());
    }

    @Test
    void aProblemNamesFileAndLine() {
        Problem problem = check(DataCheck.class).check(Snippets.broken(Snippets.DATA, "codeName=", "codename=")).get(0);
        assertEquals("data/AttendanceData.xml:2 AttendanceCode has no field codename", problem.toString());
    }

    private static Check check(Class<? extends Check> kind) {
        return CHECKS.stream().filter(kind::isInstance).findFirst().orElseThrow();
    }

    static Stream<Arguments> filesAndServices() {
        return Stream.of(
                arguments(PathCheck.class, "template/Code.ftl does not exist", Snippets.SCREENS, "Codes.ftl", "Code.ftl"),
                arguments(PathCheck.class, "none of OFBiz's files", Snippets.CONTROLLER, "common-controller.xml",
                        "portal-controller.xml"),
                arguments(PathCheck.class, "webapp/attendance/js/code.js does not exist", Snippets.TEMPLATE, "codes.js",
                        "code.js"),
                arguments(PathCheck.class, "servicedef/secas.xml does not exist", Snippets.COMPONENT, "services.xml",
                        "secas.xml"),
                arguments(ServiceDefinitionCheck.class, "has no description", Snippets.SERVICES, "Retires a code.", " "),
                arguments(ServiceDefinitionCheck.class, "has no permission-service", Snippets.SERVICES, "<permission-service service-name="
                        + "\"attendancePermission\" main-action=\"UPDATE\" resource-description=\"_ADMIN\"/>", ""),
                arguments(ServiceDefinitionCheck.class, "SOAP", Snippets.SERVICES, "invoke=\"retire\"",
                        "invoke=\"retire\" export=\"true\""),
                arguments(ServiceDefinitionCheck.class, "auth=", Snippets.SERVICES, "invoke=\"retire\" auth=\"true\"",
                        "invoke=\"retire\""),
                arguments(ServiceDefinitionCheck.class, "no method restore", Snippets.SERVICES, "invoke=\"retire\"",
                        "invoke=\"restore\""),
                arguments(ServiceDefinitionCheck.class, "no method retire", Snippets.CODE, "retire(DispatchContext dctx, ",
                        "retire("),
                arguments(ServiceDefinitionCheck.class, "unknown type", Snippets.SERVICES, "type=\"String\"", "type=\"Text\""),
                arguments(ServiceDefinitionCheck.class, "defined twice", Snippets.SERVICES, "retireAttendanceCode",
                        "attendancePermission"),
                arguments(ServiceUseCheck.class, "retireCode is no service", Snippets.EVENT, "retireAttendanceCode",
                        "retireCode"),
                arguments(ServiceUseCheck.class, "takes no [code]", Snippets.EVENT, "codeId: p", "code: p"),
                arguments(ServiceUseCheck.class, "takes no [code]", Snippets.EVENT, "[codeId: parameters.codeId]", "form.values('code')"),
                arguments(ServiceUseCheck.class, "permit is no service", Snippets.SERVICES,
                        "service-name=\"attendancePermission\"",
                        "service-name=\"permit\""),
                arguments(ServiceUseCheck.class, "x is no service", "testdef/T.xml", "",
                        "<test-suite><service-test service-name=\"x\"/></test-suite>"),
                arguments(PermissionCheck.class, "ATTENDANCE_EDIT is not defined", Snippets.SERVICES, "_ADMIN", "_EDIT"),
                arguments(PermissionCheck.class, "ATTENDANCE_SEE is not defined", Snippets.SCREENS, "_VIEW", "_SEE"),
                arguments(PermissionCheck.class, "ATTENDANCE_OLD opens nothing", Snippets.DATA, "<AttendanceCode",
                        "<SecurityPermission permissionId=\"ATTENDANCE_OLD\"/><AttendanceCode"));
    }

    static Stream<Arguments> entities() {
        String longName = "aNameThatIsFarTooLongForOracle";
        return Stream.of(
                arguments(EntityModelCheck.class, "longer than 30", Snippets.MODEL, "codeName", longName),
                arguments(EntityModelCheck.class, "reserved word", Snippets.MODEL, "codeName", "period"),
                arguments(EntityModelCheck.class, "1 to 18", Snippets.MODEL, "ATT_PARENT", "ATTENDANCE_PARENT_CODE"),
                arguments(EntityModelCheck.class, "used twice", Snippets.MODEL, "ATT_PARENT", "ATT_NAME"),
                arguments(EntityModelCheck.class, "none of OFBiz's", Snippets.MODEL, "type=\"description\"", "type=\"text\""),
                arguments(EntityModelCheck.class, "is no entity", Snippets.MODEL, "rel-entity-name=\"AttendanceCode\"",
                        "rel-entity-name=\"Code\""),
                arguments(EntityModelCheck.class, "no field parent", Snippets.MODEL, "key-map field-name=\"parentId\"",
                        "key-map field-name=\"parent\""),
                arguments(EntityModelCheck.class, "whole key", Snippets.MODEL, "rel-field-name=\"codeId\"",
                        "rel-field-name=\"codeName\""),
                arguments(EntityModelCheck.class, "no field title", Snippets.MODEL, "index-field name=\"codeName\"",
                        "index-field name=\"title\""),
                arguments(EntityModelCheck.class, "no prim-key", Snippets.MODEL, "<prim-key field=\"codeId\"/>", ""),
                arguments(EntityModelCheck.class, "file of their own", Snippets.MODEL, "<entity entity-name=\"Sec",
                        "<view-entity entity-name=\"V\" package-name=\"p\"/><entity entity-name=\"Sec"),
                arguments(ViewEntityCheck.class, "is no entity", Snippets.VIEW,
                        "entity-alias=\"PC\" entity-name=\"AttendanceCode\"", "entity-alias=\"PC\" entity-name=\"Code\""),
                arguments(ViewEntityCheck.class, "no field title", Snippets.VIEW, "field=\"codeName\"", "field=\"title\""),
                arguments(ViewEntityCheck.class, "no member 'XX'", Snippets.VIEW, "rel-entity-alias=\"PC\"",
                        "rel-entity-alias=\"XX\""),
                arguments(DataCheck.class, "Code is no entity", Snippets.DATA, "<AttendanceCode", "<Code"),
                arguments(DataCheck.class, "no field title", Snippets.DATA, "codeName", "title"),
                arguments(DataCheck.class, "lacks its key field codeId", Snippets.DATA, "codeId=\"N\"", ""),
                arguments(EntityUseCheck.class, "Code is no entity", Snippets.CODE, "from(\"AttendanceCode\")", "from(\"Code\")"),
                arguments(EntityUseCheck.class, "no entity has a field title", Snippets.CODE, "getString(\"codeName\")",
                        "getString(\"title\")"),
                arguments(EntityUseCheck.class, "no entity has a field rank", Snippets.CODE, "orderBy(\"codeName\")",
                        "orderBy(\"codeName\", \"-rank\")"));
    }

    static Stream<Arguments> web() {
        String security = "<security https=\"true\" auth=\"true\"/><response";
        return Stream.of(
                arguments(ControllerCheck.class, "does not write out https and auth", Snippets.CONTROLLER, security,
                        "<security auth=\"true\"/><response"),
                arguments(ControllerCheck.class, "does not write out https and auth", Snippets.CONTROLLER, security, "<response"),
                arguments(ControllerCheck.class, "open to anyone", Snippets.CONTROLLER, security,
                        "<security https=\"true\" auth=\"false\"/><response"),
                arguments(ControllerCheck.class, "does not write out auth", Snippets.CONTROLLER, "#Codes\" auth=\"true\"",
                        "#Codes\""),
                arguments(ControllerCheck.class, "needs method=\"post\"", Snippets.CONTROLLER, " method=\"post\"", ""),
                arguments(ControllerCheck.class, "not by a page", Snippets.CONTROLLER, "type=\"request-redirect\"",
                        "type=\"view\""),
                arguments(ControllerCheck.class, "start is no request", Snippets.CONTROLLER, "request-redirect\" value=\"main\"",
                        "request-redirect\" value=\"start\""),
                arguments(ControllerCheck.class, "list is no view", Snippets.CONTROLLER,
                        "name=\"error\" type=\"view\" value=\"main\"",
                        "name=\"error\" type=\"view\" value=\"list\""),
                arguments(ControllerCheck.class, "is no screen", Snippets.CONTROLLER, "#Codes", "#Code"),
                arguments(ControllerCheck.class, "no request shows the view old", Snippets.CONTROLLER,
                        "view-map name=\"main\"", "view-map name=\"old\""),
                arguments(ControllerCheck.class, "defined twice", Snippets.CONTROLLER, "uri=\"retire\"", "uri=\"main\""),
                arguments(LinkCheck.class, "restore is no request", Snippets.TEMPLATE, ">retire<", ">restore<"),
                arguments(LinkCheck.class, "does not post", Snippets.TEMPLATE, "method=\"post\" ", ""),
                arguments(LinkCheck.class, "names no request", Snippets.TEMPLATE, "<@ofbizUrl>retire</@ofbizUrl>", "#"),
                arguments(LinkCheck.class, "start is no request", Snippets.MENUS, "target=\"main\"", "target=\"start\""));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(GrammarCheck.class, "not well-formed", Snippets.SERVICES, "</services>", ""),
                arguments(GrammarCheck.class, "does not name its schema", Snippets.SERVICES, "services.xsd", "service.xsd"),
                arguments(GrammarCheck.class, "OFBiz wants", Snippets.SERVICES,
                        "<description>May the user?</description><implements service=\"permissionInterface\"/>",
                        "<implements service=\"permissionInterface\"/><description>May the user?</description>"),
                arguments(GrammarCheck.class, "unknown attribute method", Snippets.SERVICES, "invoke=\"permit\"",
                        "method=\"permit\""),
                arguments(GrammarCheck.class, "is none of", Snippets.SERVICES, "mode=\"IN\"", "mode=\"in\""),
                arguments(GrammarCheck.class, "lacks uri", Snippets.CONTROLLER, "uri=\"main\"", ""),
                arguments(GrammarCheck.class, "OFBiz wants", Snippets.SCREENS, "<condition>", "<widgets/><condition>"),
                arguments(GrammarCheck.class, "is no element", Snippets.SCREENS, "<platform-specific>",
                        "<platform-specific><include-tree/>"),
                arguments(GrammarCheck.class, "OFBiz wants", Snippets.MENUS, "<link target=\"main\"/>",
                        "<link target=\"main\"/><condition/>"),
                arguments(GrammarCheck.class, "no kind of file", "widget/F.xml", "", "<forms/>"),
                arguments(LabelDefinitionCheck.class, "used nowhere", Snippets.CODE, "AttendanceRefused", "AttendanceCodes"),
                arguments(LabelDefinitionCheck.class, "defined twice", Snippets.LABELS, "AttendanceRefused", "AttendanceCodes"),
                arguments(LabelDefinitionCheck.class, "no text in English", Snippets.LABELS,
                        "<value xml:lang=\"en\">Codes", "<value xml:lang=\"cy\">Codau"),
                arguments(LabelUseCheck.class, "no label AttendanceCode", Snippets.TEMPLATE, "uiLabelMap.AttendanceCodes",
                        "uiLabelMap.AttendanceCode"),
                arguments(LabelUseCheck.class, "no label AttendanceTitle", Snippets.SCREENS, "\"AttendanceCodes\"", "\"AttendanceTitle\""),
                arguments(LabelUseCheck.class, "no screen loads", Snippets.SCREENS, "\"AttendanceUiLabels\"", "\"CommonUiLabels\""),
                arguments(LabelUseCheck.class, "no label AttendanceKind", Snippets.TEMPLATE, "${code}",
                        "${uiLabelMap[\"AttendanceKind\" + code]}"),
                arguments(LabelUseCheck.class, "neither label, entity nor service", Snippets.CODE, "AttendanceRefused",
                        "AttendanceReject"),
                arguments(LabelUseCheck.class, "takes [code], given [id]", Snippets.CODE, "\"code\"", "\"id\""),
                arguments(RuleLabelCheck.class, "no label AttendanceCheckEarly", Snippets.RULE, "\"Late\"", "\"Early\""),
                arguments(RuleLabelCheck.class, "states hours", Snippets.LABELS, "${minutes}", "${hours}"),
                arguments(TemplateCheck.class, "words outside the labels: Codes", Snippets.TEMPLATE, "&amp;", "Codes"),
                arguments(TemplateCheck.class, "words outside the labels: title", Snippets.TEMPLATE,
                        "title=\"${uiLabelMap.AttendanceCodes}\"", "title=\"Codes\""),
                arguments(TemplateCheck.class, "double encoding", Snippets.TEMPLATE, "${code}", "${code?html}"),
                arguments(TemplateCheck.class, "double encoding", Snippets.TEMPLATE, "${code}", "${code?no_esc}"),
                arguments(TemplateCheck.class, "double encoding", Snippets.TEMPLATE, "${code}",
                        "<#escape x as x?xml>${code}</#escape>"),
                arguments(TemplateCheck.class, "inline script", Snippets.TEMPLATE, "<b>", "<b onclick=\"go()\">"),
                arguments(TemplateCheck.class, "inline script", Snippets.TEMPLATE, "<b>", "<script>go()</script><b>"),
                arguments(TemplateCheck.class, "inline style", Snippets.TEMPLATE, "<b>", "<b style=\"top: 0\">"),
                arguments(TemplateCheck.class, "a class of ours", Snippets.TEMPLATE, "${code}",
                        "${Static[\"org.attendance.X\"].y()}"));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments(LayerCheck.class, "a rule knows", Snippets.RULE, "java.time.LocalDate",
                        "org.apache.ofbiz.entity.Delegator"),
                arguments(LayerCheck.class, "a screen shows", Snippets.SCREEN_SCRIPT, "context",
                        "import org.attendance.services.Access\ncontext"),
                arguments(LayerCheck.class, "a service knows no screen", Snippets.CODE, "java.util.Map", "org.attendance.web.Labels"),
                arguments(LayerCheck.class, "not among the classes", Snippets.CODE, "org.apache.ofbiz.service.DispatchContext",
                        "org.apache.ofbiz.service.ServiceDispatcher"),
                arguments(LayerCheck.class, "uses javax.servlet", Snippets.SCREEN_SCRIPT, "context",
                        "javax.servlet.http.HttpSession s\ncontext"),
                arguments(LayerCheck.class, "uses org.attendance.host", Snippets.CODE, "java.util.Map;",
                        "org.attendance.host.Host;"),
                arguments(LayerCheck.class, "renamed", Snippets.CODE, "CodeServices.class.getName()", "UtilMisc.module"),
                arguments(LayerCheck.class, "static field", Snippets.CODE, "static final String MODULE", "static String module"),
                arguments(SourceSizeCheck.class, "at most 400", Snippets.RULE, "import", "\n".repeat(400) + "import"),
                arguments(SourceSizeCheck.class, "at most 150", Snippets.RULE, "import", " ".repeat(150) + "import"));
    }
}
