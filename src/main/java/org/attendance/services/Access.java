package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/**
 * What the user of a call may see and do. A school is open to its staff of today and to administrators; a registration group
 * to those who take its register on the date, and to whoever may see all groups. What is absent and what is forbidden answer alike.
 */
public final class Access {
    /** All schools and everything in them. */
    public static final String ADMIN = "_ADMIN";
    /** Registers of all groups of the own schools. */
    public static final String REGISTER_ALL = "_REGISTER_ALL";
    /** Registers of the own groups. */
    public static final String REGISTER = "_REGISTER";
    /** All pupils of the own schools, with their contacts. */
    public static final String PUPIL_ALL = "_PUPIL_ALL";
    /** Changes of marks on any day. */
    public static final String AMEND = "_AMEND";
    /** Figures of the own schools, and the lists made of them. */
    public static final String REPORT = "_REPORT";
    /** Concerns about the safety of pupils of the own schools. */
    public static final String SAFEGUARD = "_SAFEGUARD";

    /** Cases of pupils of the own schools, with their plans, meetings and tasks. */
    public static final String CASE = "_CASE";

    private static final String COMPONENT = "ATTENDANCE";

    private final ServiceCall call;
    private final LocalDateTime now;
    private final boolean demonstration;

    private Access(ServiceCall call, LocalDateTime now, boolean demonstration) {
        this.call = call;
        this.now = now;
        this.demonstration = demonstration;
    }

    /** The access of the user of a call, at the local time now. */
    public static Access of(ServiceCall call) throws GenericEntityException {
        return new Access(call, Clock.now(call.delegator()), Clock.isDemonstration(call.delegator()));
    }

    /** Local time of the call: the same for all that it does. */
    public LocalDateTime now() {
        return now;
    }

    /** Local date of the call. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** Whether the clock is that of a demonstration. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /**
     * Whether the user holds a permission of the component.
     * @param permission what stands behind ATTENDANCE, as _REGISTER_ALL; _ADMIN implies every one
     */
    public boolean may(String permission) {
        return call.userLogin() != null && call.security().hasEntityPermission(COMPONENT, permission, call.userLogin());
    }

    /** Whether the user may enter a school: as an administrator, or as one of its staff today. */
    public boolean maySchool(String schoolId) throws GenericEntityException {
        return may(ADMIN) || staffRow(schoolId) != null;
    }

    /**
     * A school the user may enter.
     * @throws InputException with one and the same message where there is no such school and where it is not open to the user
     */
    public GenericValue school(String schoolId) throws InputException, GenericEntityException {
        GenericValue school = EntityQuery.use(delegator()).from("AttendanceSchool").where("schoolId", schoolId).cache().queryOne();
        if (school == null || !maySchool(schoolId)) {
            throw call.refuse("AttendanceSchoolUnknown", "schoolId", schoolId);
        }
        return school;
    }

    /** Name of a school. */
    public String schoolName(String schoolId) throws GenericEntityException {
        GenericValue group = EntityQuery.use(delegator()).from("PartyGroup").where("partyId", schoolId).cache().queryOne();
        return group == null ? schoolId : group.getString("groupName");
    }

    /** Whether the user may see the register of a group on a date. Does not ask whether there is such a group. */
    public boolean mayGroup(String schoolId, String registrationGroup, LocalDate date) throws GenericEntityException {
        return may(REGISTER_ALL) || isOwnGroup(schoolId, registrationGroup, date);
    }

    /** Whether the user takes the register of a group on a date. */
    public boolean isOwnGroup(String schoolId, String registrationGroup, LocalDate date) throws GenericEntityException {
        return ownGroups(schoolId, date).contains(registrationGroup);
    }

    /** The registration groups whose register the user takes on a date, in order; empty for none. */
    public Set<String> ownGroups(String schoolId, LocalDate date) throws GenericEntityException {
        Set<String> groups = new TreeSet<>();
        if (partyId() == null) {
            return groups;
        }
        for (GenericValue row : EntityQuery.use(delegator()).from("AttendanceGroupStaff").where("partyId", partyId()).cache().queryList()) {
            if (schoolId.equals(row.getString("schoolId")) && Rows.holds(row, "fromDate", "thruDate", date)) {
                groups.add(row.getString("registrationGroup"));
            }
        }
        return groups;
    }

    /** The user as the author of entries in a school: login, name, position today. */
    public Author author(String schoolId) throws GenericEntityException {
        GenericValue staff = staffRow(schoolId);
        String position = staff == null ? null : staff.getString("positionTitle");
        if (position == null && may(ADMIN)) {
            position = call.messages().get("AttendancePositionAdministrator");
        }
        return new Author(call.userLoginId(), new UserNames(delegator()).of(call.userLoginId()), position);
    }

    private GenericValue staffRow(String schoolId) throws GenericEntityException {
        if (partyId() == null) {
            return null;
        }
        for (GenericValue row : EntityQuery.use(delegator()).from("AttendanceStaff").where("partyId", partyId()).cache().queryList()) {
            if (schoolId.equals(row.getString("schoolId")) && Rows.holds(row, "fromDate", "thruDate", today())) {
                return row;
            }
        }
        return null;
    }

    private String partyId() {
        return call.userLogin() == null ? null : call.userLogin().getString("partyId");
    }

    private Delegator delegator() {
        return call.delegator();
    }
}
