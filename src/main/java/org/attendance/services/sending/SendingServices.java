package org.attendance.services.sending;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.MessageTruth;
import org.attendance.services.OutboxSender;
import org.attendance.services.ServiceCall;
import org.attendance.services.letters.LetterMailTruth;

/** Sends the outbox with the truths of every part of the component that queues messages; description in services_outbox.xml. */
public final class SendingServices {
    private static final List<MessageTruth> TRUTHS = List.of(new LetterMailTruth());

    private SendingServices() {
    }

    /** Sends what is due, now or in the background; see {@link OutboxSender}. */
    public static Map<String, Object> sendMessages(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            if (call.flag("background")) {
                call.dispatcher().runAsync("sendAttendanceMessages", Fields.of("schoolId", schoolId, "userLogin", call.userLogin(),
                        "locale", call.locale()), false);
                return ServiceCall.success("started", true, "counts", Map.of());
            }
            return ServiceCall.success("started", false, "counts", sendApart(call, access, schoolId));
        });
    }

    private static Map<String, Long> sendApart(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        var outer = TransactionUtil.suspend();
        try {
            return new OutboxSender(call, access, schoolId, TRUTHS).send();
        } finally {
            TransactionUtil.resume(outer);
        }
    }
}
