package org.attendance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.attendance.host.entity.SqlCounter;

/** Opening and saving the register of 30 pupils, beside raw JDBC with the same reads and writes. */
final class RegisterBench {
    private static final int UNMEASURED = 60;
    private static final int MEASURED = 60;

    private final BenchSchool school;
    private final DataSource database;
    private final Table table;

    RegisterBench(BenchSchool school, DataSource database, Table table) {
        this.school = school;
        this.database = database;
        this.table = table;
    }

    void run() throws Exception {
        open();
        save();
    }

    private void open() throws Exception {
        LocalDate day = BenchSchool.weekdays(BenchSchool.MARKED_DAYS - 1, 1).get(0);
        Map<String, Object> input = key(0, day, "AM");
        SqlCounter.start();
        school.run("getAttendanceRegister", input);
        SqlCounter.Count count = SqlCounter.stop();
        try (RawRegister raw = new RawRegister(database, 0, day, "AM")) {
            Samples component = new Samples();
            Samples baseline = new Samples();
            Samples.inTurn(UNMEASURED, MEASURED, component, () -> school.run("getAttendanceRegister", input), baseline, raw::read);
            table.line("register open, 30 pupils", component.median(), baseline.median(), 0, count.total() + " statements, raw "
                    + raw.statements());
        }
    }

    /** Each save is the first of its register: every round takes another session after the marked days. */
    private void save() throws Exception {
        List<LocalDate> days = BenchSchool.weekdays(BenchSchool.MARKED_DAYS, 8);
        List<Map<String, Object>> inputs = new ArrayList<>();
        List<RawRegister> raws = new ArrayList<>();
        int rounds = UNMEASURED + MEASURED;
        for (int i = 0; i < rounds; i++) {
            Map<String, Object> input = key(i % BenchSchool.GROUPS, days.get(i / BenchSchool.GROUPS), "AM");
            input.put("marks", marks(i % BenchSchool.GROUPS));
            inputs.add(input);
            raws.add(new RawRegister(database, i % BenchSchool.GROUPS, days.get(4 + i / BenchSchool.GROUPS), "AM"));
        }
        int[] next = new int[2];
        Samples component = new Samples();
        Samples baseline = new Samples();
        Samples.inTurn(UNMEASURED, MEASURED, component, () -> school.run("saveAttendanceRegister", inputs.get(next[0]++)), baseline,
                () -> raws.get(next[1]++).save());
        for (RawRegister raw : raws) {
            raw.close();
        }
        Map<String, Object> counted = key(0, BenchSchool.weekdays(BenchSchool.MARKED_DAYS + 9, 1).get(0), "AM");
        counted.put("marks", marks(0));
        SqlCounter.start();
        school.run("saveAttendanceRegister", counted);
        SqlCounter.Count count = SqlCounter.stop();
        table.line("register save, 30 pupils", component.median(), baseline.median(), 2.0,
                count.reads() + " reads, " + count.writes() + " writes; p95 " + component.quantile(95) / 1_000_000 + " ms");
    }

    static Map<String, Object> key(int group, LocalDate day, String session) {
        Map<String, Object> key = new HashMap<>();
        key.put("schoolId", BenchSchool.ID);
        key.put("registrationGroup", BenchSchool.group(group));
        key.put("date", day.toString());
        key.put("session", session);
        return key;
    }

    /** Marks for a group: two absent, one late, the rest present. */
    static List<Map<String, Object>> marks(int group) {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (String ref : BenchSchool.pupilsOf(group)) {
            Map<String, Object> mark = new HashMap<>();
            mark.put("pupilRef", ref);
            mark.put("code", marks.size() % 15 == 3 ? "N" : marks.size() == 7 ? "L" : "/");
            marks.add(mark);
        }
        return marks;
    }
}
