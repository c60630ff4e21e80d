package org.attendance.demo;

/**
 * A case of the demonstration.
 * @param opened so many days before the demonstration begins
 * @param stage code of the stage it ends at: universal, targeted or intensive
 * @param closed so many days before the demonstration begins; -1 while it is open
 */
public record DemoCase(String caseId, String pupilRef, int opened, String stage, int closed) {
    public boolean isOpen() {
        return closed < 0;
    }
}
