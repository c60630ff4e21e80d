package org.attendance.services;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.SessionPart;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageKind;

/**
 * What messages are to be written about.
 * @param date the day they are about, or the last one
 * @param part the only session that counts; null for both
 * @param from first day, where somebody names one; null: the day itself, or the whole run
 * @param pupilRefs the pupils; empty for all of whom it is true
 */
record OutboxRequest(ServiceCall call, Access access, String schoolId, MessageKind kind, MessageChannel channel, LocalDate date,
        SessionPart part, LocalDate from, Set<String> pupilRefs) {
    private static final long MOST_DAYS = 366;

    /** The request of a call, with its kind, channel, date (default today), session, fromDate and pupilRefs; all checked. */
    static OutboxRequest of(ServiceCall call) throws InputException, GenericEntityException {
        Access access = Access.of(call);
        String schoolId = call.required("schoolId");
        access.school(schoolId);
        LocalDate date = call.date("date") == null ? access.today() : call.date("date");
        if (date.isAfter(access.today())) {
            throw call.refuse("AttendanceOutboxDateToCome", "date", date, "today", access.today());
        }
        LocalDate from = call.date("fromDate");
        if (from != null && (from.isAfter(date) || from.plusDays(MOST_DAYS).isBefore(date))) {
            throw call.refuse("AttendanceOutboxFromDate", "fromDate", from, "date", date, "days", MOST_DAYS);
        }
        return new OutboxRequest(call, access, schoolId, kind(call), channel(call, Settings.of(call.delegator(), schoolId)), date,
                call.text("session") == null ? null : Attributes.part(call), from, pupilRefs(call));
    }

    /** The required attribute kind. */
    static MessageKind kind(ServiceCall call) throws InputException {
        String id = call.required("kind");
        return MessageKind.find(id).orElseThrow(() -> call.refuse("AttendanceOutboxKindUnknown", "value", id, "allowed",
                Arrays.stream(MessageKind.values()).map(MessageKind::id).collect(Collectors.joining(", "))));
    }

    /** The required attribute channel. */
    static MessageChannel channel(ServiceCall call) throws InputException {
        String id = call.required("channel");
        return MessageChannel.find(id).orElseThrow(() -> call.refuse("AttendanceOutboxChannelUnknown", "value", id, "allowed",
                Arrays.stream(MessageChannel.values()).map(MessageChannel::id).collect(Collectors.joining(", "))));
    }

    private static MessageChannel channel(ServiceCall call, Settings settings) throws InputException {
        return call.text("channel") == null ? OutboxChannels.usual(settings) : channel(call);
    }

    private static Set<String> pupilRefs(ServiceCall call) throws InputException {
        Set<String> refs = new TreeSet<>();
        for (Object ref : call.value("pupilRefs") instanceof List<?> list ? list : List.of()) {
            if (!(ref instanceof String text) || text.isBlank()) {
                throw call.refuse("AttendanceOutboxPupilRefs");
            }
            refs.add(text.strip());
        }
        return refs;
    }

    Delegator delegator() {
        return call.delegator();
    }
}
