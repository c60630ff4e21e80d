package org.attendance.services;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.attendance.TestHost;
import org.attendance.TestSchool;

/** A school with two terms of drawn marks, in which one pupil has joined, one has left and one has changed group, house and flags. */
record MadeSchool(TestSchool school, MadeMarks marks) {

    /** Opens it on the usual Friday, when the morning register has closed. */
    static MadeSchool open() {
        TestSchool school = TestSchool.with("8A", 9, "9B", 4);
        school.system().does("importAttendanceRoll", "effectiveDate", MadeMarks.MOVE.toString(), "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,admission_date,fsm,sen
                P8A02,Bennett,Owen,2013-02-14,M,8,9B,Elm,2025-09-02,Y,E
                """);
        school.system().does("importAttendanceRoll", "effectiveDate", "2025-09-01", "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,admission_date,leaving_date,fsm,sen
                P8A03,Chaudhry,Aisha,2013-03-14,F,8,8A,Oak,2025-09-02,2026-11-12,N,N
                """);
        school.system().does("importAttendanceRoll", "rollCsv", """
                pupil_ref,surname,forename,date_of_birth,sex,year_group,registration_group,house,admission_date,fsm,sen
                NEW01,Newton,Ada,2013-03-14,F,8,8A,,2026-09-14,N,N
                """);
        List<String> pupils = Stream.of(school.pupils("8A"), school.pupils("9B"), List.of("NEW01")).flatMap(List::stream).toList();
        MadeMarks made = new MadeMarks(pupils, 20261120L);
        school.system().does("importAttendanceMarks", "marksCsv", made.csv());
        TestHost.clock(LocalDate.parse(TestSchool.TODAY).atTime(10, 0));
        return new MadeSchool(school, made);
    }
}
