package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.attendance.rules.CodeSet;

/** Services that rebuild the tallies of a school from its marks and compare them with the marks. */
public final class TallyServices {
    private static final int PUPILS = 50;

    private TallyServices() {
    }

    /** Makes the tallies anew, some pupils in a transaction; answers the weeks written, removed and unchanged. */
    public static Map<String, Object> rebuildTallies(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            CodeSet codes = CodeTable.of(call.delegator(), schoolId);
            MarkStore store = new MarkStore(call.delegator(), schoolId, codes);
            long[] counts = new long[3];
            for (List<String> pupilIds : parts(pupils(call, schoolId))) {
                long[] part = OwnTransaction.run(() -> {
                    store.lock(pupilIds);
                    return rebuild(TallyCheck.read(call.delegator(), schoolId, codes, pupilIds));
                });
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += part[i];
                }
            }
            return ServiceCall.success("written", counts[0], "removed", counts[1], "unchanged", counts[2]);
        });
    }

    private static long[] rebuild(TallyCheck check) throws GenericEntityException {
        long[] counts = new long[3];
        for (TallyCheck.Week week : check.weeks()) {
            if (week.isRight()) {
                counts[2]++;
            } else {
                check.write(week);
                counts[week.marks().isZero() ? 1 : 0]++;
            }
        }
        return counts;
    }

    /** Compares the tallies with the marks; what differs at first sight is looked at again while nobody can write. */
    public static Map<String, Object> verifyTallies(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            String schoolId = call.required("schoolId");
            Access.of(call).school(schoolId);
            CodeSet codes = CodeTable.of(call.delegator(), schoolId);
            Map<String, String> refs = pupils(call, schoolId);
            long verified = 0;
            List<String> suspects = new ArrayList<>();
            for (List<String> pupilIds : parts(refs)) {
                for (TallyCheck.Week week : OwnTransaction.run(
                        () -> TallyCheck.read(call.delegator(), schoolId, codes, pupilIds).weeks())) {
                    verified++;
                    if (!week.isRight() && !suspects.contains(week.pupilId())) {
                        suspects.add(week.pupilId());
                    }
                }
            }
            List<Map<String, Object>> differences = new ArrayList<>();
            for (String pupilId : suspects) {
                List<TallyCheck.Week> weeks = OwnTransaction.run(() -> {
                    new MarkStore(call.delegator(), schoolId, codes).lock(List.of(pupilId));
                    return TallyCheck.read(call.delegator(), schoolId, codes, List.of(pupilId)).weeks();
                });
                weeks.stream().filter(week -> !week.isRight()).forEach(week -> differences.addAll(differences(refs.get(pupilId), week)));
            }
            return ServiceCall.success("verified", verified, "differences", differences);
        });
    }

    private static List<Map<String, Object>> differences(String pupilRef, TallyCheck.Week week) {
        List<Map<String, Object>> differences = new ArrayList<>();
        Map<String, Long> marks = TallyCheck.counts(week.marks());
        TallyCheck.counts(week.tally()).forEach((field, tally) -> {
            if (!tally.equals(marks.get(field))) {
                Map<String, Object> difference = new LinkedHashMap<>();
                difference.put("pupilRef", pupilRef);
                difference.put("weekStarts", Rows.iso(week.monday()));
                difference.put("field", field);
                difference.put("tally", tally);
                difference.put("marks", marks.get(field));
                differences.add(difference);
            }
        });
        return differences;
    }

    /** References by id of the pupil asked for, or of all pupils of the school. */
    private static Map<String, String> pupils(ServiceCall call, String schoolId) throws InputException, GenericEntityException {
        String pupilRef = call.text("pupilRef");
        Map<String, Object> fields = Fields.of("schoolId", schoolId);
        if (pupilRef != null) {
            fields.put("pupilRef", pupilRef);
        }
        Map<String, String> refs = new TreeMap<>();
        for (GenericValue pupil : EntityQuery.use(call.delegator()).from("AttendancePupil").where(fields).queryList()) {
            refs.put(pupil.getString("pupilId"), pupil.getString("pupilRef"));
        }
        if (refs.isEmpty() && pupilRef != null) {
            throw call.refuse("AttendanceImportTallyPupil", "pupil", pupilRef);
        }
        return refs;
    }

    private static List<List<String>> parts(Map<String, String> pupils) {
        List<String> ids = new ArrayList<>(pupils.keySet());
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PUPILS) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + PUPILS)));
        }
        return parts;
    }
}
