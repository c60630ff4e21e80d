package org.attendance.rules;

import java.util.ArrayList;
import java.util.List;

/** Writes school days as text: days apart by blanks, latest first; codes of a day apart by "+"; "-" for none, "?" for no mark. */
final class DayCodes {
    private DayCodes() {
    }

    static List<List<AttendanceCode>> of(String text) {
        List<List<AttendanceCode>> days = new ArrayList<>();
        for (String day : text.split(" ")) {
            List<AttendanceCode> codes = new ArrayList<>();
            for (String code : day.equals("-") ? new String[0] : day.split("\\+")) {
                codes.add(code.equals("?") ? null : NationalCodes.ALL.nearest(code, NationalCodes.FIRST_OF_2024).orElseThrow());
            }
            days.add(codes);
        }
        return days;
    }
}
