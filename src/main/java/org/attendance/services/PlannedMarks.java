package org.attendance.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Finding;

/** Planned marks that become marks because the register is taken: everyone else is marked, and the rules have no error. */
final class PlannedMarks {
    private final RegisterData data;
    private final MarkFacts facts;

    PlannedMarks(RegisterData data, MarkFacts facts) {
        this.data = data;
        this.facts = facts;
    }

    /** The marks to be made of plans beside the posted ones; none while a pupil without a plan has no mark. */
    List<MarkStore.Change> toBeTaken(List<PostedMark> posted, Author author) {
        Set<String> postedIds = new HashSet<>();
        posted.forEach(mark -> postedIds.add(mark.pupil().pupilId()));
        List<MarkStore.Change> changes = new ArrayList<>();
        for (RollPupil pupil : data.roll()) {
            if (postedIds.contains(pupil.pupilId()) || data.mark(pupil.pupilId()) != null) {
                continue;
            }
            NewMark mark = markOf(pupil, author);
            if (mark == null) {
                return List.of();
            }
            changes.add(new MarkStore.Change(mark, null, null));
        }
        return changes;
    }

    private NewMark markOf(RollPupil pupil, Author author) {
        GenericValue plan = data.plan(pupil.pupilId());
        if (plan == null || !facts.hasBegun()) {
            return null;
        }
        String note = plan.getString("markNote");
        PostedMark mark = new PostedMark(pupil, data.codeOf(plan).code(), null, note, null, null);
        List<Finding> findings = facts.check(mark, data.flags(pupil.pupilId()), plan);
        if (findings.stream().anyMatch(Finding::isError)) {
            return null;
        }
        String overrideReason = findings.isEmpty() ? null : plan.getString("planReason");
        return new NewMark(pupil.pupilId(), data.session(), data.codeOf(plan), null, note, overrideReason, plan.getString("planSource"),
                data.request().access().now(), author, null);
    }
}
