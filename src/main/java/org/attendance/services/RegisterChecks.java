package org.attendance.services;

import java.util.List;

import org.apache.ofbiz.entity.GenericEntityException;

/** Asks the rules about the marks of a register. */
final class RegisterChecks {
    private final RegisterData data;
    private final MarkFacts facts;

    RegisterChecks(RegisterData data) {
        this.data = data;
        this.facts = new MarkFacts(data.request().delegator(), data.session(), data.codes(), data.calendar(), data.times(),
                data.request().access().now());
    }

    /** What the rules find in these marks. */
    MarkProblems check(List<PostedMark> marks) throws GenericEntityException {
        facts.readExclusions(marks);
        MarkProblems problems = new MarkProblems(data.request().call().messages());
        for (PostedMark mark : marks) {
            String pupilId = mark.pupil().pupilId();
            problems.add(mark.pupil(), facts.check(mark, data.flags(pupilId), data.plan(pupilId)), mark.overrideReason() != null);
        }
        return problems;
    }

    MarkFacts facts() {
        return facts;
    }
}
