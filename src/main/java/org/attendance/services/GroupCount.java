package org.attendance.services;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Tally;

/** One register of a session, counted: pupils on roll, their marks and plans. */
final class GroupCount {
    private final String registrationGroup;
    private final Map<String, Integer> yearGroups = new HashMap<>();
    private Tally tally = Tally.ZERO;
    private long pupils;
    private long marked;
    private long planned;
    private GenericValue register;

    GroupCount(String registrationGroup) {
        this.registrationGroup = registrationGroup;
    }

    void addPupil(String yearGroup) {
        pupils++;
        yearGroups.merge(yearGroup, 1, Integer::sum);
    }

    void addMark(AttendanceCode code) {
        marked++;
        tally = tally.plus(Tally.of(code, 1));
    }

    void addPlan() {
        planned++;
    }

    void register(GenericValue row) {
        register = row;
    }

    /** The stored register, null while nobody has opened it. */
    GenericValue register() {
        return register;
    }

    String registrationGroup() {
        return registrationGroup;
    }

    /** The year group of most pupils. */
    String yearGroup() {
        return yearGroups.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElseThrow();
    }

    /** Taken by a save, or every pupil marked in another way. */
    boolean isTaken() {
        return register != null && RegisterStatus.TAKEN.equals(register.getString("statusId")) || marked == pupils;
    }

    /**
     * Counts as results: late counts L (which is also among present) and U (which is also among absent); unexplained counts N, which is
     * also among absent; planned counts pupils without a mark who have a plan.
     */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("pupils", pupils);
        counts.put("marked", marked);
        counts.put("present", tally.present());
        counts.put("late", tally.lateBeforeClose() + tally.lateAfterClose());
        counts.put("absent", tally.absent());
        counts.put("unexplained", tally.unexplained());
        counts.put("activity", tally.approvedActivity());
        counts.put("notPossible", tally.notPossible());
        counts.put("planned", planned);
        return counts;
    }
}
