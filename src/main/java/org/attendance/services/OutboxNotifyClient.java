package org.attendance.services;

import java.util.HashMap;
import java.util.Map;

import org.attendance.rules.message.MessageChannel;

import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** The only class that names GOV.UK Notify's client: loading it needs that library. */
final class OutboxNotifyClient {
    private static final int LONGEST_WHY = 120;

    private final NotificationClient client;

    OutboxNotifyClient(String apiKey, String baseUrl) {
        this.client = new NotificationClient(apiKey, baseUrl);
    }

    /** Sends a message by a template with the fields subject and message; a letter's address lines become address_line_1 and so on. */
    OutboxNotify.Outcome send(MessageChannel channel, String templateId, String messageId, String address, String subject, String text) {
        Map<String, String> fields = new HashMap<>(Map.of("message", text));
        if (subject != null) {
            fields.put("subject", subject);
        }
        try {
            return new OutboxNotify.Outcome(switch (channel) {
                case EMAIL -> client.sendEmail(templateId, address, fields, messageId).getNotificationId().toString();
                case SMS -> client.sendSms(templateId, address, fields, messageId).getNotificationId().toString();
                case LETTER -> {
                    String[] lines = address.split("\n");
                    for (int i = 0; i < lines.length; i++) {
                        fields.put("address_line_" + (i + 1), lines[i]);
                    }
                    yield client.sendLetter(templateId, fields, messageId).getNotificationId().toString();
                }
            }, 0, null);
        } catch (NotificationClientException refusal) {
            return new OutboxNotify.Outcome(null, refusal.getHttpResult(), why(refusal.getMessage()));
        }
    }

    /** The messages in Notify's answer, without its quotes and braces. */
    private static String why(String answer) {
        String why = String.valueOf(answer).replaceAll("(?s).*?\"message\"\\s*:\\s*\"([^\"]*)\".*", "$1")
                .replaceAll("[<>{}\\[\\]\"\\\\]", " ").strip();
        return why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }
}
