package org.attendance.services;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.demo.DemoMark;
import org.attendance.demo.DemoMarks;
import org.attendance.demo.DemoPupil;
import org.attendance.demo.DemoSchool;
import org.attendance.demo.DemoYear;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;

/** Stores the marks of a demonstration school as if its registers had been taken and its amendments made day by day. */
final class DemoMarkWriter {
    private static final int AMENDMENTS = 500;
    private static final LocalTime MORNING = LocalTime.of(8, 51);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 15);
    private static final LocalTime AMENDED_AT = LocalTime.of(15, 40);
    private static final String LEAVE_GROUP = "8A";
    private static final String TRIP_GROUP = "9C";

    private final Delegator delegator;
    private final DemoSchool school;
    private final DemoStaff staff;
    private final CodeSet codes;
    private final MarkStore store;
    private final Map<String, String> pupilIds = new HashMap<>();
    private final Map<Session, Set<String>> registers = new TreeMap<>();
    private final List<Amended> amended = new ArrayList<>();
    private long marks;

    DemoMarkWriter(Delegator delegator, DemoSchool school, DemoStaff staff) throws GenericEntityException {
        this.delegator = delegator;
        this.school = school;
        this.staff = staff;
        this.codes = CodeTable.of(delegator, school.schoolId());
        this.store = new MarkStore(delegator, school.schoolId(), codes);
        StoredPupils stored = StoredPupils.of(delegator, school.schoolId());
        stored.all().forEach(pupil -> pupilIds.put(pupil.ref(), pupil.id()));
    }

    /** A mark that was first entered otherwise. */
    private record Amended(String pupilId, DemoMark mark) {
        MarkKey key() {
            return new MarkKey(pupilId, mark.session());
        }
    }

    long marks() {
        return marks;
    }

    /** Stores all marks of the years, then their amendments, then the registers. */
    void store(List<DemoPupil> pupils, List<DemoYear> years) throws GenericEntityException {
        for (int from = 0; from < pupils.size(); from += MarkBlocks.PUPILS) {
            List<NewMark> block = new ArrayList<>();
            for (DemoPupil pupil : pupils.subList(from, Math.min(pupils.size(), from + MarkBlocks.PUPILS))) {
                years.forEach(year -> add(pupil, year, block));
            }
            storeFirst(block);
        }
        for (int from = 0; from < amended.size(); from += AMENDMENTS) {
            List<Amended> part = amended.subList(from, Math.min(amended.size(), from + AMENDMENTS));
            OwnTransaction.run(() -> amend(part));
        }
        storeRegisters();
    }

    private void add(DemoPupil pupil, DemoYear year, List<NewMark> block) {
        String pupilId = pupilIds.get(pupil.pupilRef());
        List<DemoMark> ofYear = DemoMarks.of(pupil, year);
        if (ofYear.isEmpty()) {
            return;
        }
        String group = pupil.group(year.firstYear());
        Author tutor = staff.tutor(group);
        for (DemoMark mark : ofYear) {
            registers.computeIfAbsent(mark.session(), session -> new TreeSet<>()).add(group);
            block.add(new NewMark(pupilId, mark.session(), code(mark.firstCode(), mark.session().date()),
                    mark.isAmended() ? null : mark.minutesLate(), mark.isAmended() ? null : mark.note(), null, "register",
                    takenAt(mark.session(), group), tutor, null));
            if (mark.isAmended()) {
                amended.add(new Amended(pupilId, mark));
            }
        }
    }

    private void storeFirst(List<NewMark> block) throws GenericEntityException {
        block.sort(Comparator.comparingLong((NewMark mark) -> MarkBlocks.weeks(mark.session().date())).thenComparing(NewMark::key));
        for (int from = 0; from < block.size(); from += MarkBlocks.MARKS) {
            List<NewMark> part = block.subList(from, Math.min(block.size(), from + MarkBlocks.MARKS));
            OwnTransaction.run(() -> {
                store.createFirstMarks(part);
                return part.size();
            });
        }
        marks += block.size();
    }

    private int amend(List<Amended> part) throws GenericEntityException {
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        part.forEach(each -> {
            ids.add(each.pupilId());
            dates.add(each.mark().session().date());
        });
        store.lock(ids);
        Map<MarkKey, GenericValue> stored = new HashMap<>();
        for (GenericValue row : Keyed.rows(delegator, "AttendanceMark", "pupilId", ids,
                Rows.between("sessionDate", dates.first(), dates.last()))) {
            stored.put(MarkKey.of(row), row);
        }
        List<MarkStore.Change> changes = new ArrayList<>();
        for (Amended each : part) {
            DemoMark mark = each.mark();
            LocalDate date = mark.session().date();
            changes.add(new MarkStore.Change(new NewMark(each.pupilId(), mark.session(), code(mark.code(), date), mark.minutesLate(),
                    mark.note(), null, "amendment", date.atTime(AMENDED_AT), staff.officer(), null), stored.get(each.key()),
                    reason(mark.code())));
        }
        store.apply(changes);
        return changes.size();
    }

    private static String reason(String code) {
        switch (code) {
        case "I":
            return "Parent telephoned: unwell";
        case "M":
            return "Appointment card seen";
        default:
            return "No reason established";
        }
    }

    private void storeRegisters() throws GenericEntityException {
        PlannedWrites writes = new PlannedWrites(delegator);
        registers.forEach((session, groups) -> {
            for (String group : groups) {
                LocalDateTime taken = takenAt(session, group);
                String login = staff.tutor(group).userLoginId();
                writes.create("AttendanceRegister", Fields.of("schoolId", school.schoolId(), "sessionDate", Date.valueOf(session.date()),
                        "sessionPart", session.part().name(), "registrationGroup", group, "statusId", "ATR_TAKEN", "registerVersion", 1L,
                        "openedDate", Timestamp.valueOf(taken.minusMinutes(3)), "openedByUserLoginId", login,
                        "takenDate", Timestamp.valueOf(taken), "takenByUserLoginId", login));
            }
        });
        writes.store(rows -> { });
    }

    /** Plans a leave of one pupil and a trip of a group for a day whose registers are not taken. */
    void plan(List<DemoPupil> pupils, int firstYear, LocalDate day) throws GenericEntityException {
        PlannedWrites writes = new PlannedWrites(delegator);
        boolean leavePlanned = false;
        for (DemoPupil pupil : pupils) {
            boolean isThere = pupil.isOnRoll(firstYear) && !pupil.admission().isAfter(day)
                    && (pupil.leaving() == null || !pupil.leaving().isBefore(day));
            if (isThere && pupil.group(firstYear).equals(TRIP_GROUP)) {
                plan(writes, pupil, day, SessionPart.PM, "V", "plan", "Geography field trip");
            } else if (isThere && !leavePlanned && pupil.group(firstYear).equals(LEAVE_GROUP)) {
                plan(writes, pupil, day, SessionPart.AM, "C", "leave", "Leave granted: family funeral");
                plan(writes, pupil, day, SessionPart.PM, "C", "leave", "Leave granted: family funeral");
                leavePlanned = true;
            }
        }
        writes.store(rows -> { });
    }

    private void plan(PlannedWrites writes, DemoPupil pupil, LocalDate day, SessionPart part, String code, String source, String reason) {
        writes.create("AttendancePlannedMark", Fields.of("pupilId", pupilIds.get(pupil.pupilRef()), "sessionDate", Date.valueOf(day),
                "sessionPart", part.name(), "schoolId", school.schoolId(), "attendanceCodeId", code(code, day).id(), "planSource", source,
                "planReason", reason, "plannedDate", Timestamp.valueOf(day.minusDays(7).atTime(AMENDED_AT)),
                "plannedByUserLoginId", staff.officer().userLoginId()));
    }

    private AttendanceCode code(String code, LocalDate date) {
        return codes.find(code, date).orElseThrow();
    }

    private static LocalDateTime takenAt(Session session, String group) {
        LocalTime begin = session.part() == SessionPart.AM ? MORNING : AFTERNOON;
        return session.date().atTime(begin.plusMinutes(Math.floorMod(Objects.hash(session.date(), group), 9)));
    }
}
