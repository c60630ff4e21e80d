package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;

/**
 * The one place that writes marks: with their amendments and tallies, in the transaction of the caller.
 *
 * <p>A writer calls {@link #lock} before it reads the marks it is about to change. Writers of the same pupil then wait for
 * each other, so no mark, amendment or tally count is lost. Rows are written in the order of their keys.
 */
public final class MarkStore {
    private static final String MARK = "AttendanceMark";
    private static final String AMENDMENT = "AttendanceAmendment";
    private static final int KEYS_IN_A_QUERY = 500;

    private final Delegator delegator;
    private final String schoolId;
    private final CodeSet codes;
    private final TallyStore tallies;

    /**
     * @param delegator where the marks are
     * @param schoolId school of all pupils whose marks are written
     * @param codes codes of that school
     */
    public MarkStore(Delegator delegator, String schoolId, CodeSet codes) {
        this.delegator = delegator;
        this.schoolId = schoolId;
        this.codes = codes;
        this.tallies = new TallyStore(delegator, schoolId);
    }

    /**
     * A mark to be written over what is stored.
     * @param mark the mark as it shall be
     * @param stored the row as read after {@link #lock}; null where there is none, then the mark is a first one
     * @param reason reason of the amendment; required where stored is a different mark
     */
    public record Change(NewMark mark, GenericValue stored, String reason) {
    }

    /** Numbers of marks created, amended and left as they were. */
    public record Result(long created, long amended, long unchanged) {
    }

    /**
     * Makes other writers of these pupils' marks wait until the transaction ends, and tells the thresholds that these pupils have to be
     * evaluated again. One statement for up to 500 pupils.
     * @param pupilIds pupils of the school, in any order
     */
    public void lock(Collection<String> pupilIds) throws GenericEntityException {
        for (List<String> ids : parts(new ArrayList<>(new TreeSet<>(pupilIds)), KEYS_IN_A_QUERY)) {
            delegator.storeByCondition("AttendancePupil", Map.of("evaluationDue", EvaluationDue.DUE), EntityCondition.makeCondition(
                    EntityCondition.makeCondition("pupilId", EntityOperator.IN, ids), EntityOperator.AND,
                    EntityCondition.makeCondition("schoolId", schoolId)));
        }
    }

    /** Whether a stored mark says the same as a new one: code, minutes and note. Its source, time and author do not matter. */
    public static boolean isSame(GenericValue stored, NewMark mark) {
        return isSame(stored, mark.code(), mark.minutesLate(), mark.note());
    }

    /** Whether a stored mark has this code, these minutes (null for none) and this note (null or empty for none). */
    public static boolean isSame(GenericValue stored, AttendanceCode code, Long minutesLate, String note) {
        return Objects.equals(stored.getString("attendanceCodeId"), code.id())
                && Objects.equals(stored.getLong("minutesLate"), minutesLate)
                && Objects.equals(emptyToNull(stored.getString("markNote")), emptyToNull(note));
    }

    /**
     * Writes marks. One that is stored already as it shall be is left alone; one that is stored otherwise gets an amendment.
     * After this the stored values of the changes hold what is now stored.
     * @param changes at most one per pupil and session, of pupils locked before
     * @throws GenericEntityException if the database failed, or a mark is no longer as it was read
     * @throws IllegalArgumentException if an amendment has no reason
     */
    public Result apply(List<Change> changes) throws GenericEntityException {
        return apply(changes, latestNumbers(changes.stream()
                .filter(change -> change.stored() != null && !isSame(change.stored(), change.mark())).toList()));
    }

    /**
     * Writes marks as {@link #apply(List)}, for a caller who has read the amendments already.
     * @param numbers number of the latest amendment of each mark that has one
     */
    Result apply(List<Change> changes, Map<MarkKey, Long> numbers) throws GenericEntityException {
        List<Change> first = new ArrayList<>();
        List<Change> amended = new ArrayList<>();
        for (Change change : changes) {
            if (change.stored() == null) {
                first.add(change);
            } else if (!isSame(change.stored(), change.mark())) {
                amended.add(change);
            }
        }
        Comparator<Change> byKey = Comparator.comparing(change -> change.mark().key());
        first.sort(byKey);
        amended.sort(byKey);
        TallyChanges counts = new TallyChanges();
        for (Change change : first) {
            create(change.mark(), counts);
        }
        amend(amended, numbers, counts);
        tallies.apply(counts);
        return new Result(first.size(), amended.size(), changes.size() - first.size() - amended.size());
    }

