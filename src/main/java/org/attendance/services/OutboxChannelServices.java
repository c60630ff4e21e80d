package org.attendance.services;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.rules.message.MessageChannel;

/**
 * The services that carry messages; both implement attendanceMessageChannel. They answer accepted, with providerReference, or not accepted,
 * with failure in words for the user and failureKind: later (another try may succeed), refused, or off.
 */
public final class OutboxChannelServices {
    private static final String PLAIN_NAME = "[A-Za-z0-9 .,'&-]+";
    private static final String CONNECTION = "[CON]";

    private OutboxChannelServices() {
    }

    /** Sends an email by OFBiz's own mail service. */
    public static Map<String, Object> sendByEmail(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            OutboxChannels channels = open(call);
            String closed = channels.closed(MessageChannel.EMAIL);
            return closed == null ? mail(call, channels.school()) : failed("off", closed);
        });
    }

    /** Sends an email, a text message or a letter by GOV.UK Notify. */
    public static Map<String, Object> sendByNotify(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            OutboxChannels channels = open(call);
            MessageChannel channel = OutboxRequest.channel(call);
            String closed = channels.closed(channel);
            return closed == null ? new OutboxNotify(call).send(channel) : failed("off", closed);
        });
    }

    private static OutboxChannels open(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        return OutboxChannels.of(call, access, schoolId);
    }

    /**
     * The text goes as bytes of a part: OFBiz would look for expressions in a plain body, and write it to its log when the server fails.
     */
    private static Map<String, Object> mail(ServiceCall call, OutboxSchool school) throws InputException, GenericServiceException {
        String from = school.name().matches(PLAIN_NAME) ? school.email() + " (" + school.name() + ")" : school.email();
        Map<String, Object> part = Fields.of("type", "text/plain; charset=UTF-8",
                "content", call.required("text").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, Object> answer = call.dispatcher().runSync("sendMailMultiPartHiddenInLog", Fields.of("sendTo", call.required("address"),
                "sendFrom", from, "subject", call.required("subject"), "bodyParts", List.of(part), "sendFailureNotification", Boolean.FALSE,
                "userLogin", call.userLogin(), "locale", call.locale()));
        if (ServiceUtil.isSuccess(answer)) {
            return accepted((String) answer.get("messageId"));
        }
        boolean unreached = String.valueOf(ServiceUtil.getErrorMessage(answer)).contains(CONNECTION);
        return failed(unreached ? "later" : "refused",
                call.messages().get(unreached ? "AttendanceOutboxMailUnreached" : "AttendanceOutboxMailRefused"));
    }

    /** The answer of a channel that has taken the message. */
    static Map<String, Object> accepted(String providerReference) {
        return ServiceCall.success("accepted", true, "providerReference", providerReference);
    }

    /** The answer of a channel that has not. */
    static Map<String, Object> failed(String kind, String failure) {
        return ServiceCall.success("accepted", false, "failureKind", kind, "failure", failure);
    }
}
