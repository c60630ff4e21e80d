package org.attendance.services;

import java.util.List;

/**
 * What free text of users may hold. Markup is refused because texts are shown in pages; template marks because the host may refuse
 * them; a formula at the beginning because texts are exported to spreadsheets.
 */
public final class SafeText {
    private static final List<String> MARKUP = List.of("<", ">", "${", "#{", "[=");
    private static final String FORMULA_STARTS = "=+@\t";

    private SafeText() {
    }

    /** The piece of the text that is not allowed because pages or templates would read it as markup; null if there is none. */
    public static String markupIn(String text) {
        for (String mark : MARKUP) {
            if (text.contains(mark)) {
                return mark;
            }
        }
        return null;
    }

    /** Whether a spreadsheet would take the text for a formula: it begins with =, +, @ or tab, or is a single minus. */
    public static boolean isFormula(String text) {
        return "-".equals(text) || !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
