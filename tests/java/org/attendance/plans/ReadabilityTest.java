package org.attendance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.attendance.Repository;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The fixed texts of a child's plan can be read at nine: Flesch-Kincaid grade 4 at most (0.39 words a sentence + 11.8 syllables a word
 * - 15.59; grade 4 is the school year of nine-year-olds).
 */
class ReadabilityTest {
    private static final double NINE_YEARS = 4.0;
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static Document read(String file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Repository.root().resolve(file).toFile());
    }

    /** Every text of the plan as a sentence: fields, helps, what is proposed, and the labels of page and print. */
    private static List<String> texts() throws Exception {
        List<String> texts = new ArrayList<>();
        NodeList fields = read("data/AttendanceSupportData.xml").getElementsByTagName("AttendancePlanField");
        for (int i = 0; i < fields.getLength(); i++) {
            Element field = (Element) fields.item(i);
            if ("personal".equals(field.getAttribute("planTypeId"))) {
                texts.addAll(List.of(field.getAttribute("sectionName"), field.getAttribute("fieldLabel"), field.getAttribute("fieldHelp")));
                texts.addAll(field.getTextContent().strip().lines().map(String::strip).toList());
            }
        }
        NodeList labels = read("config/AttendanceSupportUiLabels.xml").getElementsByTagName("property");
        for (int i = 0; i < labels.getLength(); i++) {
            Element label = (Element) labels.item(i);
            if (label.getAttribute("key").startsWith("AttendanceSupportChild")) {
                texts.add(label.getTextContent().strip().replaceAll("\\$\\{\\w+}", "five"));
            }
        }
        return texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    static int syllables(String word) {
        String low = word.toLowerCase(java.util.Locale.ROOT);
        int count = (int) VOWELS.matcher(low).results().count();
        boolean silent = low.endsWith("e") && !low.endsWith("le") && count > 1 || low.endsWith("ed") && !low.matches(".*[td]ed") && count > 1;
        return Math.max(1, silent ? count - 1 : count);
    }

    private static double grade(List<String> texts) {
        long sentences = 0;
        long words = 0;
        long syllables = 0;
        for (String text : texts) {
            sentences += Math.max(1, text.split("[.!?:]+(\\s+|$)").length);
            for (String word : text.split("[^A-Za-z'-]+")) {
                words += word.isEmpty() ? 0 : 1;
                syllables += word.isEmpty() ? 0 : syllables(word);
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    @Test
    void theTextsAreReadAtNine() throws Exception {
        List<String> texts = texts();
        assertTrue(texts.size() > 60, () -> texts.size() + ": " + texts);
        double grade = grade(texts);
        assertTrue(grade <= NINE_YEARS, "grade " + grade);
    }

    @Test
    void noSentenceIsLong() throws Exception {
        for (String text : texts()) {
            for (String sentence : text.split("[.!?:]+(\\s+|$)")) {
                assertTrue(sentence.split("\\s+").length <= 15, sentence);
            }
        }
    }

    @Test
    void theMeasureTellsEasyFromHard() {
        assertEquals(List.of(1, 2, 3, 1, 2), List.of("school", "plan-day", "attendance", "missed", "needed").stream().map(ReadabilityTest::syllables)
                .toList());
        assertTrue(grade(List.of("Irregular attendance considerably undermines educational achievement.")) > 12);
        assertTrue(grade(List.of("I will go to bed on time.")) < 2);
    }
}
