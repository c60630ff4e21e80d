package org.attendance.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.host.Host;

/** A made school of 1,000 pupils in 33 groups of 30 or 31, with 190 days of marks, and school days after them for registers to be taken. */
final class BenchSchool {
    static final String ID = "BENCH";
    static final int PUPILS = 1000;
    static final int GROUPS = 33;
    static final int MARKED_DAYS = 190;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 8, 29);
    private static final String[] CODES = {"I", "I", "I", "M", "N", "O", "U", "L", "L", "L", "V", "C", "G", "T"};
    private static final int PERCENT_OTHER = 10;

    private final Host host;
    private final GenericValue system;

    BenchSchool(Host host) throws GenericEntityException {
        this.host = host;
        this.system = host.userLogin("system");
    }

    /** Runs a service as system; a refusal is an exception. */
    Map<String, Object> run(String service, Map<String, Object> input) throws GenericServiceException {
        Map<String, Object> context = new HashMap<>(input);
        context.put("userLogin", system);
        Map<String, Object> result = host.dispatcher().runSync(service, context);
        if (!ServiceUtil.isSuccess(result)) {
            throw new IllegalStateException(service + ": " + ServiceUtil.getErrorMessage(result));
        }
        return result;
    }

    void create() throws GenericServiceException {
        run("createAttendanceSchool", Map.of("schoolId", ID, "schoolName", "Bench School", "phase", "secondary"));
        run("importAttendanceCalendar", Map.of("schoolId", ID, "calendarCsv", "from,thru,kind,name\n2024-09-01,2025-08-31,academic_year,2024/2025\n"
                + FIRST_DAY + "," + LAST_DAY + ",term,All year\n" + FIRST_DAY + "," + LAST_DAY + ",half_term,All year\n"));
        StringBuilder roll = new StringBuilder(
                "pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,admission_date,fsm,sen\n");
        for (int i = 0; i < PUPILS; i++) {
            roll.append(ref(i)).append(",Surname").append(i).append(",Forename").append(i).append(",2012-01-15,")
                    .append(i % 2 == 0 ? "F" : "M").append(",8,").append(group(i % GROUPS)).append(",2024-09-02,")
                    .append(i % 4 == 0 ? "Y" : "N").append(',').append(i % 7 == 0 ? "K" : "N").append('\n');
        }
        run("importAttendanceRoll", Map.of("schoolId", ID, "rollCsv", roll.toString()));
    }

    static String ref(int pupil) {
        return String.format("B%04d", pupil);
    }

    static String group(int number) {
        return "G" + (number + 10);
    }

    /** References of the pupils of a group. */
    static List<String> pupilsOf(int group) {
        List<String> refs = new ArrayList<>();
        for (int i = group; i < PUPILS; i += GROUPS) {
            refs.add(ref(i));
        }
        return refs;
    }

    static List<LocalDate> weekdays(int skip, int count) {
        return FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .skip(skip).limit(count).toList();
    }

    /** 380,000 lines, the same at each call. */
    static String marksCsv() {
        return marksCsv(weekdays(0, MARKED_DAYS), new Random(1));
    }

    /** Lines of all pupils for some days. */
    static String marksCsv(List<LocalDate> days, Random random) {
        StringBuilder csv = new StringBuilder(PUPILS * days.size() * 80).append("pupil_ref,date,session,code\n");
        for (int i = 0; i < PUPILS; i++) {
            for (LocalDate day : days) {
                line(csv, ref(i), day, "AM", code(random, "/"));
                line(csv, ref(i), day, "PM", code(random, "\\"));
            }
        }
        return csv.toString();
    }

    private static String code(Random random, String present) {
        return random.nextInt(100) < PERCENT_OTHER ? CODES[random.nextInt(CODES.length)] : present;
    }

    private static void line(StringBuilder csv, String ref, LocalDate day, String part, String code) {
        csv.append(ref).append(',').append(day).append(',').append(part).append(',').append(code).append('\n');
    }
}
