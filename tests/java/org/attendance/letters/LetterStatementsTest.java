package org.attendance.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.attendance.host.entity.SqlCounter;
import org.junit.jupiter.api.Test;

/** The page Letters reads a batch for many pupils by as many statements as for two. */
class LetterStatementsTest {
    private static final int MOST = 45;

    private static TestSchool school(int pupils) {
        TestSchool school = TestSchool.with("8A", pupils);
        school.system().does("saveAttendanceSender", "email", "office@example.org", "telephone", "020 7946 0000");
        StringBuilder contacts = new StringBuilder("pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,"
                + "address1,town,postcode\n");
        String[] marks = new String[pupils];
        for (int i = 1; i <= pupils; i++) {
            contacts.append("P8A%02d,C%d,Holt,Ada,mother,1,Y,Y,%d Long Lane,Portsmouth,PO1 1AA\n".formatted(i, i, i));
            marks[i - 1] = "P8A%02d,2026-11-17,AM,L,5".formatted(i);
        }
        school.system().does("importAttendanceContacts", "contactsCsv", contacts.toString());
        school.marks(marks);
        return school;
    }

    private static SqlCounter.Count count(TestSchool school, int letters) {
        WebUser officer = WebUser.of(school.officer());
        Object[] query = {"schoolId", school.id(), "letterTypeId", "late", "who", "roll"};
        assertEquals(letters, officer.page("Letters", query).select("form[action$=issueLetters] .att-mail-one").size());
        SqlCounter.start();
        officer.page("Letters", query);
        return SqlCounter.stop();
    }

    @Test
    void statementsDoNotGrowWithThePupils() {
        TestSchool small = school(2);
        TestSchool large = school(40);
        SqlCounter.Count few = count(small, 2);
        SqlCounter.Count many = count(large, 40);
        assertEquals(few.total(), many.total(), () -> String.join("\n", few.texts()) + "\n\n" + String.join("\n", many.texts()));
        small.officer().does("issueAttendanceLetters", "letterTypeId", "late", "who", "roll");
        large.officer().does("issueAttendanceLetters", "letterTypeId", "late", "who", "roll");
        SqlCounter.Count two = count(small, 2);
        SqlCounter.Count forty = count(large, 40);
        assertEquals(two.total(), forty.total(), () -> String.join("\n", two.texts()) + "\n\n" + String.join("\n", forty.texts()));
        assertTrue(forty.total() <= MOST && forty.writes() == 0, () -> forty.total() + "\n" + String.join("\n", forty.texts()));
    }
}
