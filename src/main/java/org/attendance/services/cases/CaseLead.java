package org.attendance.services.cases;

import java.util.Map;
import java.util.Optional;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Attributes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/**
 * Lead professional of a case.
 * @param userLoginId one of the school's users; null where it is somebody else, or nobody yet
 * @param name name of the person; null for nobody
 * @param agency where somebody else works; null at the school
 */
record CaseLead(String userLoginId, String name, String agency) {
    private static final int LONGEST_NAME = 100;

    /**
     * The lead of the attributes lead (a login of the school's staff), or leadName and leadAgency.
     * @throws InputException for a login that is not one of the school's staff, or where a login and a name are given
     */
    static CaseLead of(ServiceCall call, Access access, String schoolId) throws InputException, GenericEntityException {
        String login = call.text("lead");
        String name = Attributes.plainText(call, "leadName", call.text("leadName"), LONGEST_NAME);
        String agency = Attributes.plainText(call, "leadAgency", call.text("leadAgency"), LONGEST_NAME);
        if (login != null && (name != null || agency != null)) {
            throw call.refuse("AttendanceCaseLeadTwice");
        }
        if (agency != null && name == null) {
            throw call.refuse("AttendanceCaseLeadNameless", "agency", agency);
        }
        if (login == null) {
            return new CaseLead(null, name, agency);
        }
        Optional<CaseStaff.Member> member = CaseStaff.of(call.delegator(), schoolId, access.today()).find(login);
        if (member.isEmpty()) {
            throw call.refuse("AttendanceCaseLeadUnknown", "lead", login);
        }
        return new CaseLead(login, member.get().name(), null);
    }

    /** The lead of a row of AttendanceCase. */
    static CaseLead of(GenericValue row) {
        return new CaseLead(row.getString("leadUserLoginId"), row.getString("leadName"), row.getString("leadAgency"));
    }

    /** As fields of AttendanceCase. */
    Map<String, Object> fields() {
        return Fields.of("leadUserLoginId", userLoginId, "leadName", name, "leadAgency", agency);
    }

    /** Name and agency in one line; null for nobody. */
    String words() {
        return name == null || agency == null ? name : name + ", " + agency;
    }
}
