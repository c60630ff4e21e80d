package org.attendance.demo;

import java.util.List;
import java.util.Locale;

/**
 * What the demonstration schools are like. The shares of pupils that miss more than a tenth and more than a half of their sessions
 * are those of the national figures for the phase.
 * @param prefix begins the references of its pupils
 * @param yearGroups year groups, youngest first
 * @param letters one letter for each registration group of a year
 * @param groupSize pupils of a registration group
 * @param birthAge age on 31 August before the first of its years begins
 * @param persistent share of pupils that miss a tenth or more
 * @param severe share of pupils that miss a half or more
 */
public record DemoSchool(String schoolId, String name, String phase, String urn, String prefix, List<String> yearGroups, String letters,
        int groupSize, int birthAge, double persistent, double severe) {
    /** A secondary school of 1,000 pupils. */
    public static final DemoSchool SECONDARY = new DemoSchool("DEMO-SEC", "Harrow Lane Academy", "secondary", "999101", "S",
            List.of("7", "8", "9", "10", "11"), "ABCDEFGH", 25, 11, 0.225, 0.027);
    /** A primary school of 210 pupils. */
    public static final DemoSchool PRIMARY = new DemoSchool("DEMO-PRI", "Millbrook Primary School", "primary", "999102", "P",
            List.of("R", "1", "2", "3", "4", "5", "6"), "A", 30, 4, 0.13, 0.007);

    /** Local authority of both, which does not exist. */
    public static final String LOCAL_AUTHORITY = "999";

    /** Address of the office, in a domain that leads nowhere. */
    public String email() {
        return "office@" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    /** Telephone number of the office, one of those that are never given to anybody. */
    public String telephone() {
        return "01632 960" + urn.substring(urn.length() - 3);
    }

    /** The year group of pupils who came to the first year in one year, in a later year; null when they have left. */
    public String yearGroup(int entryYear, int firstYear) {
        int years = firstYear - entryYear;
        return years < 0 || years >= yearGroups.size() ? null : yearGroups.get(years);
    }
}
