package org.attendance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.demo.DemoCase;
import org.attendance.demo.DemoPlans;
import org.attendance.demo.DemoPlay;
import org.attendance.demo.DemoSchool;
import org.attendance.services.ServiceCall;
import org.junit.jupiter.api.Test;

/** The plans of the demonstration are such as the services accept, for pupils with and without a contact who may sign. */
class DemoPlansTest {

    @Test
    void everyOpenCaseHasAPlan() throws Exception {
        TestSchool school = TestSchool.with("8A", 7);
        List<DemoCase> cases = new ArrayList<>();
        StringBuilder contacts = new StringBuilder("pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility\n");
        for (int i = 0; i < 7; i++) {
            String ref = school.pupils("8A").get(i);
            if (i != 3) {
                contacts.append(ref).append(",C").append(ref).append(",Parent,Ann,mother,1,Y\n");
            }
            cases.add(new DemoCase(PlanSchool.openCase(school, ref), ref, 17 - i, "targeted", i == 6 ? 2 : -1));
        }
        school.system().does("importAttendanceContacts", "contactsCsv", contacts.toString());
        LocalDate day = LocalDate.parse(TestSchool.TODAY);
        DemoSchool demo = new DemoSchool(school.id(), "Made", "secondary", "1", "P", List.of("8"), "A", 7, 11, 0, 0);
        Map<String, Object> context = new HashMap<>(Map.of("schoolId", school.id(), "locale", Locale.UK, "userLogin",
                TestHost.delegator().findOne("UserLogin", false, "userLoginId", "system")));
        Map<String, Object> result = ServiceCall.run(new DispatchContext(TestHost.dispatcher(), Map.of()), context, call -> {
            new DemoPlans(new DemoPlay(call, demo, day, TestHost::clock)).store(cases);
            return ServiceCall.success();
        });
        assertEquals("", new Answer(result).error());
        TestHost.clock(TestSchool.MORNING);
        List<String> plans = new ArrayList<>();
        for (DemoCase each : cases) {
            plans.add(String.join(" ", school.lead().does("getAttendanceCasePlans", "caseId", each.caseId()).list("plans").stream()
                    .map(plan -> plan.get("planType") + " " + plan.get("state")).toList()));
        }
        assertEquals(List.of("contract active", "part_time active", "personal active", "individual draft", "personal active", "personal draft", ""),
                plans);
    }
}
