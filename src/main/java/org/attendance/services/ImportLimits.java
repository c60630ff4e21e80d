package org.attendance.services;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.util.EntityUtilProperties;

/**
 * How large an import file may be.
 * @param megabytes size of the text, in millions of characters; setting import.max.megabytes
 * @param rows rows of data without the header; setting import.max.rows
 */
record ImportLimits(long megabytes, long rows) {
    private static final String RESOURCE = "attendance";
    private static final long MILLION = 1_000_000;

    static ImportLimits of(Delegator delegator) {
        return new ImportLimits(number(delegator, "import.max.megabytes", 50), number(delegator, "import.max.rows", 500_000));
    }

    long characters() {
        return megabytes * MILLION;
    }

    private static long number(Delegator delegator, String name, long usual) {
        String text = EntityUtilProperties.getPropertyValue(RESOURCE, name, String.valueOf(usual), delegator).strip();
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : usual;
    }
}
