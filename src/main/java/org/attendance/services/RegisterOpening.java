package org.attendance.services;

import java.sql.Timestamp;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.RegisterState;

/** Opens a register. A register that does not meet, or has not opened yet, is shown but not opened. */
final class RegisterOpening {
    private final RegisterRequest request;

    RegisterOpening(RegisterRequest request) {
        this.request = request;
    }

    /** The register as it stands after opening; opening it again changes nothing. */
    Map<String, Object> open() throws GenericEntityException {
        RegisterData data = RegisterData.read(request);
        RegisterState state = data.state();
        boolean meets = state != RegisterState.NO_SCHOOL && state != RegisterState.NOT_OPEN;
        if (data.register() == null && meets && !data.roll().isEmpty()) {
            data.lock();
            data.readRegister();
            if (data.register() == null) {
                create(request, RegisterStatus.OPEN, 0);
                data.readRegister();
            }
        }
        return new RegisterView(data).result();
    }

    /** Creates the row of a register in the name of the user. */
    static GenericValue create(RegisterRequest request, String statusId, long version) throws GenericEntityException {
        GenericValue row = request.delegator().makeValue("AttendanceRegister", request.key().fields());
        Timestamp now = Timestamp.valueOf(request.access().now());
        row.set("statusId", statusId);
        row.set("registerVersion", version);
        row.set("openedDate", now);
        row.set("openedByUserLoginId", request.call().userLoginId());
        if (RegisterStatus.TAKEN.equals(statusId)) {
            row.set("takenDate", now);
            row.set("takenByUserLoginId", request.call().userLoginId());
        }
        return request.delegator().create(row);
    }
}
