package org.attendance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attendance.rules.IllnessSpell.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The latest illness, from marks written as two letters a day from Monday 4 November 2024, - for no mark. */
class IllnessSpellTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);

    private static Optional<IllnessSpell> spell(String days) {
        List<Marked> marks = new ArrayList<>();
        LocalDate day = MONDAY;
        for (String codes : days.split(" ")) {
            for (SessionPart part : SessionPart.values()) {
                String code = codes.substring(part.ordinal(), part.ordinal() + 1);
                if (!code.equals("-")) {
                    marks.add(new Marked(new Session(day, part), NationalCodes.now(code)));
                }
            }
            day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);
        }
        return IllnessSpell.latest(marks);
    }

    @ParameterizedTest
    @CsvSource({"II,2024-11-04,2024-11-04,1", "// II II,2024-11-05,2024-11-06,2", "II // II,2024-11-06,2024-11-06,1",
        "II II //,2024-11-04,2024-11-05,2", "II /I II,2024-11-06,2024-11-06,1", "/\\ -I II,2024-11-05,2024-11-06,2",
        "II -- II,2024-11-04,2024-11-06,2", "II XX II,2024-11-04,2024-11-06,2", "II XI XX,2024-11-04,2024-11-05,2",
        "// II II II II II,2024-11-05,2024-11-11,5", "II IM,2024-11-04,2024-11-04,1", "II NN II //,2024-11-06,2024-11-06,1"})
    void isTheLastUnbrokenRunOfDaysThatAreAllIll(String days, LocalDate from, LocalDate thru, int count) {
        assertEquals(Optional.of(new IllnessSpell(from, thru, count)), spell(days));
    }

    @Test
    void thereIsNoneWithoutADayThatIsAllIll() {
        assertEquals(Optional.empty(), IllnessSpell.latest(List.of()));
        assertEquals(Optional.empty(), spell("// NN /I XX"));
    }

    @Test
    void aSubCodeIsIllnessAsItsStatutoryCode() {
        AttendanceCode flu = NationalCodes.ownSubCode("I01", "I");
        assertEquals(Optional.of(new IllnessSpell(MONDAY, MONDAY, 1)),
                IllnessSpell.latest(List.of(new Marked(new Session(MONDAY, SessionPart.AM), flu))));
    }
}
