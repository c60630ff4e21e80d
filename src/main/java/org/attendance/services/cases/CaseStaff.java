package org.attendance.services.cases;

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
import org.attendance.services.Fields;
import org.attendance.services.Keyed;
import org.attendance.services.Rows;
import org.attendance.services.UserNames;

/** The staff of a school who can log in, by name: whom a case, a task or a meeting may be given to. */
public final class CaseStaff {
    private final List<Member> members;

    /**
     * One of the staff.
     * @param position position at the school; null if none is on record
     */
    public record Member(String userLoginId, String name, String position) {
    }

    private CaseStaff(List<Member> members) {
        this.members = members;
    }

    /** The staff of a school on a date. */
    public static CaseStaff of(Delegator delegator, String schoolId, LocalDate date) throws GenericEntityException {
        Map<String, String> positions = new HashMap<>();
        for (GenericValue row : EntityQuery.use(delegator).from("AttendanceStaff").where(EntityCondition.makeCondition("schoolId", schoolId),
                Rows.on("fromDate", "thruDate", date)).queryList()) {
            positions.put(row.getString("partyId"), row.getString("positionTitle"));
        }
        UserNames names = new UserNames(delegator);
        List<Member> members = new ArrayList<>();
        EntityCondition enabled = EntityCondition.makeCondition(EntityCondition.makeCondition("enabled", EntityOperator.EQUALS, null),
                EntityOperator.OR, EntityCondition.makeCondition("enabled", EntityOperator.NOT_EQUAL, "N"));
        for (GenericValue login : Keyed.rows(delegator, "UserLogin", "partyId", positions.keySet(), enabled)) {
            String id = login.getString("userLoginId");
            members.add(new Member(id, names.of(id), positions.get(login.getString("partyId"))));
        }
        members.sort(Comparator.comparing(Member::name).thenComparing(Member::userLoginId));
        return new CaseStaff(members);
    }

    /** The one with a login. */
    public Optional<Member> find(String userLoginId) {
        return members.stream().filter(member -> member.userLoginId().equals(userLoginId)).findFirst();
    }

    /** All of them, to choose from: login, name, position. */
    public List<Map<String, Object>> choices() {
        return members.stream().map(member -> Fields.of("login", member.userLoginId(), "name", member.name(),
                "position", member.position())).toList();
    }
}
