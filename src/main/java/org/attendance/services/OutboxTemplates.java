package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.message.MessageChannel;
import org.attendance.rules.message.MessageKind;

/** The templates a school writes its messages with: the shipped ones, and the versions it has written itself, of which the latest counts. */
final class OutboxTemplates {
    private static final String ENTITY = "AttendanceMessageTemplate";

    private final Delegator delegator;
    private final String schoolId;
    private final Map<String, List<GenericValue>> versions = new LinkedHashMap<>();

    private OutboxTemplates(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** The templates of a school, in one query. */
    static OutboxTemplates of(Delegator delegator, String schoolId) throws GenericEntityException {
        OutboxTemplates templates = new OutboxTemplates(delegator, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).from(ENTITY).where(EntityCondition.makeCondition(
                EntityCondition.makeCondition("schoolId", EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition("schoolId", schoolId))).orderBy("versionNumber").queryList()) {
            templates.versions.computeIfAbsent(row.getString("kindId") + " " + row.getString("channelId"), key -> new ArrayList<>()).add(row);
        }
        return templates;
    }

    /** The template that counts. */
    OutboxTemplate get(MessageKind kind, MessageChannel channel) {
        List<GenericValue> rows = rows(kind, channel);
        GenericValue latest = rows.get(rows.size() - 1);
        return OutboxTemplate.of(latest, "Y".equals(latest.getString("restoresShipped")) ? rows.get(0) : latest);
    }

    /** What the school has written before, latest first: version, subject, text, restored, changedAt, changedBy. */
    List<Map<String, Object>> history(MessageKind kind, MessageChannel channel) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (GenericValue row : rows(kind, channel)) {
            if (row.get("schoolId") != null) {
                history.add(0, Fields.of("version", row.getLong("versionNumber"), "subject", row.getString("subjectText"),
                        "text", row.getString("messageText"), "restored", "Y".equals(row.getString("restoresShipped")),
                        "changedAt", Rows.iso(Rows.dateTime(row, "changedDate")), "changedBy", row.getString("changedByName")));
            }
        }
        return history;
    }

    private List<GenericValue> rows(MessageKind kind, MessageChannel channel) {
        List<GenericValue> rows = versions.get(kind.id() + " " + channel.id());
        if (rows == null) {
            throw new IllegalStateException("No shipped template " + kind.id() + " " + channel.id() + ": load the seed data");
        }
        return rows;
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
            add(call, present, draft.seen(), Fields.of("restoresShipped", "Y"));
        }
    }

    private void add(ServiceCall call, OutboxTemplate present, Long seen, Map<String, Object> words)
            throws InputException, GenericEntityException {
        if (seen == null || seen != present.version()) {
            throw call.refuse("AttendanceOutboxTemplateStale", "by", present.changedBy(), "version", present.version());
        }
        Access access = Access.of(call);
        Author author = access.author(schoolId);
        Map<String, Object> row = Fields.of("templateId", delegator.getNextSeqId(ENTITY), "schoolId", schoolId,
                "kindId", present.kind().id(), "channelId", present.channel().id(), "versionNumber", present.version() + 1,
                "changedDate", Timestamp.valueOf(access.now()), "changedByUserLoginId", author.userLoginId(), "changedByName", author.name());
        row.putAll(words);
        delegator.create(delegator.makeValue(ENTITY, row));
    }
}
