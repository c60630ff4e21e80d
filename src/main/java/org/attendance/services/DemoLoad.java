package org.attendance.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.demo.DemoCases;
import org.attendance.demo.DemoFiles;
import org.attendance.demo.DemoPlay;
import org.attendance.demo.DemoPopulation;
import org.attendance.demo.DemoPupil;
import org.attendance.demo.DemoSchool;
import org.attendance.demo.DemoYear;
import org.attendance.rules.SchoolCalendar;

/** Stores the demonstration schools through the imports a school would use, year by year, and their marks as registers would. */
final class DemoLoad {
    private static final String MODULE = DemoLoad.class.getName();
    private static final LocalTime CLOCK_STARTS = LocalTime.of(8, 50);
    private static final int AUTUMN = 9;

    private final ServiceCall call;
    private final Delegator delegator;
    private final int percent;
    private final List<Map<String, Object>> schools = new ArrayList<>();
    private LocalDateTime clock;
    private long marks;

    /** @param percent size of the registration groups, in percent of the usual one */
    DemoLoad(ServiceCall call, int percent) {
        this.call = call;
        this.delegator = call.delegator();
        this.percent = percent;
    }

    /** What was made: schoolId, schoolName, pupils and marks of each school. */
    List<Map<String, Object>> schools() {
        return schools;
    }

    long marks() {
        return marks;
    }

    /** Where the demonstration clock starts. */
    LocalDateTime clock() {
        return clock;
    }

    /** Makes everything; the clock starts on today, or on the latest school day before it. */
    void run(LocalDate today) throws InputException, GenericEntityException, GenericServiceException {
        List<DemoSchool> both = List.of(DemoSchool.SECONDARY, DemoSchool.PRIMARY);
        LocalDate day = today;
        for (DemoSchool school : both) {
            createSchool(school);
            day = importCalendars(school, today);
        }
        clock = day.atTime(CLOCK_STARTS);
        int firstYear = DemoYear.firstYearOf(day);
        DemoPopulation population = new DemoPopulation(firstYear, percent);
        for (DemoSchool school : both) {
            List<DemoPupil> pupils = population.of(school);
            importPupils(school, pupils, firstYear);
            DemoStaff staff = new DemoStaff(delegator, school, pupils, firstYear);
            staff.store();
            SchoolCalendar calendar = CalendarTable.of(delegator, school.schoolId());
            List<DemoYear> years = List.of(new DemoYear(calendar, firstYear - 1, day.minusDays(1)),
                    new DemoYear(calendar, firstYear, day.minusDays(1)));
            DemoMarkWriter writer = new DemoMarkWriter(delegator, school, staff);
            writer.store(pupils, years);
            writer.plan(pupils, firstYear, day);
            new DemoDesk(delegator, school).store(day);
            new DemoEvidence(delegator, school, staff.officer()).store(day);
            new DemoFollowUp(delegator, school, staff.officer(), calendar, day).store();
            tell(school, pupils.stream().filter(pupil -> pupil.isOnRoll(firstYear)).count(), writer.marks());
        }
        for (DemoSchool school : both) {
            new DemoThresholds(call, school, day).run(this::setClock);
        }
        new DemoCases(new DemoPlay(call, DemoSchool.SECONDARY, day, this::setClock)).store();
        setClock(clock);
    }

    private void tell(DemoSchool school, long pupils, long schoolMarks) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("schoolId", school.schoolId());
        made.put("schoolName", school.name());
        made.put("pupils", pupils);
        made.put("marks", schoolMarks);
        schools.add(made);
        marks += schoolMarks;
        Debug.logInfo("Demonstration school " + school.schoolId() + ": " + schoolMarks + " marks", MODULE);
    }

    private void createSchool(DemoSchool school) throws InputException, GenericServiceException {
        run("createAttendanceSchool", Fields.of("schoolId", school.schoolId(), "schoolName", school.name(), "urn", school.urn(),
                "phase", school.phase(), "laId", DemoSchool.LOCAL_AUTHORITY));
        run("saveAttendanceSender", Fields.of("schoolId", school.schoolId(), "email", school.email(), "telephone", school.telephone()));
    }

    private void run(String service, Map<String, Object> values) throws InputException, GenericServiceException {
        values.putAll(Fields.of("userLogin", call.userLogin(), "locale", call.locale()));
        Map<String, Object> result = call.dispatcher().runSync(service, values);
        if (ServiceUtil.isError(result)) {
            throw new InputException(ServiceUtil.getErrorMessage(result));
        }
    }

    /** Imports the calendars of the current and the previous academic year; answers the latest school day up to today. */
    private LocalDate importCalendars(DemoSchool school, LocalDate today) throws InputException, GenericEntityException {
        int year = DemoYear.firstYearOf(today);
        store(ImportKind.CALENDAR, school, DemoFiles.calendar(year - 1), today);
        store(ImportKind.CALENDAR, school, DemoFiles.calendar(year), today);
        LocalDate day = CalendarTable.of(delegator, school.schoolId()).latestSchoolDay(today).orElseThrow();
        if (DemoYear.firstYearOf(day) < year) {
            store(ImportKind.CALENDAR, school, DemoFiles.calendar(year - 2), today);
        }
        return day;
    }

    /** Imports the roll of every academic year in which one of the pupils was there, so that groups and years have their history. */
    private void importPupils(DemoSchool school, List<DemoPupil> pupils, int firstYear) throws InputException, GenericEntityException {
        int entered = pupils.stream().mapToInt(DemoPupil::entryYear).min().orElse(firstYear);
        for (int year = entered; year <= firstYear; year++) {
            store(ImportKind.ROLL, school, DemoFiles.roll(pupils, year), LocalDate.of(year, AUTUMN, 1));
        }
        store(ImportKind.CONTACTS, school, DemoFiles.contacts(pupils), clock.toLocalDate());
    }

    private void store(ImportKind kind, DemoSchool school, String csv, LocalDate effective) throws InputException, GenericEntityException {
        Author author = new Author(call.userLoginId(), call.userLoginId(), null);
        ImportRequest request = new ImportRequest(delegator, school.schoolId(), csv, null, effective, effective.atTime(CLOCK_STARTS),
                author);
        ImportReport report = new ImportReport(call.messages());
        ImportPlan plan = kind.plan(request, report);
        if (report.hasErrors()) {
            throw new InputException(report.firstMessage());
        }
        plan.store(null, rows -> { });
    }

    private void setClock(LocalDateTime now) throws GenericEntityException {
        OwnTransaction.run(() -> {
            setProperty("clock.start", Rows.iso(now));
            setProperty("clock.since", String.valueOf(System.currentTimeMillis()));
            return now;
        });
    }

    private void setProperty(String name, String value) throws GenericEntityException {
        GenericValue property = delegator.makeValue("SystemProperty", Fields.of("systemResourceId", "attendance",
                "systemPropertyId", name, "systemPropertyValue", value));
        delegator.createOrStore(property);
    }
}
