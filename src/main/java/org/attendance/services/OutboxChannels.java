package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.attendance.rules.message.MessageChannel;

/** Which service carries the messages of a channel in a school, and whether anything may go at all. */
final class OutboxChannels {
    private static final String ON = "on";
    private static final String EMAIL_SERVICE = "attendanceEmailChannel";
    private static final String NOTIFY_SERVICE = "attendanceNotifyChannel";

    private final Delegator delegator;
    private final Settings settings;
    private final OutboxSchool school;
    private final boolean demonstration;
    private final Messages messages;

    private OutboxChannels(Delegator delegator, Settings settings, OutboxSchool school, boolean demonstration, Messages messages) {
        this.delegator = delegator;
        this.settings = settings;
        this.school = school;
        this.demonstration = demonstration;
        this.messages = messages;
    }

    static OutboxChannels of(ServiceCall call, Access access, String schoolId) throws GenericEntityException {
        return of(call, access, OutboxSchool.of(call.delegator(), access, schoolId));
    }

    static OutboxChannels of(ServiceCall call, Access access, OutboxSchool school) throws GenericEntityException {
        return new OutboxChannels(call.delegator(), Settings.of(call.delegator(), school.schoolId()), school, access.isDemonstration(),
                call.messages());
    }

    /** The channel used where nobody names one. */
    static MessageChannel usual(Settings settings) {
        boolean textsOnly = !settings.is(Setting.CHANNEL_EMAIL, ON) && settings.is(Setting.CHANNEL_NOTIFY, ON);
        return textsOnly ? MessageChannel.SMS : MessageChannel.EMAIL;
    }

    /** The service that implements attendanceMessageChannel for a channel; null where the school has switched it off. */
    String service(MessageChannel channel) {
        if (channel == MessageChannel.EMAIL && settings.is(Setting.CHANNEL_EMAIL, ON)) {
            return EMAIL_SERVICE;
        }
        return settings.is(Setting.CHANNEL_NOTIFY, ON) ? NOTIFY_SERVICE : null;
    }

    /** Why nothing goes by a channel now, in words for the user; null where it may go. */
    String closed(MessageChannel channel) {
        if (demonstration) {
            return messages.get("AttendanceOutboxHeldDemonstration");
        }
        String service = service(channel);
        if (service == null) {
            return messages.get("AttendanceOutboxHeldOff_" + channel.id());
        }
        return EMAIL_SERVICE.equals(service) ? mailClosed() : OutboxNotify.closed(delegator, channel, messages);
    }

    private String mailClosed() {
        if (!"Y".equalsIgnoreCase(EntityUtilProperties.getPropertyValue("general", "mail.notifications.enabled", "N", delegator))) {
            return messages.get("AttendanceOutboxHeldMailOff");
        }
        return school.email() == null ? messages.get("AttendanceOutboxHeldNoSender") : null;
    }

    OutboxSchool school() {
        return school;
    }

    /** The channels for the user: channel, open, why. */
    List<Map<String, Object>> list() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (MessageChannel channel : MessageChannel.values()) {
            String closed = closed(channel);
            list.add(Fields.of("channel", channel.id(), "open", closed == null, "on", service(channel) != null, "why", closed,
                    "usual", channel == usual(settings)));
        }
        return list;
    }
}
