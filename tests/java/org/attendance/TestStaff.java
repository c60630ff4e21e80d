package org.attendance;

import java.sql.Date;
import java.sql.Timestamp;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/** Makes the users of a made school, each with the password of the demonstration. */
final class TestStaff {

    private static final String PASSWORD_HASH = "{SHA}47b56994cbc2b6d10aa1be30f70165adb305a41a";
    private static final Timestamp SINCE = Timestamp.valueOf("2020-01-01 00:00:00");
    private static final Date STARTED = Date.valueOf("2025-09-01");

    private TestStaff() {
    }

    /**
     * A teacher, a colleague, two officers, the lead, the safeguarding lead, reception, the head, an administrator, someone without
     * permission, and an officer of another school.
     */
    static void hire(String schoolId) {
        try {
            hire(schoolId, "teacher", "Ruth", "Tamm", "ATT_TEACHER", "Teacher");
            hire(schoolId, "colleague", "Col", "Ague", "ATT_TEACHER", "Teacher");
            hire(schoolId, "officer", "Olga", "Fisher", "ATT_OFFICER", "Attendance officer");
            hire(schoolId, "officer2", "Dan", "Webb", "ATT_OFFICER", "Attendance officer");
            hire(schoolId, "lead", "Lena", "Park", "ATT_LEAD", "Attendance lead");
            hire(schoolId, "dsl", "Sofia", "Guard", "ATT_SAFEGUARD", "Designated safeguarding lead");
            hire(schoolId, "reception", "Rex", "Door", "ATT_RECEPTION", "Receptionist");
            hire(schoolId, "head", "Hetty", "Adler", "ATT_HEAD", "Head");
            hire(schoolId, "admin", "Ada", "Minns", "ATT_ADMIN", null);
            hire(schoolId, "nobody", "Noel", "Body", null, "Caretaker");
            String other = schoolId + "-other";
            new TestUser("system", other).does("createAttendanceSchool", "schoolName", "Other school", "phase", "primary");
            person(schoolId + "-outsider", "Otto", "Sider", "ATT_OFFICER");
            employ(other, schoolId + "-outsider", "Attendance officer");
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hire(String schoolId, String role, String first, String last, String group, String position)
            throws GenericEntityException {
        person(schoolId + "-" + role, first, last, group);
        if (position != null) {
            employ(schoolId, schoolId + "-" + role, position);
        }
    }

    private static void person(String id, String first, String last, String group) throws GenericEntityException {
        Delegator delegator = TestHost.delegator();
        delegator.create(delegator.makeValue("Party", "partyId", id, "partyTypeId", "PERSON"));
        delegator.create(delegator.makeValue("Person", "partyId", id, "firstName", first, "lastName", last));
        delegator.create(delegator.makeValue("UserLogin", "userLoginId", id, "partyId", id, "enabled", "Y", "currentPassword",
                PASSWORD_HASH));
        if (group != null) {
            delegator.create(delegator.makeValue("UserLoginSecurityGroup", "userLoginId", id, "groupId", group, "fromDate", SINCE));
        }
    }

    private static void employ(String schoolId, String partyId, String position) throws GenericEntityException {
        Delegator delegator = TestHost.delegator();
        delegator.create(delegator.makeValue("AttendanceStaff", "schoolId", schoolId, "partyId", partyId, "fromDate", STARTED,
                "positionTitle", position));
    }

    /** Makes a user take the register of a group. */
    static void tutor(String schoolId, String group, String role) {
        try {
            Delegator delegator = TestHost.delegator();
            delegator.create(delegator.makeValue("AttendanceGroupStaff", "schoolId", schoolId, "registrationGroup", group, "partyId",
                    schoolId + "-" + role, "fromDate", STARTED));
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
