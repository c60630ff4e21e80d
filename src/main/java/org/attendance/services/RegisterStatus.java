package org.attendance.services;

/** Ids of the states of a register as they are stored; the flow between them is data. */
final class RegisterStatus {
    static final String OPEN = "ATR_OPEN";
    static final String TAKEN = "ATR_TAKEN";

    private RegisterStatus() {
    }
}
