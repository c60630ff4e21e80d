package org.attendance.lint;

import java.util.HashMap;
import java.util.Map;

/** A component of a few lines that breaks no rule: what the self-tests break. */
final class Snippets {
    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
    static final String COMPONENT = "ofbiz-component.xml";
    static final String MODEL = "entitydef/entitymodel.xml";
    static final String VIEW = "entitydef/entitymodel_view.xml";
    static final String SERVICES = "servicedef/services.xml";
    static final String CODE = "src/main/java/org/attendance/services/CodeServices.java";
    static final String RULE = "src/main/java/org/attendance/rules/Code.java";
    static final String SCREEN_SCRIPT = "src/main/groovy/org/attendance/screens/Codes.groovy";
    static final String EVENT = "src/main/groovy/org/attendance/events/Retire.groovy";
    static final String CONTROLLER = "webapp/attendance/WEB-INF/controller.xml";
    static final String SCREENS = "widget/attendance/AttendanceScreens.xml";
    static final String MENUS = "widget/attendance/AttendanceMenus.xml";
    static final String TEMPLATE = "template/Codes.ftl";
    static final String LABELS = "config/AttendanceUiLabels.xml";
    static final String DATA = "data/AttendanceData.xml";

    private static final Map<String, String> SOUND = new HashMap<>();

