package org.attendance.approach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.host.entity.SqlCounter;
import org.attendance.rules.cases.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checklist fills itself from what is on record, and responsibilities are ticked by it. */
class ChecklistTest {

    private ApproachSchool on;

    @BeforeEach
    void aCase() {
        on = ApproachSchool.open();
    }

    private Map<String, Object> responsibilities() {
        return on.does(on.school().officer(), "getAttendanceResponsibilities").in("responsibilities");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> groups() {
        return (List<Map<String, Object>>) responsibilities().get("groups");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> duty(String id) {
        return groups().stream().flatMap(group -> ((List<Map<String, Object>>) group.get("parties")).stream())
                .flatMap(party -> ((List<Map<String, Object>>) party.get("duties")).stream()).filter(duty -> id.equals(duty.get("dutyId")))
                .findFirst().orElseThrow(() -> new AssertionError(id + " is not among " + groups()));
    }

    private List<Object> groupIds() {
        return groups().stream().map(group -> group.get("groupId")).toList();
    }

    private void absentFor(int days) {
        List<String> dates = List.of("02", "03", "04", "05", "06", "09", "10", "11", "12", "13");
        on.school().marks(Stream.iterate(0, i -> i + 1).limit(dates.size()).flatMap(i -> Stream.of("AM", "PM").map(part -> "P8A01,2026-11-"
                + dates.get(i) + "," + part + "," + (i < days ? "O" : part.equals("AM") ? "/" : "\\"))).toArray(String[]::new));
    }

    private void attempt(String channel, String outcome, Object... more) {
        on.school().marks("P8A01," + TestSchool.TODAY + ",AM,N");
        Answer answer = on.school().officer().tries("recordAttendanceAttempt", Stream.concat(Stream.of("pupilRefs", List.of("P8A01"), "channel",
                channel, "outcome", outcome, "contactName", "Ngozi Abara"), Stream.of(more)).toArray());
        assertEquals("", answer.error());
    }

    @Test
    void theHeadHasTheFiguresOfTheYear() {
        absentFor(4);
        on.school().marks("P8A01,2026-11-17,AM,I", "P8A01,2026-11-17,PM,I");
        Map<?, ?> head = (Map<?, ?>) on.does(on.school().officer(), "getAttendanceChecklist").in("checklist").get("head");
        assertEquals("Abara, Zuri 8A 8 54.5 22 8 2", head.get("name") + " " + head.get("registrationGroup") + " " + head.get("yearGroup") + " "
                + head.get("attendancePercent") + " " + head.get("possible") + " " + head.get("unauthorised") + " " + head.get("authorised"));
    }

    @Test
    void rowsFillFromApproachesAndFromOtherRecords() {
        assertNull(on.row("C_S_CALLS").get("date"));
        String used = on.use("C_N_COUNSEL", "date", "2026-11-10", "worked", "Talks now");
        on.use("T_NURSE", "date", "2026-11-12");
        attempt("call", "no_answer");
        assertEquals("2026-11-10", on.row("C_N_COUNSEL").get("date"));
        assertTrue(on.row("C_N_COUNSEL").get("lines").toString().contains("Worked: Talks now"));
        assertEquals("2026-11-12", on.row("C_N_NURSE").get("date"));
        assertEquals("2026-11-12", on.row("C_V_NURSING").get("date"));
        assertEquals(TestSchool.TODAY, on.row("C_S_CALLS").get("date"));
        assertNull(on.row("C_S_VISIT").get("date"));
        on.does(on.school().officer(), "strikeAttendanceApproachUse", "usedId", used, "version", 1L, "reason", "Wrong child");
        assertNull(on.row("C_N_COUNSEL").get("date"));
    }

    @Test
    void agreedPlansAndLettersThatWentFillTheirRows() throws Exception {
        String pupilId = TestHost.delegator().findOne("AttendanceCase", false, "caseId", on.caseId()).getString("pupilId");
        Map<String, Object> plan = new HashMap<>(Map.of("planId", "P-" + on.caseId(), "schoolId", on.school().id(), "pupilId", pupilId, "caseId",
                on.caseId(), "planTypeId", "personal", "statusId", "APL_ACTIVE", "planToken", "P-" + on.caseId()));
        TestHost.delegator().create(TestHost.delegator().makeValue("AttendancePlan", plan));
        assertNull(on.row("C_S_PAP").get("date"), "a draft is no plan yet");
        plan.put("agreedDate", Date.valueOf("2026-11-12"));
        TestHost.delegator().createOrStore(TestHost.delegator().makeValue("AttendancePlan", plan));
        assertEquals("2026-11-12", on.row("C_S_PAP").get("date"));
        assertTrue(on.row("C_N_PLAN").get("lines").toString().contains("Personal attendance plan agreed"));
        String letterId = "L-" + on.caseId();
        TestHost.delegator().create(TestHost.delegator().makeValue("AttendanceLetter", "letterId", letterId, "schoolId", on.school().id(), "pupilId",
                pupilId, "letterTypeId", "penalty_warning", "factKey", letterId, "copyNumber", 1L, "recipientName", "Ngozi Abara", "issuedDate",
                Timestamp.valueOf("2026-11-17 10:00:00")));
        assertNull(on.row("C_T_WARN").get("date"), "a letter that nobody printed has not gone");
        event(letterId, 1L, "printed");
        assertEquals("2026-11-17", on.row("C_T_WARN").get("date"));
        assertEquals("2026-11-17", on.row("C_S_LETTERS").get("date"));
        event(letterId, 2L, "withdrawn");
        assertNull(on.row("C_T_WARN").get("date"));
    }

    @Test
    void meetingsThatWereHeldFillTheirRowsAndTickDuties() throws Exception {
        absentFor(2);
        String pupilId = TestHost.delegator().findOne("AttendanceCase", false, "caseId", on.caseId()).getString("pupilId");
        Map<String, Object> meeting = new HashMap<>(Map.of("meetingId", "M-" + on.caseId(), "schoolId", on.school().id(), "pupilId", pupilId,
                "caseId", on.caseId(), "typeEnumId", "ATT_MT_PARENT", "statusId", "AMT_PLANNED", "meetingDate", Date.valueOf("2026-11-18"),
                "saveToken", "M-" + on.caseId()));
        TestHost.delegator().create(TestHost.delegator().makeValue("AttendanceMeeting", meeting));
        assertNull(on.row("C_S_MEETING").get("date"), "planned is not held");
        assertEquals(false, duty("D_PA_PAR_1").get("ticked"));
        meeting.put("statusId", "AMT_HELD");
        TestHost.delegator().createOrStore(TestHost.delegator().makeValue("AttendanceMeeting", meeting));
        assertEquals("2026-11-18", on.row("C_S_MEETING").get("date"));
        assertEquals(true, duty("D_PA_PAR_1").get("ticked"));
    }

    private static void event(String letterId, long number, String kind) throws Exception {
        TestHost.delegator().create(TestHost.delegator().makeValue("AttendanceLetterEvent", "letterId", letterId, "eventNumber", number, "eventKind",
                kind, "eventDate", Timestamp.valueOf("2026-11-17 10:05:00")));
    }

    @Test
    void aRetiredRowGoesUnlessSomethingIsOnRecordForIt() {
        for (String id : List.of("C_N_PEER", "C_N_AP")) {
            if (id.equals("C_N_AP")) {
                on.use(id);
            }
            on.school().lead().does("saveAttendanceApproach", "approachId", id, "name", "Not here", "section", "needs", "sortOrder", 1L,
                    "retiredFrom", "2026-11-02", "seenVersion", 0L, "reason", "We have none");
        }
        assertEquals(false, on.row("C_N_AP").get("offered"));
        Map<?, ?> sheet = on.does(on.school().officer(), "getAttendanceChecklist").in("checklist");
        assertEquals(41L, sheet.get("total"));
        assertEquals(1L, sheet.get("filled"));
    }

    @Test
    void groupsFollowTheFiguresAndBarriersOfToday() {
        assertEquals(List.of("all", "medical_send"), groupIds());
        absentFor(1);
        assertEquals(List.of("all", "at_risk", "persistent", "medical_send"), groupIds());
    }

    @Test
    void aSeverelyAbsentPupilIsPersistentlyAbsentToo() {
        absentFor(5);
        assertEquals(List.of("all", "persistent", "severe", "medical_send"), groupIds());
    }

    @Test
    void flagsAreHeldAgainstTheSchool() {
        absentFor(3);
        on.school().marks("P8A02,2026-11-02,AM,/", "P8A02,2026-11-02,PM,\\");
        assertTrue(groupIds().contains("cohort"), groupIds().toString());
        assertEquals(List.of("FSM", "SEN"), responsibilities().get("lowCohorts"));
    }

    @Test
    void dutiesAreTickedByRecordsOnly() {
        absentFor(2);
        assertEquals("false true", duty("D_PA_SCH_4").get("ticked") + " " + duty("D_PA_SCH_4").get("tickable"));
        assertEquals("false false", duty("D_ALL_GOV_1").get("ticked") + " " + duty("D_ALL_GOV_1").get("tickable"));
        on.use("I_SAFEGUARD", "date", "2026-11-19");
        assertEquals("true 2026-11-19", duty("D_PA_SCH_4").get("ticked") + " " + duty("D_PA_SCH_4").get("date"));
        assertEquals(false, duty("D_ALL_SCH_4").get("ticked"));
        attempt("call", "no_answer");
        assertEquals(true, duty("D_ALL_SCH_4").get("ticked"));
    }

    @Test
    void statementsDoNotGrowWithWhatIsOnRecord() {
        List<String> services = List.of("getAttendanceChecklist", "getAttendanceResponsibilities", "getAttendanceBarriers",
                "getAttendanceApproachUses");
        on.barrier("illness");
        on.use("T_VISIT");
        services.forEach(service -> on.does(on.school().officer(), service));
        List<Long> few = services.stream().map(this::statements).toList();
        for (int i = 0; i < 12; i++) {
            String barrier = on.barrier(i % 2 == 0 ? "transport" : "sen", "token", "b" + i);
            on.use("T_PASTORAL", "token", "u" + i, "barrierIds", barrier);
        }
        assertEquals(few, services.stream().map(this::statements).toList());
        assertTrue(few.stream().allMatch(count -> count <= 30), few.toString());
    }

    private long statements(String service) {
        SqlCounter.start();
        Answer answer = on.tries(on.school().officer(), service);
        SqlCounter.Count count = SqlCounter.stop();
        assertEquals("", answer.error());
        return count.total();
    }

    @Test
    void everyKindThatDataNamesCanBeReadAndIsOneThatRecordsHave() throws Exception {
        Set<String> meetings = new TreeSet<>();
        for (var type : EntityQuery.use(TestHost.delegator()).from("Enumeration").where("enumTypeId", "ATT_MEETING").queryList()) {
            meetings.add("meeting." + type.getString("enumCode"));
        }
        for (var row : EntityQuery.use(TestHost.delegator()).from("AttendanceTickedBy").queryList()) {
            RecordKind kind = RecordKind.of(row.getString("recordKind"));
            assertTrue(!kind.family().equals("meeting") || meetings.contains(kind.toString()), kind + " is no type of meeting: " + meetings);
            assertTrue(!kind.family().equals("plan") || kind.type().equals("*")
                    || TestHost.delegator().findOne("AttendancePlanType", false, "planTypeId", kind.type()) != null, kind + " is no type of plan");
            assertTrue(!kind.family().equals("letter") || kind.type().equals("*")
                    || TestHost.delegator().findOne("AttendanceLetterType", false, "letterTypeId", kind.type()) != null, kind + " is no letter");
        }
    }
}
