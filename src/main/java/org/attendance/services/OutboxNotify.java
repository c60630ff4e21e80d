package org.attendance.services;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.attendance.rules.message.MessageChannel;

/**
 * GOV.UK Notify as a channel. Its client is an optional library, touched only by {@link OutboxNotifyClient}, and that class only when the
 * library is there. The key comes from the environment variable ATTENDANCE_NOTIFY_API_KEY or the SystemProperty attendance/notify.apiKey;
 * the templates, with the fields ((subject)) and ((message)), from notify.template.email, .sms and .letter.
 */
final class OutboxNotify {
    private static final String RESOURCE = "attendance";
    private static final String KEY_VARIABLE = "ATTENDANCE_NOTIFY_API_KEY";
    private static final String LIBRARY = "uk.gov.service.notify.NotificationClient";
    private static final String GOV_UK = "https://api.notifications.service.gov.uk";
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NO_ANSWER = 0;

    private final ServiceCall call;

    OutboxNotify(ServiceCall call) {
        this.call = call;
    }

    /** What Notify answered: its reference, or the HTTP status (0: none came) and why. */
    record Outcome(String reference, int status, String why) {
    }

    /** Why nothing can go by Notify, in words for the user; null where it can. */
    static String closed(Delegator delegator, MessageChannel channel, Messages messages) {
        if (!hasLibrary(OutboxNotify.class.getClassLoader())) {
            return messages.get("AttendanceOutboxNotifyNoLibrary");
        }
        if (apiKey(delegator).isEmpty()) {
            return messages.get("AttendanceOutboxNotifyNoKey", "variable", KEY_VARIABLE);
        }
        return template(delegator, channel).isEmpty()
                ? messages.get("AttendanceOutboxNotifyNoTemplate", "property", "notify.template." + channel.id()) : null;
    }

    /** Whether Notify's client is installed. */
    static boolean hasLibrary(ClassLoader loader) {
        try {
            return Class.forName(LIBRARY, false, loader) != null;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Hands the message of the call over. */
    Map<String, Object> send(MessageChannel channel) throws InputException {
        Delegator delegator = call.delegator();
        String baseUrl = EntityUtilProperties.getPropertyValue(RESOURCE, "notify.baseUrl", GOV_UK, delegator);
        Outcome outcome = new OutboxNotifyClient(apiKey(delegator), baseUrl).send(channel, template(delegator, channel),
                call.required("messageId"), call.required("address"), call.text("subject"), call.required("text"));
        if (outcome.reference() != null) {
            return OutboxChannelServices.accepted(outcome.reference());
        }
        if (outcome.status() == NO_ANSWER) {
            return OutboxChannelServices.failed("later", call.messages().get("AttendanceOutboxNotifyUnreached"));
        }
        boolean later = outcome.status() == TOO_MANY || outcome.status() >= SERVER_ERROR;
        return OutboxChannelServices.failed(later ? "later" : "refused", call.messages().get(
                later ? "AttendanceOutboxNotifyBusy" : "AttendanceOutboxNotifyRefused", "status", outcome.status(), "why", outcome.why()));
    }

    private static String apiKey(Delegator delegator) {
        String variable = System.getenv(KEY_VARIABLE);
        return variable == null || variable.isBlank() ? EntityUtilProperties.getPropertyValue(RESOURCE, "notify.apiKey", "", delegator).strip()
                : variable.strip();
    }

    private static String template(Delegator delegator, MessageChannel channel) {
        return EntityUtilProperties.getPropertyValue(RESOURCE, "notify.template." + channel.id(), "", delegator).strip();
    }
}