    static {
        SOUND.put(COMPONENT, plain("ofbiz-component name=\"attendance\"", "ofbiz-component", "ofbiz-component.xsd", """
                <resource-loader name="main" type="component"/>
                <service-resource type="model" loader="main" location="servicedef/services.xml"/>
                <webapp name="attendance" server="default-server" location="webapp/attendance" base-permission="ATTENDANCE"/>
                """));
        SOUND.put(MODEL, plain("entitymodel", "entitymodel", "entitymodel.xsd", """
                <entity entity-name="AttendanceCode" package-name="org.attendance">
                <field name="codeId" type="id"/><field name="codeName" type="description"/><field name="parentId" type="id"/>
                <prim-key field="codeId"/>
                <relation type="one" fk-name="ATT_PARENT" rel-entity-name="AttendanceCode">
                <key-map field-name="parentId" rel-field-name="codeId"/></relation>
                <index name="ATT_NAME"><index-field name="codeName"/></index></entity>
                <entity entity-name="SecurityPermission" package-name="org.attendance"><field name="permissionId" type="id"/>
                <prim-key field="permissionId"/></entity>
                """));
        SOUND.put(VIEW, plain("entitymodel", "entitymodel", "entitymodel.xsd", """
                <view-entity entity-name="AttendanceCodeView" package-name="org.attendance">
                <member-entity entity-alias="AC" entity-name="AttendanceCode"/>
                <member-entity entity-alias="PC" entity-name="AttendanceCode"/>
                <alias entity-alias="AC" name="codeId"/><alias entity-alias="PC" name="parentName" field="codeName"/>
                <view-link entity-alias="AC" rel-entity-alias="PC"><key-map field-name="parentId" rel-field-name="codeId"/></view-link>
                </view-entity>
                """));
        SOUND.put(SERVICES, plain("services", "services", "services.xsd", """
                <service name="attendancePermission" engine="java"
                location="org.attendance.services.CodeServices" invoke="permit" auth="true">
                <description>May the user?</description><implements service="permissionInterface"/></service>
                <service name="retireAttendanceCode" engine="java"
                location="org.attendance.services.CodeServices" invoke="retire" auth="true">
                <description>Retires a code.</description>
                <permission-service service-name="attendancePermission" main-action="UPDATE" resource-description="_ADMIN"/>
                <attribute name="codeId" type="String" mode="IN" optional="false"/></service>
                """));
        SOUND.put(CODE, """
                import java.util.Map;
                import org.apache.ofbiz.service.DispatchContext;
                public final class CodeServices {
                    private static final String MODULE = CodeServices.class.getName();
                    public static Map<String, Object> permit(DispatchContext dctx, Map<String, ? extends Object> context) {
                        String late = messages.get("AttendanceCheck" + rule);
                        return messages.get("AttendanceRefused", "code", from("AttendanceCode").orderBy("codeName"));
                    }
                    public static Map<String, Object> retire(DispatchContext dctx, Map<String, ? extends Object> context) {
                        return value.getString("codeName");
                    }
                }
                """);
        SOUND.put(RULE, "import java.time.LocalDate;\n// error(\"Late\", \"minutes\", m)\n");
        SOUND.put(SCREEN_SCRIPT, "context.codes = []\n");
        SOUND.put(EVENT, "runService('retireAttendanceCode', [codeId: parameters.codeId])\nreturn 'success'\n");
        SOUND.put(CONTROLLER, qualified("site-conf", "http://ofbiz.apache.org/Site-Conf", "site-conf.xsd", """
                <include location="component://common/webcommon/WEB-INF/common-controller.xml"/>
                <request-map uri="main"><security https="true" auth="true"/><response name="success" type="view" value="main"/>
                </request-map>
                <request-map uri="retire" method="post"><security https="true" auth="true"/>
                <event type="groovy" path="component://attendance/src/main/groovy/org/attendance/events/Retire.groovy"/>
                <response name="success" type="request-redirect" value="main"/><response name="error" type="view" value="main"/>
                </request-map>
                <view-map name="main" type="screen"
                page="component://attendance/widget/attendance/AttendanceScreens.xml#Codes" auth="true"/>
                """));
        SOUND.put(SCREENS, qualified("screens", "http://ofbiz.apache.org/Widget-Screen", "widget-screen.xsd", """
                <screen name="Codes"><section><condition><if-has-permission permission="ATTENDANCE" action="_VIEW"/></condition>
                <actions><property-map resource="AttendanceUiLabels" map-name="uiLabelMap" global="true"/>
                <set field="titleProperty" value="AttendanceCodes"/>
                <script location="component://attendance/src/main/groovy/org/attendance/screens/Codes.groovy"/></actions>
                <widgets><platform-specific><html><html-template location="component://attendance/template/Codes.ftl"/></html>
                </platform-specific></widgets></section></screen>
                """));
        SOUND.put(MENUS, qualified("menus", "http://ofbiz.apache.org/Widget-Menu", "widget-menu.xsd", """
                <menu name="Bar"><menu-item name="Codes" title="${uiLabelMap.AttendanceCodes}"><link target="main"/></menu-item></menu>
                """));
        SOUND.put(TEMPLATE, """
                <#-- the list of codes -->
                <h1 title="${uiLabelMap.AttendanceCodes}">${uiLabelMap.AttendanceCodes} &amp;</h1>
                <form method="post" action="<@ofbizUrl>retire</@ofbizUrl>"><#if code??><b>${code}</b></#if></form>
                <script src="<@ofbizContentUrl>/attendance/js/codes.js</@ofbizContentUrl>"></script>
                """);
        SOUND.put("webapp/attendance/js/codes.js", "'use strict';\n");
        SOUND.put(LABELS, plain("resource", "resource", "ofbiz-properties.xsd", """
                <property key="AttendanceCodes"><value xml:lang="en">Codes</value></property>
                <property key="AttendanceCheckLate"><value xml:lang="en">Late by ${minutes}</value></property>
                <property key="AttendanceRefused"><value xml:lang="en">Not ${code}</value></property>
                """));
        SOUND.put(DATA, """
                <entity-engine-xml><SecurityPermission permissionId="ATTENDANCE_VIEW"/><SecurityPermission permissionId="ATTENDANCE_ADMIN"/>
                <AttendanceCode codeId="N" codeName="No reason"/></entity-engine-xml>
                """);
    }

    private Snippets() {
    }

    static Component sound() {
        return Component.of(SOUND);
    }

    /** The sound component with one place of one file changed. */
    static Component broken(String file, String what, String into) {
        String text = SOUND.getOrDefault(file, what);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " holds no " + what);
        }
        return sound().with(file, text.replace(what, into));
    }

    private static String plain(String start, String end, String schema, String content) {
        return "<" + start + XSI + "xsi:noNamespaceSchemaLocation=\"http://ofbiz.apache.org/dtds/" + schema + "\">\n" + content
                + "</" + end + ">\n";
    }

    private static String qualified(String root, String namespace, String schema, String content) {
        return "<" + root + XSI + "xmlns=\"" + namespace + "\" xsi:schemaLocation=\"" + namespace + " http://ofbiz.apache.org/dtds/" +
                schema
                + "\">\n" + content + "</" + root + ">\n";
    }
}
