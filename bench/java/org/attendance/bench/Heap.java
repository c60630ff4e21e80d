package org.attendance.bench;

import java.lang.management.ManagementFactory;

/** Memory in use. */
final class Heap {
    private Heap() {
    }

    /** Heap in use after a collection, in whole megabytes. */
    static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
