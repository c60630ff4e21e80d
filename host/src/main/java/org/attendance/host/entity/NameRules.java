package org.attendance.host.entity;

import java.util.Set;
import org.attendance.host.XmlElement;

/** Names that every database behind OFBiz bears: limited in length, and no reserved words. */
final class NameRules {
    static final int MOST_TABLE_OR_COLUMN = 30;
    static final int MOST_CONSTRAINT = 18;
    private static final Set<String> RESERVED = Set.of("DATE", "TIME", "PERIOD", "SESSION", "YEAR", "MONTH", "DAY", "HOUR", "START", "END",
            "STATE", "STATUS", "TYPE", "NAME", "VALUE", "KEY", "USER", "ROLE", "CLASS", "REGISTER", "COMMENT", "LEVEL", "LOCATION",
            "POSITION", "CURRENT", "RESULT", "OPEN", "CLOSE", "ROW", "SEQUENCE", "ORDER", "GROUP", "SELECT", "TABLE", "COLUMN", "INDEX",
            "FROM", "WHERE");

    private NameRules() { }

    static String tableOrColumn(XmlElement at, String name) {
        if (name.length() > MOST_TABLE_OR_COLUMN) {
            throw at.refuse("the name " + name + " has " + name.length() + " characters, at most " + MOST_TABLE_OR_COLUMN + " are allowed");
        }
        if (RESERVED.contains(name)) {
            throw at.refuse("the name " + name + " is reserved in some database");
        }
        return name;
    }

    static String constraint(XmlElement at, String name) {
        if (name.length() > MOST_CONSTRAINT) {
            throw at.refuse("the name " + name + " has " + name.length() + " characters, at most " + MOST_CONSTRAINT + " are allowed");
        }
        return name;
    }
}
