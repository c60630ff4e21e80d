package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;

/** Stores the marks of an import in transactions of limited size, first marks before amendments. */
final class MarksPlan implements ImportPlan {
    private static final int AMENDMENTS = 1000;
    private static final String SOURCE = "import";

    private final ImportRequest request;
    private final Delegator delegator;
    private final MarkStore store;
    private final List<MarkRow> created;
    private final List<MarkRow> amended;
    private final boolean hasMinutes;
    private final boolean hasNotes;

    /**
     * @param created marks of sessions that have none
     * @param amended marks of sessions that have another, by pupil and session
     * @param hasMinutes whether the file says anything of minutes late
     * @param hasNotes whether the file says anything of notes
     */
    MarksPlan(ImportRequest request, CodeSet codes, List<MarkRow> created, List<MarkRow> amended, boolean hasMinutes, boolean hasNotes) {
        this.request = request;
        this.delegator = request.delegator();
        this.store = new MarkStore(delegator, request.schoolId(), codes);
        this.created = new ArrayList<>(created);
        this.created.sort(Comparator.comparingInt((MarkRow row) -> row.pupil().ordinal() / MarkBlocks.PUPILS)
                .thenComparingLong(row -> MarkBlocks.weeks(row.session().date())).thenComparing(Comparator.naturalOrder()));
        this.amended = amended;
        this.hasMinutes = hasMinutes;
        this.hasNotes = hasNotes;
    }

    @Override
    public void store(String importId, LongConsumer progress) throws GenericEntityException {
        boolean outer = TransactionUtil.isTransactionInPlace();
        try {
            for (int from = 0; from < created.size(); from += MarkBlocks.MARKS) {
                List<MarkRow> part = created.subList(from, Math.min(created.size(), from + MarkBlocks.MARKS));
                OwnTransaction.run(() -> storeFirst(part, importId));
                progress.accept(from + part.size());
            }
            for (int from = 0; from < amended.size(); from += AMENDMENTS) {
                List<MarkRow> part = amended.subList(from, Math.min(amended.size(), from + AMENDMENTS));
                OwnTransaction.run(() -> storeAmendments(part, importId));
                progress.accept(created.size() + from + part.size());
            }
            OwnTransaction.run(this::countRegisterVersions);
        } catch (GenericEntityException | RuntimeException failure) {
            if (!outer) {
                takeBack(importId);
            }
            throw failure;
        }
    }

    private int storeFirst(List<MarkRow> part, String importId) throws GenericEntityException {
        List<NewMark> marks = new ArrayList<>(part.size());
        part.forEach(row -> marks.add(new NewMark(row.pupil().id(), row.session(), row.code(), row.minutesLate(), row.note(), null,
                SOURCE, request.now(), request.author(), importId)));
        store.createFirstMarks(marks);
        return marks.size();
    }

    private int storeAmendments(List<MarkRow> part, String importId) throws GenericEntityException {
        Set<String> pupilIds = new TreeSet<>();
        part.forEach(row -> pupilIds.add(row.pupil().id()));
        store.lock(pupilIds);
        Map<MarkKey, GenericValue> stored = readMarks(part, pupilIds);
        List<MarkStore.Change> changes = new ArrayList<>();
        for (MarkRow row : part) {
            GenericValue mark = stored.get(new MarkKey(row.pupil().id(), row.session()));
            if (mark == null || !row.storedCode().id().equals(mark.getString("attendanceCodeId"))) {
                throw new GenericEntityException("A mark changed while it was imported");
            }
            boolean sameCode = row.storedCode().id().equals(row.code().id());
            Long minutes = hasMinutes || !sameCode ? row.minutesLate() : row.storedMinutes();
            String note = hasNotes || !sameCode ? row.note() : row.storedNote();
            changes.add(new MarkStore.Change(new NewMark(row.pupil().id(), row.session(), row.code(), minutes, note, null, SOURCE,
                    request.now(), request.author(), importId), mark, request.reason()));
        }
        store.apply(changes);
        return changes.size();
    }

    private Map<MarkKey, GenericValue> readMarks(List<MarkRow> part, Set<String> pupilIds) throws GenericEntityException {
        TreeSet<LocalDate> dates = new TreeSet<>();
        part.forEach(row -> dates.add(row.session().date()));
        Map<MarkKey, GenericValue> stored = new HashMap<>();
        for (GenericValue mark : Keyed.rows(delegator, "AttendanceMark", "pupilId", pupilIds,
                Rows.between("sessionDate", dates.first(), dates.last()))) {
            stored.put(MarkKey.of(mark), mark);
        }
        return stored;
    }

    /** Tells registers that are open in a browser that their marks have changed: their next save is refused as stale. */
    private int countRegisterVersions() throws GenericEntityException {
        Set<List<Object>> touched = new HashSet<>();
        TreeSet<Session> sessions = new TreeSet<>();
        for (List<MarkRow> part : List.of(created, amended)) {
            for (MarkRow row : part) {
                sessions.add(row.session());
                touched.add(List.of(row.session(), String.valueOf(row.pupil().groupOn(row.session().date()))));
            }
        }
        int counted = 0;
        for (GenericValue register : EntityQuery.use(delegator).from("AttendanceRegister")
                .where(EntityCondition.makeCondition("schoolId", request.schoolId()), 
                        Rows.between("sessionDate", sessions.first().date(), sessions.last().date())).queryList()) {
            if (touched.contains(List.of(MarkKey.sessionOf(register), register.getString("registrationGroup")))) {
                Long version = register.getLong("registerVersion");
                register.set("registerVersion", version == null ? 1L : version + 1);
                delegator.store(register);
                counted++;
            }
        }
        return counted;
    }

    private void takeBack(String importId) throws GenericEntityException {
        int rows;
        do {
            rows = OwnTransaction.run(() -> store.takeBack(importId, AMENDMENTS));
        } while (rows > 0);
    }
}
