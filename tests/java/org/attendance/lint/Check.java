package org.attendance.lint;

import java.util.List;

/** One rule about the component's files. Reads only; the same files always give the same problems. */
interface Check {

    /**
     * Finds what breaks the rule.
     *
     * @param component the files to look at
     * @return every break, in the order of the files; empty when there is none
     */
    List<Problem> check(Component component);
}
