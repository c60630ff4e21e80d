package org.attendance.services;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;

/** Services of the outbox: what is to be written, what waits, what went. */
public final class OutboxServices {
    private OutboxServices() {
    }

    /** What queueAttendanceMessages would queue, stored nowhere; see {@link OutboxPlan}. */
    public static Map<String, Object> previewMessage(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            OutboxRequest request = OutboxRequest.of(call);
            OutboxPlan plan = new OutboxPlan(request);
            List<Map<String, Object>> messages = plan.letters().stream().map(OutboxLetter::map).toList();
            return result(plan, "messages", messages, "channels", OutboxChannels.of(call, request.access(), plan.school()).list());
        });
    }

    /** Queues one message for each home contact; repeated, it queues nothing twice. */
    public static Map<String, Object> queueMessages(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            OutboxPlan plan = new OutboxPlan(OutboxRequest.of(call));
            List<String> messageIds = new OutboxQueue(plan).store();
            return result(plan, "queued", (long) messageIds.size(), "alreadyThere", (long) (plan.letters().size() - messageIds.size()),
                    "messageIds", messageIds);
        });
    }

    private static Map<String, Object> result(OutboxPlan plan, Object... more) {
        Map<String, Object> result = ServiceCall.success(more);
        result.putAll(Fields.of("kind", plan.request().kind().id(), "channel", plan.request().channel().id(),
                "date", plan.request().date().toString(), "unreachable", plan.unreachable(), "skipped", plan.skipped()));
        return result;
    }

    /** The outbox with filters; see {@link OutboxView}. */
    public static Map<String, Object> getMessages(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("outbox", new OutboxView(call).map()));
    }

    /** Queues failed or held messages again. */
    public static Map<String, Object> retryMessages(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("retried", new OutboxDecision(call).retry()));
    }

    /** Withdraws messages that have not gone. */
    public static Map<String, Object> cancelMessages(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> ServiceCall.success("cancelled", new OutboxDecision(call).cancel()));
    }

    /** Stores the email address and telephone number the school writes from. */
    public static Map<String, Object> saveSender(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            return ServiceCall.success("sender", OutboxSchool.save(call, schoolId).map());
        });
    }

    /** The templates of all kinds and channels, or of one, with their history. */
    public static Map<String, Object> getTemplates(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            return ServiceCall.success("templates", OutboxTemplates.of(call.delegator(), schoolId).list(),
                    "fields", OutboxTemplate.fields(call.messages()));
        });
    }

    /** Stores the school's own template. */
    public static Map<String, Object> saveTemplate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> template(call, (templates, draft) -> templates.save(call, draft)));
    }

    /** Lets the school follow the shipped template again. */
    public static Map<String, Object> restoreTemplate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> template(call, (templates, draft) -> templates.restore(call, draft)));
    }

    /** How a template would read, for a made-up pupil; refuses what could not be saved. */
    public static Map<String, Object> previewTemplate(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            String schoolId = call.required("schoolId");
            access.school(schoolId);
            OutboxWords.Filled filled = OutboxDraft.of(call).checked(call).sample(call, OutboxSchool.of(call.delegator(), access, schoolId),
                    access.today());
            return ServiceCall.success("subject", filled.subject(), "text", filled.text(), "length", (long) filled.text().length());
        });
    }

    @FunctionalInterface
    private interface Change {
        void apply(OutboxTemplates templates, OutboxDraft draft) throws InputException, GenericEntityException, GenericServiceException;
    }

    private static Map<String, Object> template(ServiceCall call, Change change)
            throws InputException, GenericEntityException, GenericServiceException {
        String schoolId = call.required("schoolId");
        Access.of(call).school(schoolId);
        OutboxDraft draft = OutboxDraft.of(call);
        change.apply(OutboxTemplates.of(call.delegator(), schoolId), draft);
        return ServiceCall.success("template", OutboxTemplates.of(call.delegator(), schoolId).get(draft.kind(), draft.channel()).map());
    }
}
