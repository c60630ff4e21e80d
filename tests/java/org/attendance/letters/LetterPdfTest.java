package org.attendance.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attendance.Answer;
import org.attendance.Pdf;
import org.attendance.TestUser;
import org.attendance.WebUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of letter as a PDF, for a pupil with accents, long names and two homes. */
class LetterPdfTest {
    private static final List<String> GOOD = List.of("term_green", "monitoring_end", "certificate_full");
    private static LetterSchool letters;
    private static WebUser officer;

    @BeforeAll
    static void aSchool() {
        letters = new LetterSchool();
        officer = WebUser.of(letters.officer());
        List<String> marks = new ArrayList<>(List.of("P8A01,2026-06-01,AM,O", "P8A01,2026-06-01,PM,O", "P8A01,2026-11-03,AM,G",
                "P8A01,2026-11-03,PM,G", "P8A01,2026-11-04,AM,U", "P8A01,2026-11-04,PM,O", "P8A01,2026-11-05,AM,U", "P8A01,2026-11-05,PM,N",
                "P8A01,2026-11-06,AM,O", "P8A01,2026-11-06,PM,O", "P8A01,2026-11-09,AM,L,4", "P8A01,2026-11-09,PM,I", "P8A01,2026-11-10,AM,O",
                "P8A01,2026-11-10,PM,O", "P8A01,2026-11-11,AM,L,3", "P8A01,2026-11-11,PM,\\", "P8A01,2026-11-12,AM,L,3"));
        for (int day = 0; day < 5; day++) {
            for (int week = 14; week <= 21; week += 7) {
                marks.add("P8A01,2026-09-%d,AM,I".formatted(week + day));
                marks.add("P8A01,2026-09-%d,PM,I".formatted(week + day));
            }
            marks.add("P8A01,2026-10-%02d,AM,/".formatted(5 + day));
            marks.add("P8A01,2026-10-%02d,PM,\\".formatted(5 + day));
            marks.add("P8A01,2026-10-%02d,AM,%s".formatted(12 + day, day == 0 ? "I" : "/"));
            marks.add("P8A01,2026-10-%02d,PM,\\".formatted(12 + day));
        }
        letters.school().marks(marks.toArray(String[]::new));
    }

    /** The days in which the marks bear a kind of letter. */
    private static Object[] days(String kind) {
        if ("most_improved".equals(kind)) {
            return new Object[] {"span", "last_half_term", "facts", LetterSchool.facts(kind)};
        }
        List<String> days = GOOD.contains(kind) ? List.of("2026-10-05", "2026-10-09")
                : "term_amber".equals(kind) ? List.of("2026-10-12", "2026-10-16")
                : kind.startsWith("medical") ? List.of("2026-09-01", "2026-10-23") : List.of("2026-11-02", "2026-11-13");
        return new Object[] {"fromDate", days.get(0), "thruDate", days.get(1), "facts", LetterSchool.facts(kind)};
    }

    static Stream<String> kinds() {
        return new LetterSchool().officer().does("getAttendanceLetterTypes").list("letterTypes").stream()
                .map(type -> (String) type.get("letterTypeId"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isATaggedPdfWithEveryAccent(String kind) {
        String recordId = letters.record(kind);
        Answer issued = letters.issue(kind, recordId == null ? days(kind)
                : Stream.concat(Stream.of(days(kind)), Stream.of("recordId", recordId)).toArray());
        assertFalse(issued.refused(), () -> issued.error());
        assertTrue(issued.number("issued") >= 1, () -> kind + ": " + issued.values());
        for (Object id : (List<?>) issued.get("letterIds")) {
            Map<String, Object> letter = letters.officer().does("getAttendanceLetter", "letterId", id).list("letters").get(0);
            Pdf pdf = Pdf.of(pdf("letterId", id));
            assertTrue(pdf.pages() <= 2, kind + " has pages " + pdf.pages());
            assertEquals("en-GB", pdf.language());
            assertTrue(pdf.title().startsWith((String) letter.get("letterType")), pdf.title());
            assertFalse(pdf.title().contains("Wołoszczańska"), "no name in a title");
            assertTrue(pdf.tagged() && pdf.tags().contains("H1"), pdf.tags().toString());
            assertTrue(pdf.text().contains("Šárka-Maëlys") && !pdf.text().contains("#"), pdf::text);
            assertTrue(pdf.text().replace("- ", "-").contains((String) letter.get("heading")), pdf.text());
            String words = ((String) letter.get("text")).replaceAll("\\s+", " ");
            assertTrue(pdf.pages() > 1 || pdf.text().replace("- ", "-").contains(words), () -> words + "\nagainst\n" + pdf.text());
            assertFalse(pdf.text().contains("{"), pdf.text());
        }
    }

    private static byte[] pdf(Object... query) {
        Object[] all = new Object[query.length + 2];
        all[0] = "schoolId";
        all[1] = letters.school().id();
        System.arraycopy(query, 0, all, 2, query.length);
        HttpResponse<byte[]> answer = officer.bytes("LetterPdf", all);
        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").matches("inline; filename=\"letters-[A-Za-z0-9]+\\.pdf\""),
                answer.headers().map().toString());
        return answer.body();
    }

    @Test
    void lettersPrintedTogetherAreOnePdfEachFromItsFirstPage() {
        LetterSchool own = new LetterSchool();
        Map<String, Object> facts = new HashMap<>(LetterSchool.facts("evidence_request"));
        Object ids = own.issue("evidence_request", "facts", facts, "largePrint", "Y").get("letterIds");
        Object printId = own.officer().does("printAttendanceLetters", "letterIds", ids).get("printId");
        Pdf pdf = Pdf.of(WebUser.of(own.officer()).bytes("LetterPdf", "schoolId", own.school().id(), "printId", printId).body());
        assertEquals("2 letters, Test school " + own.school().id(), pdf.title());
        assertTrue(pdf.text().contains("Dear Seán O’Brien") && pdf.text().contains("Dear Żaneta Wołoszczańska and Íñigo Nuñez"), pdf.text());
        assertTrue(pdf.text().contains("1 of 1") || pdf.text().contains("1 of 2"), pdf.text());
        assertTrue(pdf.fontSizes().contains(16f) && !pdf.fontSizes().contains(11f), pdf.fontSizes().toString());
    }

    @Test
    void aLetterThatIsNotOpenIsNotShown() {
        LetterSchool own = new LetterSchool();
        Object id = ((List<?>) own.issue("late").get("letterIds")).get(0);
        for (TestUser user : List.of(own.school().teacher(), own.school().outsider(), letters.officer())) {
            Pdf pdf = Pdf.of(WebUser.of(user).bytes("LetterPdf", "schoolId", own.school().id(), "letterId", id).body());
            assertFalse(pdf.text().contains("Šárka") || pdf.text().contains("Dear"), user.login() + ": " + pdf.text());
            assertEquals(1, pdf.pages());
        }
    }
}
