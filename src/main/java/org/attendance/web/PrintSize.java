package org.attendance.web;

import java.util.List;
import java.util.Map;

/**
 * The size of the letters in which the plan of a child is printed: the largest in which both of its sheets hold what is written. Lengths
 * are estimated in em, on the safe side; the sheets are those of PlanChild.fo.ftl.
 */
public final class PrintSize {
    /** Sizes in tenths of a point, the largest first. */
    private static final List<Integer> SIZES = List.of(106, 98, 90, 82);
    /** Sections on the first sheet. */
    private static final int FIRST_SHEET = 5;
    /** Height and width of the text of an A4 sheet, in tenths of a point. */
    private static final int HEIGHT = 6850;
    private static final int WIDTH = 4550;
    /** Hundredths of an em: what a letter is wide, a line high, a heading and a label, and what else stands on a sheet. */
    private static final int LETTER = 56;
    private static final int LINE = 176;
    private static final int HEADING = 255;
    private static final int LABEL = 140;
    private static final int TITLE = 420;
    private static final int GRID_AND_MEANING = 2900;
    private static final int SIGNATURE = 220;
    private static final int FEWEST_SIGNATURES = 3;

    private PrintSize() {
    }

    /**
     * The size as the print takes it, as "10.6pt".
     * @param sections sections of fields as getAttendancePlan answers them
     * @param signatures how many have signed
     */
    public static String of(List<?> sections, int signatures) {
        int size = SIZES.stream().filter(each -> fits(sections, signatures, each)).findFirst().orElse(SIZES.get(SIZES.size() - 1));
        return size / 10 + "." + size % 10 + "pt";
    }

    private static boolean fits(List<?> sections, int signatures, int size) {
        int first = Math.min(FIRST_SHEET, sections.size());
        long before = TITLE + height(sections.subList(0, first), size);
        long after = GRID_AND_MEANING + SIGNATURE * Math.max(FEWEST_SIGNATURES, signatures) + height(sections.subList(first, sections.size()), size);
        return Math.max(before, after) * size <= 100L * HEIGHT;
    }

    private static long height(List<?> sections, int size) {
        long letters = 100L * WIDTH / (LETTER * size);
        long height = 0;
        for (Object section : sections) {
            height += HEADING;
            for (Object field : (List<?>) ((Map<?, ?>) section).get("fields")) {
                height += LABEL + LINE * lines((List<?>) ((Map<?, ?>) field).get("texts"), letters);
            }
        }
        return height;
    }

    private static long lines(List<?> texts, long letters) {
        long lines = 0;
        for (Object text : texts) {
            lines += Math.max(1, (text.toString().length() + letters - 1) / letters);
        }
        return lines;
    }
}
