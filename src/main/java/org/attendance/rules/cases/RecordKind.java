package org.attendance.rules.cases;

/**
 * The kind of a record as data names it: what it is, a dot, and which of these, as contact.home_visit or meeting.parent. In data,
 * contact.* stands for all kinds of contact.
 */
public record RecordKind(String family, String type) {
    private static final String ANY = "*";

    /**
     * Reads a kind.
     * @throws IllegalArgumentException if it is not two words of small letters, digits, capitals or underscores with a dot between
     */
    public static RecordKind of(String text) {
        int dot = text.indexOf('.');
        if (!text.matches("[a-z_]+\\.(\\*|[A-Za-z0-9_]+)")) {
            throw new IllegalArgumentException("Not a kind of record: " + text);
        }
        return new RecordKind(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Whether this kind, as data names it, stands for the kind of a record. */
    public boolean covers(RecordKind ofRecord) {
        return family.equals(ofRecord.family) && (type.equals(ANY) || type.equals(ofRecord.type));
    }

    @Override
    public String toString() {
        return family + "." + type;
    }
}
