package org.apache.ofbiz.entity.model;

/** Names of the database made from names of the model. */
public final class ModelUtil {
    private ModelUtil() { }

    /** AttendanceMark and sessionDate become ATTENDANCE_MARK and SESSION_DATE. */
    public static String javaNameToDbName(String javaName) {
        StringBuilder dbName = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                dbName.append('_');
            }
            dbName.append(Character.toUpperCase(c));
        }
        return dbName.toString();
    }

    /** Takes vowels out, from the end, then letters off the end of each part between underscores, until the name is short enough. */
    public static String shortenDbName(String dbName, int desiredLength) {
        StringBuilder name = new StringBuilder(dbName);
        for (int i = name.length() - 1; i > 0 && dbName.length() > desiredLength; i--) {
            if (name.charAt(i - 1) != '_' && "AEIOUY".indexOf(Character.toUpperCase(name.charAt(i))) >= 0) {
                name.deleteCharAt(i);
            }
        }
        while (name.length() > desiredLength) {
            shortenParts(name, desiredLength);
        }
        return name.toString();
    }

    private static void shortenParts(StringBuilder name, int desiredLength) {
        boolean shortened = false;
        int end = name.length();
        while (end > 0 && name.length() > desiredLength) {
            int start = name.lastIndexOf("_", end - 1) + 1;
            if (end - start > 1) {
                name.deleteCharAt(end - 1);
                shortened = true;
            }
            end = start - 1;
        }
        if (!shortened) {
            name.setLength(desiredLength);
        }
    }
}
