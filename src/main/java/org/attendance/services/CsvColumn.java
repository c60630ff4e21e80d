package org.attendance.services;

/**
 * A column of an import file.
 * @param name name in the header line
 * @param required true where the column must be there and every row must have a value
 * @param freeText true for names, notes and the like, which are later shown and exported: formulas and markup are refused
 * @param maxLength most characters of a value
 */
record CsvColumn(String name, boolean required, boolean freeText, int maxLength) {
    private static final int CODE_LENGTH = 60;

    /** A column whose values are checked by what they mean: dates, codes, flags. */
    static CsvColumn required(String name) {
        return new CsvColumn(name, true, false, CODE_LENGTH);
    }

    /** As {@link #required(String)}, but the column or its value may be missing. */
    static CsvColumn optional(String name) {
        return new CsvColumn(name, false, false, CODE_LENGTH);
    }

    /** A column of free text that must be there. */
    static CsvColumn requiredText(String name, int maxLength) {
        return new CsvColumn(name, true, true, maxLength);
    }

    /** A column of free text that may be missing. */
    static CsvColumn text(String name, int maxLength) {
        return new CsvColumn(name, false, true, maxLength);
    }
}
