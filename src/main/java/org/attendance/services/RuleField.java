package org.attendance.services;

import java.util.Arrays;
import java.util.Optional;

/** What a version of a threshold rule says: each field by its name in services, its column and its greatest length in characters. */
enum RuleField {
    NAME("name", "ruleName", 255),
    METRIC("metric", "metricId", 60),
    /** Statutory codes separated by blanks; none: the class the metric names. */
    CODES("codes", "statutoryCodes", 60),
    WINDOW("window", "windowText", 60),
    OPERATOR("operator", "operatorId", 10),
    /** A whole number, a fraction such as 1/10, or [a,b]. */
    VALUE("value", "limitText", 60),
    COUNTS_FROM("countsFrom", "countsFrom", 10),
    COUNTS_THRU("countsThru", "countsThru", 10),
    /** Flag of the pupils who are meant, as ATT_MOBILE; none: all. */
    FLAG("flag", "flagTypeEnumId", 20),
    ACTION("action", "actionId", 60),
    STAGE("stage", "stageId", 20),
    /** Who acts. */
    WHO("who", "ownerRole", 100),
    SOURCE("source", "sourceText", 255);

    private final String attribute;
    private final String column;
    private final int longest;

    RuleField(String attribute, String column, int longest) {
        this.attribute = attribute;
        this.column = column;
        this.longest = longest;
    }

    /** Name of the field as an attribute of services. */
    String attribute() {
        return attribute;
    }

    /** Name of the field in AttendancePolicyRule. */
    String column() {
        return column;
    }

    int longest() {
        return longest;
    }

    boolean isDate() {
        return this == COUNTS_FROM || this == COUNTS_THRU;
    }

    /** The field of an attribute. */
    static Optional<RuleField> find(String attribute) {
        return Arrays.stream(values()).filter(field -> field.attribute.equals(attribute)).findFirst();
    }
}
