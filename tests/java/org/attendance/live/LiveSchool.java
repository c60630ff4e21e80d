package org.attendance.live;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A school made for one run of the live tests: five pupils in two groups, a week of marks whose figures are known. */
final class LiveSchool {
    static final LocalDate WEEK = LocalDate.of(2024, 9, 9);
    static final String REGISTER_DATE = "2024-09-16";

    final String id;

    LiveSchool(String id) {
        this.id = id;
    }

    /** The school, and the demonstration logins as its staff; the teacher takes the register of 7A. */
    String data() {
        return """
                <entity-engine-xml>
                    <Party partyId="%1$s" partyTypeId="PARTY_GROUP"/>
                    <PartyGroup partyId="%1$s" groupName="Live school %1$s"/>
                    <PartyRole partyId="%1$s" roleTypeId="ATT_SCHOOL"/>
                    <AttendanceSchool schoolId="%1$s" phaseEnumId="ATT_SECONDARY"/>
                    <AttendanceGroup schoolId="%1$s" registrationGroup="7A"/>
                    <AttendanceStaff schoolId="%1$s" partyId="%2$s" fromDate="2024-09-01" positionTitle="Attendance officer"/>
                    <AttendanceStaff schoolId="%1$s" partyId="%3$s" fromDate="2024-09-01" positionTitle="Teacher"/>
                    <AttendanceGroupStaff schoolId="%1$s" registrationGroup="7A" partyId="%3$s" fromDate="2024-09-01"/>
                </entity-engine-xml>
                """.formatted(id, "ATT_DEMO_OFFICER", "ATT_DEMO_TEACHER");
    }

    /** Autumn 2024, and a term around the present day, on which plans are made. */
    String calendar() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        return """
                from,thru,kind,name
                2024-09-01,2025-08-31,academic_year,2024/25
                2024-09-02,2024-12-20,term,Autumn
                2024-09-02,2024-10-25,half_term,Autumn 1
                %1$s,%2$s,academic_year,This year
                %1$s,%2$s,term,This term
                %1$s,%2$s,half_term,This half-term
                """.formatted(today.minusWeeks(6), today.plusWeeks(12));
    }

    String roll() {
        StringBuilder lines = new StringBuilder(
                "pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date\n");
        String[] surnames = {"Abara", "Brown", "Chen", "Davis", "Evans"};
        for (int i = 0; i < surnames.length; i++) {
            lines.append("P%d,%s,Zuri,2013-0%d-14,7,%s,2024-09-02%n".formatted(i + 1, surnames[i], i + 1, i < 4 ? "7A" : "7B"));
        }
        return lines.toString();
    }

    /** P1 is ill on Friday, P2 once late and once after closing, P3 dually registered all week, the others present. */
    String marks() {
        Map<String, String> special = Map.of("P1 4 AM", "I,", "P1 4 PM", "I,", "P2 0 AM", "L,5", "P2 1 AM", "U,45");
        StringBuilder lines = new StringBuilder("pupil_ref,date,session,code,minutes_late\n");
        for (int pupil = 1; pupil <= 5; pupil++) {
            for (int day = 0; day < 5; day++) {
                for (String session : new String[] {"AM", "PM"}) {
                    String usual = pupil == 3 ? "D," : session.equals("AM") ? "/," : "\\,";
                    String code = special.getOrDefault("P" + pupil + " " + day + " " + session, usual);
                    lines.append("P%d,%s,%s,%s%n".formatted(pupil, WEEK.plusDays(day), session, code));
                }
            }
        }
        return lines.toString();
    }
}
