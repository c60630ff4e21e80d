package org.attendance.services;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.demo.DemoFiles;
import org.attendance.demo.DemoPupil;
import org.attendance.demo.DemoSchool;

/** The staff of a demonstration school: those who can log in, where they are loaded, and a tutor for each registration group. */
final class DemoStaff {
    private static final String TEACHER = "ATT_DEMO_TEACHER";
    private static final Map<String, String> POSITIONS = Map.of(TEACHER, "Teacher", "ATT_DEMO_OFFICER", "Attendance officer",
            "ATT_DEMO_OFFICER2", "Attendance officer", "ATT_DEMO_LEAD", "Attendance lead", "ATT_DEMO_DSL", "Designated safeguarding lead",
            "ATT_DEMO_RECEPTION", "Receptionist", "ATT_DEMO_HEAD", "Headteacher", "ATT_DEMO_ADMIN", "Data manager");
    private static final Map<DemoSchool, String> TEACHERS_GROUPS = Map.of(DemoSchool.SECONDARY, "8A", DemoSchool.PRIMARY, "4A");

    private final Delegator delegator;
    private final DemoSchool school;
    private final Date since;
    private final PlannedWrites writes;
    private final TreeSet<String> groups = new TreeSet<>();
    private final Map<String, Author> tutors = new LinkedHashMap<>();

    DemoStaff(Delegator delegator, DemoSchool school, List<DemoPupil> pupils, int firstYear) {
        this.delegator = delegator;
        this.school = school;
        this.writes = new PlannedWrites(delegator);
        this.since = Date.valueOf((firstYear - 1) + "-09-01");
        pupils.stream().filter(pupil -> pupil.isOnRoll(firstYear)).forEach(pupil -> groups.add(pupil.group(firstYear)));
    }

    /** Who takes the register of a group. */
    Author tutor(String group) {
        return tutors.get(group);
    }

    /** Who amends marks: the attendance officer. */
    Author officer() {
        return new Author("officer", "Samir Chowdhury", POSITIONS.get("ATT_DEMO_OFFICER"));
    }

    /** Stores the rows that are not there yet. */
    void store() throws GenericEntityException {
        for (Map.Entry<String, String> position : new TreeMap<>(POSITIONS).entrySet()) {
            if (exists("Party", "partyId", position.getKey())) {
                addStaff(position.getKey(), position.getValue());
            }
        }
        for (String group : groups) {
            boolean teachers = group.equals(TEACHERS_GROUPS.get(school)) && exists("Party", "partyId", TEACHER);
            String partyId = teachers ? TEACHER : addTutor(group);
            if (!exists("AttendanceGroupStaff", "schoolId", school.schoolId(), "registrationGroup", group)) {
                writes.create("AttendanceGroupStaff", Fields.of("schoolId", school.schoolId(), "registrationGroup", group,
                        "partyId", partyId, "fromDate", since));
            }
            if (teachers) {
                tutors.put(group, new Author("teacher", "Ruth Penhaligon", POSITIONS.get(TEACHER)));
            }
        }
        writes.store(rows -> { });
    }

    private void addStaff(String partyId, String position) throws GenericEntityException {
        if (!exists("AttendanceStaff", "schoolId", school.schoolId(), "partyId", partyId)) {
            writes.create("AttendanceStaff", Fields.of("schoolId", school.schoolId(), "partyId", partyId, "fromDate", since,
                    "positionTitle", position));
        }
    }

    /** A tutor whose login is disabled: it only gives registers a name. */
    private String addTutor(String group) throws GenericEntityException {
        String id = school.schoolId() + "-" + group;
        String login = id.toLowerCase(Locale.ROOT);
        String[] name = DemoFiles.tutor(school, group);
        if (!exists("Party", "partyId", id)) {
            writes.create("Party", Fields.of("partyId", id, "partyTypeId", "PERSON", "statusId", "PARTY_ENABLED"));
            writes.create("Person", Fields.of("partyId", id, "firstName", name[0], "lastName", name[1]));
            writes.create("PartyRole", Fields.of("partyId", id, "roleTypeId", "ATT_STAFF"));
            writes.create("UserLogin", Fields.of("userLoginId", login, "partyId", id, "enabled", "N"));
        }
        addStaff(id, "Tutor");
        tutors.put(group, new Author(login, name[0] + " " + name[1], "Tutor"));
        return id;
    }

    private boolean exists(String entityName, Object... key) throws GenericEntityException {
        return EntityQuery.use(delegator).from(entityName).where(key).queryFirst() != null;
    }
}
