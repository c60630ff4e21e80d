package org.attendance.services;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.followup.FollowUpState;

/**
 * Takes on a home of the queue: a named one, or the next that nobody has. A person has one home at a time; taking another gives the one
 * before back. Each try is a transaction of its own, so that nobody holds a lock on one home while waiting for another.
 */
final class HomeTaking {
    private final ServiceCall call;
    private final FollowUpQueue queue;
    private final FollowUpDay day;
    private final HomeClaims claims;

    HomeTaking(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.day = FollowUpDay.ofSchoolDay(call);
        this.queue = new FollowUpQueue(day);
        this.claims = new HomeClaims(day);
    }

    /** Takes the home of the attribute pupilRef, or without it the next. */
    Map<String, Object> take() throws InputException, GenericEntityException {
        String pupilRef = call.text("pupilRef");
        FollowUpHome home = pupilRef == null ? next() : named(pupilRef);
        return ServiceCall.success("homeId", home == null ? null : home.id(), "until", home == null ? null : Rows.iso(claims.until()));
    }

    private FollowUpHome named(String pupilRef) throws InputException, GenericEntityException {
        FollowUpHome home = queue.homeOf(pupilRef)
                .orElseThrow(() -> call.refuse("AttendanceFollowUpNotInQueue", "pupilRef", pupilRef, "date", day.date()));
        giveBackOthers(home);
        GenericValue others = take(home);
        if (others != null) {
            throw new Meanwhile(day).claimed(others, home.pupilIds());
        }
        return home;
    }

    /** The first free home to be done; with again=Y, when none is left, the one without an answer that was tried longest ago. */
    private FollowUpHome next() throws InputException, GenericEntityException {
        giveBackOthers(null);
        for (FollowUpHome home : candidates(call.flag("again"))) {
            if (!home.isClaimedByOthers(call.userLoginId()) && take(home) == null) {
                return home;
            }
        }
        return null;
    }

    private List<FollowUpHome> candidates(boolean again) {
        String skipped = call.text("skip");
        List<FollowUpHome> open = new ArrayList<>(queue.homes());
        open.removeIf(home -> home.state() == FollowUpState.DONE);
        List<FollowUpHome> candidates = new ArrayList<>(open.stream().filter(home -> home.state() == FollowUpState.TODO).toList());
        if (again) {
            open.stream().filter(home -> home.state() != FollowUpState.TODO)
                    .sorted(Comparator.comparing((FollowUpHome home) -> home.lastTried(day.date()))).forEach(candidates::add);
        }
        int at = skipped == null ? -1 : candidates.indexOf(queue.homeOf(skipped).orElse(null));
        if (at >= 0) {
            Collections.rotate(candidates, -at - 1);
        }
        return candidates;
    }

    private void giveBackOthers(FollowUpHome kept) throws GenericEntityException {
        List<String> mine = queue.homes().stream().filter(home -> home != kept && home.isClaimedBy(call.userLoginId()))
                .flatMap(home -> home.pupilIds().stream()).toList();
        if (!mine.isEmpty()) {
            OwnTransaction.run(() -> claims.release(mine));
        }
    }

    private GenericValue take(FollowUpHome home) throws GenericEntityException {
        return OwnTransaction.run(() -> {
            claims.lock(home.pupilIds());
            GenericValue others = claims.claim(home.pupilIds());
            if (others == null) {
                new Notices(day).raise(home);
            }
            return others;
        });
    }
}
