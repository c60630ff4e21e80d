package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The staff of a school who log in and may work tasks and cases: whom a task can be handed to. One statement. */
public final class SchoolPeople {
    private static final List<String> PERMISSIONS = List.of("ATTENDANCE_FOLLOWUP", "ATTENDANCE_CASE", "ATTENDANCE_ADMIN");

    private final List<Person> people;

    private SchoolPeople(List<Person> people) {
        this.people = people;
    }

    /**
     * Somebody of the staff.
     * @param position position in the school; null if none is on record
     */
    public record Person(String userLoginId, String name, String position) {
        /** What services answer: userLoginId, name, position. */
        public Map<String, Object> map() {
            return Fields.of("userLoginId", userLoginId, "name", name, "position", position);
        }
    }

    /** The people of a school on a date, in order of name. */
    public static SchoolPeople of(Delegator delegator, String schoolId, LocalDate date) throws GenericEntityException {
        Map<String, Person> people = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceStaffLogin").where(EntityCondition.makeCondition("schoolId", schoolId),
                EntityCondition.makeCondition("permissionId", EntityOperator.IN, PERMISSIONS), Rows.on("fromDate", "thruDate", date),
                PupilContacts.stillHolds("groupThru")).queryList()) {
            if (!"N".equals(row.getString("enabled"))) {
                people.put(row.getString("userLoginId"), person(row));
            }
        }
        List<Person> sorted = new ArrayList<>(people.values());
        sorted.sort(Comparator.comparing(Person::name).thenComparing(Person::userLoginId));
        return new SchoolPeople(sorted);
    }

    private static Person person(GenericValue row) {
        String first = row.getString("firstName") == null ? "" : row.getString("firstName");
        String last = row.getString("lastName") == null ? "" : row.getString("lastName");
        String name = (first + " " + last).strip();
        return new Person(row.getString("userLoginId"), name.isEmpty() ? row.getString("userLoginId") : name, row.getString("positionTitle"));
    }

    /** All of them. */
    public List<Person> all() {
        return people;
    }

    /** All of them, as services answer them. */
    public List<Map<String, Object>> maps() {
        return people.stream().map(Person::map).toList();
    }

    /** The person with a login. */
    public Optional<Person> find(String userLoginId) {
        return people.stream().filter(each -> each.userLoginId().equals(userLoginId)).findFirst();
    }

    /**
     * The person that an attribute names; null where it is absent.
     * @throws InputException if it names nobody of them
     */
    public Person named(ServiceCall call, String attribute, String userLoginId) throws InputException {
        if (userLoginId == null) {
            return null;
        }
        return find(userLoginId).orElseThrow(() -> call.refuse("AttendanceMeetingPersonUnknown", "field", attribute, "value", userLoginId));
    }
}
