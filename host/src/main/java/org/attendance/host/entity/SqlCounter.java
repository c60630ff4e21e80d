package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the SQL statements that the entity engine runs in all threads, for tests and benchmarks: start, do something, stop. */
public final class SqlCounter {
    private static final AtomicLong READS = new AtomicLong();
    private static final AtomicLong WRITES = new AtomicLong();
    private static final List<String> TEXTS = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean running;

    /** Statements counted; texts holds each statement run, in order, for explaining a count. */
    public record Count(long reads, long writes, List<String> texts) {
        public long total() {
            return reads + writes;
        }
    }

    private SqlCounter() { }

    /** Sets the counts to nought and counts from here on. */
    public static void start() {
        READS.set(0);
        WRITES.set(0);
        TEXTS.clear();
        running = true;
    }

    /** Ends counting and answers what was run since start. */
    public static Count stop() {
        running = false;
        return new Count(READS.get(), WRITES.get(), List.copyOf(TEXTS));
    }

    static void count(String sql) {
        if (running) {
            (sql.startsWith("SELECT") ? READS : WRITES).incrementAndGet();
            TEXTS.add(sql);
        }
    }
}
