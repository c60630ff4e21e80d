package org.attendance.services;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;

/** Services of the register of one group in one session. */
public final class RegisterServices {
    private RegisterServices() {
    }

    /** Opens a register: records who opened it and when, once. Answers as {@link #getRegister}. */
    public static Map<String, Object> openRegister(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new RegisterOpening(RegisterRequest.of(call)).open());
    }

    /** The register with its rows. */
    public static Map<String, Object> getRegister(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new RegisterView(RegisterData.read(RegisterRequest.of(call))).result());
    }

    /** Saves marks of a register: all or nothing; see {@link RegisterSave}. */
    public static Map<String, Object> saveRegister(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new RegisterSave(RegisterRequest.of(call)).save());
    }

    /** Checks marks by the rules and stores nothing. */
    public static Map<String, Object> checkMarks(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            RegisterData data = RegisterData.read(RegisterRequest.of(call));
            List<PostedMark> marks = new MarkReader(call, data.request().key(), data.roll(), null).read(call.value("marks"));
            return ServiceCall.success("problems", new RegisterChecks(data).check(marks).all());
        });
    }
}
