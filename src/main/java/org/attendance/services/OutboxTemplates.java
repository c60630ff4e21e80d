package org.attendance.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageKind;

/** The templates a school writes its messages with: the shipped ones, and the versions it has written itself, of which the latest counts. */
final class OutboxTemplates {
    private static final String ENTITY = "AttendanceMessageTemplate";

    private final TemplateVersions versions;

    private OutboxTemplates(TemplateVersions versions) {
        this.versions = versions;
    }

    /** The templates of a school, in one query. */
    static OutboxTemplates of(Delegator delegator, String schoolId) throws GenericEntityException {
        return new OutboxTemplates(TemplateVersions.of(delegator, ENTITY, schoolId,
                row -> key(row.getString("kindId"), row.getString("channelId"))));
    }

    private static String key(String kindId, String channelId) {
        return kindId + " " + channelId;
    }

    /** The template that counts. */
    OutboxTemplate get(MessageKind kind, MessageChannel channel) {
        String key = key(kind.id(), channel.id());
        return OutboxTemplate.of(versions.latest(key), versions.words(key));
    }

    /** What the school has written before, latest first: version, subject, text, restored, changedAt, changedBy. */
    List<Map<String, Object>> history(MessageKind kind, MessageChannel channel) {
        return versions.written(key(kind.id(), channel.id())).stream().map(row -> Fields.of("version", row.getLong("versionNumber"),
                "subject", row.getString("subjectText"), "text", row.getString("messageText"), "restored", TemplateVersions.restores(row),
                "changedAt", Rows.iso(Rows.dateTime(row, "changedDate")), "changedBy", row.getString("changedByName"))).toList();
    }

    /** All kinds by all channels, each with its history. */
    List<Map<String, Object>> list() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (MessageKind kind : MessageKind.values()) {
            for (MessageChannel channel : MessageChannel.values()) {
                Map<String, Object> map = get(kind, channel).map();
                map.put("history", history(kind, channel));
                list.add(map);
            }
        }
        return list;
    }

    /**
     * Stores a draft as the school's own template. Words that count already change nothing.
     * @throws InputException if they could not be sent, or another version counts than the user has read
     */
    void save(ServiceCall call, OutboxDraft draft) throws InputException, GenericEntityException {
        OutboxTemplate present = get(draft.kind(), draft.channel());
        draft.checked(call);
        if (!Objects.equals(present.subject(), draft.subject()) || !present.text().equals(draft.text())) {
            add(call, present, draft.seen(), Fields.of("subjectText", draft.subject(), "messageText", draft.text()));
        }
    }

    /** Lets the school follow the shipped template again; its own words stay in the history. */
    void restore(ServiceCall call, OutboxDraft draft) throws InputException, GenericEntityException {
        OutboxTemplate present = get(draft.kind(), draft.channel());
        if (present.own()) {
            add(call, present, draft.seen(), TemplateVersions.restoring());
        }
    }

    private void add(ServiceCall call, OutboxTemplate present, Long seen, Map<String, Object> words)
            throws InputException, GenericEntityException {
        if (seen == null || seen != present.version()) {
            throw call.refuse("AttendanceOutboxTemplateStale", "by", present.changedBy(), "version", present.version());
        }
        words.putAll(Fields.of("kindId", present.kind().id(), "channelId", present.channel().id()));
        versions.add(call, present.version(), words);
    }
}
