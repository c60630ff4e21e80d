package org.attendance.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The printed result: a line per action, the raw baseline beside it. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.printf(Locale.ROOT, "%-44s %12s %12s %7s %7s  %s%n", "action", "component", "raw JDBC", "ratio", "aim", "more");
    }

    /** @param aim the ratio aimed at; 0 for none */
    void line(String action, long nanos, long rawNanos, double aim, String more) {
        out.printf(Locale.ROOT, "%-44s %9.2f ms %9.2f ms %7.2f %7s  %s%n", action, nanos / 1e6, rawNanos / 1e6, (double) nanos / rawNanos,
                aim == 0 ? "" : String.format(Locale.ROOT, "%.1f", aim), more);
        out.flush();
    }

    void line(String action, long nanos, String more) {
        out.printf(Locale.ROOT, "%-44s %9.2f ms %12s %7s %7s  %s%n", action, nanos / 1e6, "", "", "", more);
        out.flush();
    }

    void note(String text) {
        out.println(text);
        out.flush();
    }
}
