package org.attendance.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one action, in nanoseconds. */
final class Samples {
    /** Something timed. */
    interface Action {
        void run() throws Exception;
    }

    private final List<Long> nanos = new ArrayList<>();

    void time(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        nanos.add(System.nanoTime() - start);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    /** Runs two actions in turn, so that both meet the same noise: some times unmeasured, then measured. */
    static void inTurn(int unmeasured, int measured, Samples one, Action first, Samples other, Action second) throws Exception {
        for (int i = 0; i < unmeasured; i++) {
            first.run();
            second.run();
        }
        for (int i = 0; i < measured; i++) {
            one.time(first);
            other.time(second);
        }
    }

    long quantile(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    long median() {
        return quantile(50);
    }
}