    /**
     * Creates marks of sessions that have none, fast: for imports and demonstration data. Locks the pupils itself.
     * The caller keeps a transaction below 4,000 marks.
     * @param marks at most one per pupil and session
     * @throws GenericEntityException if the database failed, or one of the sessions has a mark already
     */
    public void createFirstMarks(Collection<NewMark> marks) throws GenericEntityException {
        List<NewMark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparing(NewMark::key));
        TreeSet<String> pupilIds = new TreeSet<>();
        ordered.forEach(mark -> pupilIds.add(mark.pupilId()));
        lock(pupilIds);
        TallyChanges counts = new TallyChanges();
        for (NewMark mark : ordered) {
            create(mark, counts);
        }
        tallies.apply(counts);
    }

    /**
     * Takes back marks and amendments of an import that could not be finished, the latest amendments first.
     * The caller repeats it, each time in a transaction of its own, until it answers 0.
     * @param importId the import
     * @param limit most rows taken back at once
     * @return number of rows taken back
     */
    public int takeBack(String importId, int limit) throws GenericEntityException {
        List<GenericValue> amendments = EntityQuery.use(delegator).from(AMENDMENT).where("importId", importId, "schoolId", schoolId)
                .orderBy("pupilId", "sessionDate", "sessionPart", "-amendmentNumber").maxRows(limit).queryList();
        List<GenericValue> marks = amendments.isEmpty() ? EntityQuery.use(delegator).from(MARK)
                .where("importId", importId, "schoolId", schoolId).orderBy("pupilId", "sessionDate", "sessionPart")
                .maxRows(limit).queryList() : List.of();
        TreeSet<String> pupilIds = new TreeSet<>();
        amendments.forEach(row -> pupilIds.add(row.getString("pupilId")));
        marks.forEach(row -> pupilIds.add(row.getString("pupilId")));
        lock(pupilIds);
        TallyChanges counts = new TallyChanges();
        for (GenericValue amendment : amendments) {
            takeBackAmendment(amendment, counts);
        }
        for (GenericValue mark : marks) {
            counts.add(MarkKey.of(mark), codes.byId(mark.getString("attendanceCodeId")), -1);
            delegator.removeValue(mark);
        }
        tallies.apply(counts);
        return amendments.size() + marks.size();
    }

    private void create(NewMark mark, TallyChanges counts) throws GenericEntityException {
        GenericValue row = delegator.makeValue(MARK);
        row.set("pupilId", mark.pupilId());
        row.set("sessionDate", Date.valueOf(mark.session().date()));
        row.set("sessionPart", mark.session().part().name());
        row.set("schoolId", schoolId);
        row.set("attendanceCodeId", mark.code().id());
        row.set("minutesLate", mark.minutesLate());
        row.set("markNote", emptyToNull(mark.note()));
        row.set("overrideReason", mark.overrideReason());
        row.set("markSource", mark.source());
        row.set("markedDate", Timestamp.valueOf(mark.at()));
        row.set("markedByUserLoginId", mark.by().userLoginId());
        row.set("importId", mark.importId());
        delegator.create(row);
        counts.add(mark.key(), mark.code(), 1);
    }

    private void amend(List<Change> changes, Map<MarkKey, Long> numbers, TallyChanges counts) throws GenericEntityException {
        for (Change change : changes) {
            NewMark mark = change.mark();
            if (change.reason() == null || change.reason().isBlank()) {
                throw new IllegalArgumentException("An amendment needs a reason");
            }
            counts.add(mark.key(), codes.byId(change.stored().getString("attendanceCodeId")), -1);
            counts.add(mark.key(), mark.code(), 1);
            delegator.create(amendmentRow(change, numbers.getOrDefault(mark.key(), 0L) + 1));
            overwrite(change.stored(), mark);
        }
    }

    private GenericValue amendmentRow(Change change, long number) {
        NewMark mark = change.mark();
        GenericValue stored = change.stored();
        GenericValue row = delegator.makeValue(AMENDMENT);
        row.set("pupilId", mark.pupilId());
        row.set("sessionDate", Date.valueOf(mark.session().date()));
        row.set("sessionPart", mark.session().part().name());
        row.set("amendmentNumber", number);
        row.set("schoolId", schoolId);
        row.set("originalCodeId", stored.getString("attendanceCodeId"));
        row.set("originalMinutesLate", stored.getLong("minutesLate"));
        row.set("originalNote", stored.getString("markNote"));
        row.set("originalOverrideReason", stored.getString("overrideReason"));
        row.set("amendedCodeId", mark.code().id());
        row.set("amendedMinutesLate", mark.minutesLate());
        row.set("amendedNote", emptyToNull(mark.note()));
        row.set("amendedOverrideReason", mark.overrideReason());
        row.set("amendmentReason", change.reason());
        row.set("amendmentSource", mark.source());
        row.set("amendedDate", Timestamp.valueOf(mark.at()));
        row.set("amendedByUserLoginId", mark.by().userLoginId());
        row.set("amendedByName", mark.by().name());
        row.set("amendedByPosition", mark.by().position());
        row.set("importId", mark.importId());
        return row;
    }

    private void overwrite(GenericValue stored, NewMark mark) throws GenericEntityException {
        Map<String, Object> values = new HashMap<>();
        values.put("attendanceCodeId", mark.code().id());
        values.put("minutesLate", mark.minutesLate());
        values.put("markNote", emptyToNull(mark.note()));
        values.put("overrideReason", mark.overrideReason());
        int rows = delegator.storeByCondition(MARK, values, EntityCondition.makeCondition(
                EntityCondition.makeCondition(keyOf(mark.key())), EntityOperator.AND,
                EntityCondition.makeCondition("attendanceCodeId", stored.getString("attendanceCodeId"))));
        if (rows != 1) {
            throw new GenericEntityException("A mark is no longer as it was read");
        }
        values.forEach(stored::set);
    }

    private void takeBackAmendment(GenericValue amendment, TallyChanges counts) throws GenericEntityException {
        MarkKey key = MarkKey.of(amendment);
        Map<String, Object> values = new HashMap<>();
        values.put("attendanceCodeId", amendment.getString("originalCodeId"));
        values.put("minutesLate", amendment.getLong("originalMinutesLate"));
        values.put("markNote", amendment.getString("originalNote"));
        values.put("overrideReason", amendment.getString("originalOverrideReason"));
        delegator.removeValue(amendment);
        delegator.storeByCondition(MARK, values, EntityCondition.makeCondition(keyOf(key)));
        counts.add(key, codes.byId(amendment.getString("amendedCodeId")), -1);
        counts.add(key, codes.byId(amendment.getString("originalCodeId")), 1);
    }

    private Map<MarkKey, Long> latestNumbers(List<Change> changes) throws GenericEntityException {
        Map<MarkKey, Long> numbers = new HashMap<>();
        if (changes.isEmpty()) {
            return numbers;
        }
        TreeSet<String> pupilIds = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        changes.forEach(change -> {
            pupilIds.add(change.mark().pupilId());
            dates.add(change.mark().session().date());
        });
        for (List<String> ids : parts(new ArrayList<>(pupilIds), KEYS_IN_A_QUERY)) {
            List<GenericValue> rows = EntityQuery.use(delegator).select("pupilId", "sessionDate", "sessionPart", "amendmentNumber")
                    .from(AMENDMENT).where(
                            EntityCondition.makeCondition("pupilId", EntityOperator.IN, ids),
                            Rows.between("sessionDate", dates.first(), dates.last())).queryList();
            rows.forEach(row -> numbers.merge(MarkKey.of(row), row.getLong("amendmentNumber"), Math::max));
        }
        return numbers;
    }

    private static Map<String, Object> keyOf(MarkKey key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pupilId", key.pupilId());
        fields.put("sessionDate", Date.valueOf(key.session().date()));
        fields.put("sessionPart", key.session().part().name());
        return fields;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static List<List<String>> parts(List<String> all, int size) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
