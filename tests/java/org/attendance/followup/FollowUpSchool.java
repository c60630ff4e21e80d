package org.attendance.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.TestUser;

/**
 * A made school at 09:30 on its Friday with contacts of its pupils. In 8A the first two, Zuri Abara and Owen Bennett, share their mother;
 * Aisha Chaudhry has a social worker; Niamh Doyle has nobody on file; Rhys Evans has one parent only; the others have two.
 */
public final class FollowUpSchool {

    private final TestSchool school;

    private FollowUpSchool(TestSchool school) {
        this.school = school;
    }

    /** A school with these groups, each a name and a number of pupils in turn; 8A has at least six. */
    public static FollowUpSchool with(Object... groups) {
        FollowUpSchool made = new FollowUpSchool(TestSchool.with(groups));
        made.contacts();
        made.at(9, 30);
        return made;
    }

    private void contacts() {
        StringBuilder csv = new StringBuilder("pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,"
                + "phone,mobile,email\n");
        csv.append("P8A01,MUM,Abara,Zainab,mother,1,Y,Y,01632 960001,07700 900001,zainab@example.org\n");
        csv.append("P8A02,MUM,Abara,Zainab,mother,1,Y,Y,01632 960001,07700 900001,zainab@example.org\n");
        csv.append("P8A01,DAD,Abara,Femi,father,2,Y,N,,07700 900002,\n");
        csv.append("P8A02,GRAN,Bennett,Joan,grandmother,2,N,N,,07700 900003,\n");
        csv.append("P8A03,C3,Chaudhry,Amina,mother,1,Y,Y,,07700 900004,\nP8A03,C3B,Chaudhry,Omar,father,2,Y,Y,,07700 900005,\n");
        csv.append("P8A03,SW,Ives,Priya,Social worker,9,N,N,,07700 900009,\n");
        csv.append("P8A05,C5,Evans,Carys,mother,1,Y,Y,,07700 900006,\n");
        for (String ref : school.pupils("8A").subList(5, school.pupils("8A").size())) {
            csv.append("%s,A%s,Parent,Ann,mother,1,Y,Y,,07700 900100,%n%s,B%s,Parent,Bob,father,2,Y,N,,07700 900101,%n"
                    .formatted(ref, ref, ref, ref));
        }
        school.system().does("importAttendanceContacts", "contactsCsv", csv.toString());
    }

    /** The school itself. */
    public TestSchool school() {
        return school;
    }

    /** Sets the clock on the Friday. */
    public void at(int hour, int minute) {
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(hour, minute));
    }

    /** Marks sessions of today, as "P8A01 AM N". */
    public void today(String... marks) {
        school.marks(Stream.of(marks).map(mark -> mark.split(" ")).map(part -> part[0] + "," + TestSchool.TODAY + "," + part[1] + ","
                + part[2]).toArray(String[]::new));
    }

    /** Marks a pupil's whole days with a code each, as "2026-11-19 N". */
    public void days(String pupil, String... days) {
        school.marks(Stream.of(days).map(day -> day.split(" ")).flatMap(part -> Stream.of("AM", "PM")
                .map(session -> pupil + "," + part[0] + "," + session + "," + part[1])).toArray(String[]::new));
    }

    /** Gives a pupil of 8A flags from the beginning, as "social_worker". */
    public void flag(String pupil, String surname, String... flags) {
        school.system().does("importAttendanceRoll", "effectiveDate", "2025-09-01", "rollCsv",
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date," + String.join(",", flags) + "\n"
                + pupil + "," + surname + ",Test,2013-01-14,8,8A,2025-09-02" + ",Y".repeat(flags.length) + "\n");
    }

    /** The queue of today as the officer sees it. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> queue(TestUser user) {
        return (Map<String, Object>) user.does("getAttendanceFollowUps", "date", TestSchool.TODAY).get("followUp");
    }

    public Map<String, Object> queue() {
        return queue(school.officer());
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    public List<Map<String, Object>> homes() {
        return list(queue(), "homes");
    }

    /** The references of the pupils of each home, in the order of the queue. */
    public List<List<Object>> order() {
        return homes().stream().map(home -> list(home, "pupils").stream().map(pupil -> pupil.get("pupilRef")).sorted().toList()).toList();
    }

    public Map<String, Object> home(String pupil) {
        return homes().stream().filter(home -> list(home, "pupils").stream().anyMatch(each -> pupil.equals(each.get("pupilRef"))))
                .findFirst().orElseThrow(() -> new AssertionError(pupil + " is not in the queue: " + order()));
    }

    public Map<String, Object> pupil(String pupil) {
        return list(home(pupil), "pupils").stream().filter(each -> pupil.equals(each.get("pupilRef"))).findFirst().orElseThrow();
    }

    public long count(String name) {
        return ((Number) ((Map<?, ?>) queue().get("counts")).get(name)).longValue();
    }

    /** An attempt by a user about one pupil: contact, channel call, outcome, then further attributes. */
    public static Answer attempt(TestUser user, String pupil, String contact, String outcome, Object... more) {
        return tries(user, List.of(pupil), contact, outcome, more);
    }

    public static Answer tries(TestUser user, List<String> pupils, String contact, String outcome, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("pupilRefs", pupils, "date", TestSchool.TODAY, "outcome", outcome,
                "channel", "call"));
        values.put("contactRef", contact);
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        Object[] all = values.entrySet().stream().filter(each -> each.getValue() != null)
                .flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray();
        return user.tries("recordAttendanceAttempt", all);
    }

    /** The code now stored for a session of a pupil of 8A. */
    public Object code(String pupil, String date, String session) {
        return school.officer().register("8A", date, session).row(pupil).get("code");
    }

    /** Numbers of rows of everything follow-up writes, marks and amendments included. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>(school.rowCounts());
        for (String entity : Arrays.asList("AttendanceContactAttempt", "AttendanceFollowUp", "AttendanceTask", "AttendanceConcern")) {
            rows.put(entity, school.rows(entity));
        }
        return rows;
    }
}
