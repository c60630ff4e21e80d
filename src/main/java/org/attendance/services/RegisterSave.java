package org.attendance.services;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;

/**
 * Saves marks of a register in the transaction of the service: all or nothing.
 *
 * <p>Every posted pupil must be on the roll. Marks that are stored already as posted are left alone, whatever version was read. For
 * the rest the version must be the stored one, the rules must agree, and a mark that changes needs a reason and a user who may change
 * it. The version then goes up by one, in the same statement that compares it. When every pupil of the roll is marked, the register
 * is taken; planned marks of pupils who were not posted become marks then. At the end the stored rows are read again and compared.
 */
final class RegisterSave {
    private static final String SOURCE = "register";

    private final RegisterRequest request;
    private final ServiceCall call;

    RegisterSave(RegisterRequest request) {
        this.request = request;
        this.call = request.call();
    }

    Map<String, Object> save() throws InputException, GenericEntityException {
        String commonReason = Attributes.freeText(call, "reason");
        RegisterData data = RegisterData.lockAndRead(request);
        List<PostedMark> posted = new MarkReader(call, request.key(), data.roll(), commonReason).read(call.value("marks"));
        checkNumber(posted);
        RegisterChecks checks = new RegisterChecks(data);
        List<PostedMark> changed = changed(data, posted, checks.facts());
        List<MarkStore.Change> planned = new PlannedMarks(data, checks.facts()).toBeTaken(posted, author());
        boolean complete = isComplete(data, posted, planned);
        if (changed.isEmpty() && planned.isEmpty() && (!complete || isTaken(data))) {
            return result(data, new MarkStore.Result(0, 0, 0), posted.size());
        }
        new StaleSave(data).refuseIfStale(posted, changed);
        refuseProblems(data, checks, changed);
        writeRegister(data, posted, complete);
        List<MarkStore.Change> changes = changes(data, changed, checks.facts());
        changes.addAll(planned);
        MarkStore.Result stored = data.store().apply(changes, data.amendmentNumbers());
        changes.stream().filter(change -> change.stored() != null).forEach(change -> data.countAmendment(change.mark().pupilId()));
        prove(data, posted, changes, checks.facts());
        return result(data, stored, posted.size() - changed.size());
    }

    private Author author() throws GenericEntityException {
        return request.access().author(request.key().schoolId());
    }

    private void checkNumber(List<PostedMark> posted) throws InputException {
        Long expected = call.number("expectedRows");
        if (expected != null && expected != posted.size()) {
            throw call.refuse("AttendanceRowsExpected", "expected", expected, "posted", posted.size());
        }
    }

    private static List<PostedMark> changed(RegisterData data, List<PostedMark> posted, MarkFacts facts) {
        List<PostedMark> changed = new ArrayList<>();
        for (PostedMark mark : posted) {
            GenericValue stored = data.mark(mark.pupil().pupilId());
            Optional<AttendanceCode> code = facts.code(mark.code());
            if (stored == null || code.isEmpty() || !MarkStore.isSame(stored, code.get(), mark.minutesLate(), mark.note())) {
                changed.add(mark);
            }
        }
        return changed;
    }

    private static boolean isTaken(RegisterData data) {
        return data.register() != null && RegisterStatus.TAKEN.equals(data.register().getString("statusId"));
    }

    private static boolean isComplete(RegisterData data, List<PostedMark> posted, List<MarkStore.Change> planned) {
        Set<String> marked = new HashSet<>();
        posted.forEach(mark -> marked.add(mark.pupil().pupilId()));
        planned.forEach(change -> marked.add(change.mark().pupilId()));
        return !data.roll().isEmpty() && data.roll().stream()
                .allMatch(pupil -> marked.contains(pupil.pupilId()) || data.mark(pupil.pupilId()) != null);
    }

    private void refuseProblems(RegisterData data, RegisterChecks checks, List<PostedMark> changed)
            throws InputException, GenericEntityException {
        MarkProblems problems = checks.check(changed);
        boolean mayAmend = request.mayAmend();
        for (PostedMark mark : changed) {
            if (data.mark(mark.pupil().pupilId()) == null) {
                continue;
            }
            if (!mayAmend) {
                problems.addError(mark.pupil(), "code", "AmendForbidden", call.messages().get("AttendanceAmendForbidden"));
            } else if (mark.reason() == null) {
                problems.addError(mark.pupil(), "reason", "ReasonMissing", call.messages().get("AttendanceReasonMissing"));
            }
        }
        problems.refuse();
    }

    private void writeRegister(RegisterData data, List<PostedMark> posted, boolean complete) throws InputException, GenericEntityException {
        if (data.register() == null) {
            data.register(RegisterOpening.create(request, complete ? RegisterStatus.TAKEN : RegisterStatus.OPEN, 1));
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("registerVersion", data.version() + 1);
        if (complete && !isTaken(data)) {
            values.put("statusId", RegisterStatus.TAKEN);
            values.put("takenDate", Timestamp.valueOf(request.access().now()));
            values.put("takenByUserLoginId", call.userLoginId());
        }
        if (!RegisterVersion.compareAndSet(request.delegator(), request.key(), data.version(), values)) {
            throw new StaleSave(data).refusal(posted);
        }
        values.forEach(data.register()::set);
    }

    private List<MarkStore.Change> changes(RegisterData data, List<PostedMark> changed, MarkFacts facts)
            throws InputException, GenericEntityException {
        Author author = author();
        List<MarkStore.Change> changes = new ArrayList<>();
        for (PostedMark mark : changed) {
            String pupilId = mark.pupil().pupilId();
            NewMark wanted = new NewMark(pupilId, data.session(), facts.code(mark.code()).orElseThrow(), mark.minutesLate(), mark.note(),
                    mark.overrideReason(), SOURCE, request.access().now(), author, null);
            changes.add(new MarkStore.Change(wanted, data.mark(pupilId), mark.reason()));
        }
        return changes;
    }

    /** Reads the marks of the session again and compares them with what was meant, one by one. */
    private void prove(RegisterData data, List<PostedMark> posted, List<MarkStore.Change> changes, MarkFacts facts)
            throws InputException, GenericEntityException {
        data.readMarksOfSession();
        long right = posted.stream().filter(mark -> isStored(data, mark.pupil().pupilId(), facts.code(mark.code()).orElseThrow(),
                mark.minutesLate(), mark.note())).count();
        boolean planned = changes.stream().map(MarkStore.Change::mark).allMatch(mark -> isStored(data, mark.pupilId(), mark.code(),
                mark.minutesLate(), mark.note()));
        if (right != posted.size() || !planned) {
            throw call.refuse("AttendanceRowsNotProved", "expected", posted.size(), "stored", right);
        }
    }

    private static boolean isStored(RegisterData data, String pupilId, AttendanceCode code, Long minutesLate, String note) {
        GenericValue stored = data.mark(pupilId);
        return stored != null && MarkStore.isSame(stored, code, minutesLate, note);
    }

    private static Map<String, Object> result(RegisterData data, MarkStore.Result stored, long unchanged) throws GenericEntityException {
        Map<String, Object> result = new RegisterView(data).result();
        result.put("created", stored.created());
        result.put("amended", stored.amended());
        result.put("unchanged", unchanged);
        return result;
    }
}
